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
import dev.guestlist.plan.Change;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceText;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every kind of write, each time with something else than the service's own answer: once, or as
 * long as the run lasts. What the report calls applied is so, the exit code tells whether anything
 * is left, the next run does it, and nobody is invited twice.
 *
 * <p>A build tries a sample; {@code -Pthorough} tries all.
 */
final class SpoiltAnswersTest {
    private static final Path FOLDER = Path.of("src/test/resources/survey");
    private static final int SAMPLE = 12;
    private static final long SEED = 20_261_201;

    /** Method and path. */
    private static final Map<String, String> WRITES =
            Map.ofEntries(
                    Map.entry("invite", "POST /v1.0/invitations"),
                    Map.entry("profile", "PATCH /v1.0/users/*"),
                    Map.entry("join many", "PATCH /v1.0/groups/*"),
                    Map.entry("join", "POST /v1.0/groups/*"),
                    Map.entry("leave", "DELETE /v1.0/groups/*"),
                    Map.entry("license", "POST /v1.0/users/*"),
                    Map.entry("batch", "POST /v1.0/$batch"),
                    Map.entry("grant", "POST *systemuserroles_association*"),
                    Map.entry("revoke", "DELETE *systemuserroles_association*"),
                    Map.entry("move", "PATCH *systemusers*"),
                    Map.entry("roles in a batch", "POST *9.2/$batch"),
                    Map.entry("add user", "POST *addUser*"));

    private static final List<String> ANSWERS =
            List.of(
                    "{\"answer\":200,\"page\":true}",
                    "{\"answer\":200,\"page\":true,\"afterEffect\":true}",
                    "{\"answer\":404,\"page\":true}",
                    "{\"answer\":403,\"page\":true}",
                    "{\"answer\":200,\"text\":\"\"}",
                    "{\"type\":\"text/html\"}",
                    "{\"half\":\"text\"}",
                    "{\"half\":\"chunk\"}");

    /** A fault script with one rule. */
    record Spoilt(String write, String answer, int times) {
        String script() {
            var parts = WRITES.get(write).split(" ", 2);
            return "{\"method\":\"%s\",\"path\":\"%s\",\"times\":%d,\"do\":%s}"
                    .formatted(parts[0], parts[1], times, answer);
        }
    }

    @TempDir private Path folder;

    static Stream<Spoilt> spoilt() {
        var all = new ArrayList<Spoilt>();
        for (var write : new TreeSet<>(WRITES.keySet())) {
            for (var answer : ANSWERS) {
                all.add(new Spoilt(write, answer, 1));
                all.add(new Spoilt(write, answer, Integer.MAX_VALUE));
            }
        }
        if (Boolean.getBoolean("thorough")) {
            return all.stream();
        }
        Collections.shuffle(all, new Random(SEED));
        System.out.printf("%d of %d spoilt answers, seed %d%n", SAMPLE, all.size(), SEED);
        return all.stream().limit(SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void what_is_called_applied_is_so_and_the_next_run_does_the_rest(Spoilt spoilt)
            throws IOException {
        try (var tenant = CaseTenant.open(new Seed.Text(text("tenant.yaml")))) {
            var desired = desired();
            var plan = tenant.plan(desired);
            FaultScript.read(Json.MAPPER.readTree(spoilt.script()))
                    .forEach(tenant.emulator().faults()::add);

            var report = tenant.apply(plan, UnaryOperator.identity());
            tenant.emulator().faults().clear();
            var rest = tenant.plan(desired);

            var left = rest.changes().stream().map(SpoiltAnswersTest::named).toList();
            var claimed = applied(report);
            claimed.retainAll(left);
            assertEquals(List.of(), claimed, "called applied, but still to be done");
            assertEquals(
                    report.outcomes().stream().allMatch(Outcome.Applied.class::isInstance)
                            ? ExitCode.OK
                            : ExitCode.PARTIAL,
                    ExitCode.of(report));
            assertTrue(
                    rest.changes().isEmpty() || ExitCode.of(report) == ExitCode.PARTIAL,
                    () -> "left, but not told: " + left);

            tenant.apply(rest, UnaryOperator.identity());
            assertEquals(List.of(), tenant.plan(desired).changes());
            assertEquals(List.of(), invitedTwice(tenant));
        }
    }

    private static List<String> applied(RunReport report) {
        return new ArrayList<>(
                report.outcomes().stream()
                        .filter(Outcome.Applied.class::isInstance)
                        .map(outcome -> named(outcome.change()))
                        .toList());
    }

    private static String named(Change change) {
        return change.kind().word()
                + " "
                + change.subject().label()
                + " "
                + change.act().target().map(target -> target.key()).orElse("")
                + " "
                + change.act().detail();
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
