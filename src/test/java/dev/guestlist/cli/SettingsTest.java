package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.control.FaultScript;
import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.seed.Yaml;
import dev.guestlist.model.DesiredState;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceText;
import dev.guestlist.tenant.TenantWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever the real services turn out to do, a plan leads to what the files say: each setting of
 * each switch of the emulator is tried by itself, on a story that meets as many of them as it can
 * ({@code src/test/resources/survey}). Plan, apply, let an hour pass, plan again: nothing is left
 * to do, and nobody was invited twice. Where that cannot be, {@link Stuck} says why, and what the
 * report says instead.
 *
 * <p>A build tries a sample and what is named here; {@code -Pthorough} tries all.
 */
final class SettingsTest {
    private static final Path FOLDER = Path.of("src/test/resources/survey");
    private static final int SAMPLE = 12;
    private static final long SEED = 20_261_121;

    private static final String FAULTS =
            """
            [{"method":"GET", "path":"/v1.0/users", "nth":1, "do":{"answer":429, "retryAfter":"7.5"}},
             {"method":"PATCH", "path":"/v1.0/users/*", "nth":2, "do":{"answer":429, "retryAfter":"3"}},
             {"method":"POST", "path":"/v1.0/$batch", "nth":4, "do":{"answer":503}},
             {"method":"GET", "path":"*/systemusers", "nth":2, "do":{"answer":429, "retryAfter":"31"}},
             {"method":"POST", "path":"*/systemuserroles_association/$ref", "nth":1, "do":{"cut":"after"}},
             {"method":"DELETE", "path":"*/systemuserroles_association*", "nth":1, "do":{"cut":"after"}},
             {"method":"DELETE", "path":"/v1.0/groups/*", "nth":1, "do":{"cut":"after"}},
             {"method":"POST", "path":"/v1.0/invitations", "nth":2, "do":{"cut":"after"}}]
            """;

    private static final String PAGE_LOST =
            """
            {"path":"/v1.0/users*", "nth":2, "do":{"cut":"after"}}
            """;

    private static final UnaryOperator<TenantWriter> AS_IT_IS = UnaryOperator.identity();

    /** Settings that showed a defect once. */
    private static final Set<Setting> REMEMBERED =
            Set.of(new Setting("trap.readable-not-referable", "on"));

    @TempDir private Path folder;

    static Stream<Setting> settings() throws IOException {
        var all = Setting.all();
        if (Boolean.getBoolean("thorough")) {
            return all.stream();
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        System.out.printf("%d of %d settings, seed %d%n", SAMPLE, all.size(), SEED);
        return Stream.concat(
                        all.stream()
                                .filter(one ->
                                        Stuck.SETTINGS.containsKey(one)
                                                || REMEMBERED.contains(one)),
                        shuffled.stream().limit(SAMPLE))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_plan_comes_true_whatever_the_services_do(Setting setting) throws IOException {
        try (var tenant = CaseTenant.open(new Seed.Text(text("tenant.yaml")))) {
            setting.turn(tenant.emulator());
            FaultScript.read(Json.MAPPER.readTree(FAULTS)).forEach(tenant.emulator().faults()::add);
            var desired = desired();

            var notApplied = notApplied(tenant.apply(allowed(tenant.plan(desired)), AS_IT_IS));
            var rest = tenant.plan(desired);

            assertEquals(List.of(), invitedTwice(tenant));
            if (Stuck.SETTINGS.containsKey(setting)) {
                var stuck = Stuck.SETTINGS.get(setting);
                assertTrue(rest.hasChanges(), setting + " is stuck no more");
                stuck.check(
                        stuck.shows(notApplied)
                                ? notApplied
                                : notApplied(tenant.apply(allowed(rest), AS_IT_IS)));
                if (stuck.cure() == Stuck.Cure.A_RUN) {
                    tenant.apply(allowed(rest), AS_IT_IS);
                    assertEquals(List.of(), tenant.plan(desired).changes());
                    assertEquals(List.of(), invitedTwice(tenant));
                }
            } else {
                assertEquals(List.of(), rest.changes(), () -> Stuck.told(notApplied));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "404"})
    void a_long_list_is_read_whole_though_its_pages_are_short_and_get_lost(String status)
            throws IOException {
        var visitors = new StringBuilder();
        IntStream.range(0, 1_600)
                .forEach(n ->
                        visitors.append(
                                "  - { mail: v%d@x.example, userType: Guest }\n".formatted(n)));
        var seed = text("tenant.yaml").replaceFirst("(?m)^users:\n", "$0" + visitors);
        try (var tenant = CaseTenant.open(new Seed.Text(seed))) {
            var expected = tenant.plan(desired());
            new Setting("trap.short-pages", "on").turn(tenant.emulator());
            new Setting("trap.page-token-lost-by-retry", "on").turn(tenant.emulator());
            new Setting("guess.lost-page-token-status", status).turn(tenant.emulator());
            FaultScript.read(Json.MAPPER.readTree(PAGE_LOST))
                    .forEach(tenant.emulator().faults()::add);

            assertEquals(expected, tenant.plan(desired()));

            assertEquals(List.of(1), tenant.emulator().faults().strikes());
            assertTrue(
                    tenant.emulator().journal().last().stream()
                            .anyMatch(line -> status.equals(line.get("status").toString())));
        }
    }

    @Test
    void every_setting_that_is_named_here_exists() throws IOException {
        var missing = new ArrayList<>(Stuck.SETTINGS.keySet());
        missing.addAll(REMEMBERED);
        missing.removeAll(Setting.all());
        assertEquals(List.of(), missing);
    }

    private static Plan allowed(Plan plan) {
        assertEquals(new Verdict.Allowed(), plan.verdict(), () -> plan.problems().toString());
        return plan;
    }

    private static List<Outcome> notApplied(RunReport report) {
        return report.outcomes().stream()
                .filter(outcome -> !(outcome instanceof Outcome.Applied))
                .toList();
    }

    private List<String> invitedTwice(CaseTenant tenant) throws IOException {
        var file = folder.resolve("tenant.yaml");
        Files.writeString(file, tenant.emulator().state());
        var once = new TreeSet<String>();
        return Yaml.read("tenant.yaml", Files.readString(file)).nodes("invitations").stream()
                .map(invitation -> invitation.requiredText("email"))
                .filter(email -> !once.add(email))
                .toList();
    }

    private static DesiredState desired() throws IOException {
        var checked = GuestList.parse(List.of(new SourceText("guests.yaml", text("guests.yaml"))));
        return checked.value().orElseThrow(() -> new AssertionError(checked.problems()));
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
