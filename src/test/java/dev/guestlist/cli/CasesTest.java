package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.emulator.Seed;
import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.form.GitHub;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.json.PlanJson;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cases in folders: a {@code guests.yaml}, a {@code tenant.yaml} if the example tenant does not
 * fit, and the expected results: {@code plan.txt}, {@code plan.md}, {@code plan.json}, {@code
 * exit}; and what drift shows, in the cases that have a {@code drift.txt}. Each case is read over
 * HTTP and planned. For every case that may be applied, the promises are checked: planning twice
 * gives the same plan, the order of the file does not matter, applying leaves nothing to do, and
 * one guest's failure affects nobody else.
 *
 * <p>{@code -Dgolden.update=true} rewrites the expectations; review the diff.
 */
final class CasesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final Pattern GUEST = Pattern.compile("(?m)(?=^ {2}- email:)");

    static Stream<Path> cases() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream();
        }
    }

    /** Those whose plan, as reviewed, is not refused. */
    static Stream<Path> applicable() throws IOException {
        return cases().filter(folder -> mayBeApplied(reviewed(folder)));
    }

    /** Those of them that change something, so that something can fail. */
    static Stream<Path> changing() throws IOException {
        return applicable().filter(folder -> reviewed(folder).hasChanges());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_planned_as_reviewed_twice_and_from_a_shuffled_file(Path folder) throws IOException {
        try (var tenant = CaseTenant.open(seed(folder))) {
            var plan = tenant.plan(desired(guests(folder)));
            compare(folder, expectations(folder, plan));

            assertEquals(plan, tenant.plan(desired(guests(folder))));
            var shuffled = tenant.plan(desired(reversed(guests(folder))));
            assertEquals(plan.fingerprint(), shuffled.fingerprint());
            assertEquals(essence(plan), essence(shuffled));
        }
    }

    @ParameterizedTest
    @MethodSource("applicable")
    void applying_leaves_nothing_to_do(Path folder) throws IOException {
        try (var tenant = CaseTenant.open(seed(folder))) {
            var desired = desired(guests(folder));
            var plan = tenant.plan(desired);

            var report = tenant.apply(plan, UnaryOperator.identity());

            assertTrue(report.complete(), () -> report.outcomes().toString());
            assertEquals(List.of(), tenant.plan(desired).changes());
        }
    }

    @ParameterizedTest
    @MethodSource("changing")
    void one_failing_guest_harms_nobody_else_and_the_next_run_repairs_it(Path folder)
            throws IOException {
        try (var tenant = CaseTenant.open(seed(folder))) {
            var desired = desired(guests(folder));
            var plan = tenant.plan(desired);
            var victim = plan.changes().get(plan.changes().size() / 2).guest().orElseThrow();

            var report = tenant.apply(plan, Mishap.of(victim, plan)::wrap);

            assertEquals(List.of(victim), unlucky(report));
            var rest = tenant.plan(desired);
            assertEquals(
                    List.of(victim.email()),
                    rest.changes().stream()
                            .map(change -> change.guest().orElseThrow().email())
                            .distinct()
                            .toList());
            tenant.apply(rest, UnaryOperator.identity());
            assertFalse(tenant.plan(desired).hasChanges());
        }
    }

    private static List<Person> unlucky(RunReport report) {
        return report.outcomes().stream()
                .filter(outcome -> !(outcome instanceof Outcome.Applied))
                .map(outcome -> outcome.change().guest().orElseThrow())
                .distinct()
                .toList();
    }

    /** Too many removals need approval, too few seats need more licenses. */
    private static boolean mayBeApplied(Plan plan) {
        return switch (plan.verdict()) {
            case Verdict.Allowed _ -> true;
            case Verdict.NeedsApproval approval ->
                    approval.violations().stream()
                            .allMatch(Violation.TooManyRemovals.class::isInstance);
            case Verdict.Forbidden _ -> false;
        };
    }

    private static Plan reviewed(Path folder) {
        try {
            var plan = PlanJson.read(Files.readString(folder.resolve("plan.json")));
            return plan.value().orElseThrow(() -> new AssertionError(plan.problems()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> essence(Plan plan) {
        return plan.changes().stream()
                .map((Change change) -> change.kind() + " " + change.subject().label())
                .toList();
    }

    private static Seed seed(Path folder) throws IOException {
        var file = folder.resolve("tenant.yaml");
        return Files.exists(file) ? new Seed.Text(Files.readString(file)) : new Seed.Example();
    }

    private static String guests(Path folder) throws IOException {
        return Files.readString(folder.resolve("guests.yaml"));
    }

    private static DesiredState desired(String guests) {
        Checked<DesiredState> checked =
                GuestList.parse(List.of(new SourceText("guests.yaml", guests)));
        return checked.value().orElseThrow(() -> new AssertionError(checked.problems()));
    }

    /** The same guests, the last one first. */
    private static String reversed(String guests) {
        var blocks = new ArrayList<>(List.of(GUEST.split(guests.stripTrailing() + "\n")));
        var head = blocks.removeFirst();
        Collections.reverse(blocks);
        return head + String.join("", blocks);
    }

    private static Map<String, String> expectations(Path folder, Plan plan) {
        var exit = ExitCode.ofDetailedPlan(plan);
        var expectations =
                new TreeMap<>(
                        Map.of(
                                "plan.txt", new Terminal(Theme.PLAIN).print(PlanView.of(plan)),
                                "plan.md", new GitHub().print(PlanView.of(plan)),
                                "plan.json", PlanJson.write(plan),
                                "exit", exit.number() + "\n"));
        if (Files.exists(folder.resolve("drift.txt"))) {
            var drift = DriftView.of(plan);
            expectations.put("drift.txt", new Terminal(Theme.PLAIN).print(drift));
            expectations.put("drift.md", new GitHub().print(drift));
            expectations.put("drift.exit", ExitCode.ofDrift(plan).number() + "\n");
        }
        return expectations;
    }

    private static void compare(Path folder, Map<String, String> expectations) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            for (var file : expectations.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        var files = new TreeSet<>(expectations.keySet());
        files.add("guests.yaml");
        try (var present = Files.list(folder)) {
            var names =
                    new TreeSet<>(
                            present.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("tenant.yaml"))
                                    .toList());
            assertEquals(files, names);
        }
        for (var file : expectations.entrySet()) {
            assertEquals(
                    Files.readString(folder.resolve(file.getKey())),
                    file.getValue(),
                    file.getKey());
        }
    }
}
