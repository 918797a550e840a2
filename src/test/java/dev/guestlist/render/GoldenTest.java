package dev.guestlist.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import static java.util.stream.Collectors.joining;

import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.form.Annotations;
import dev.guestlist.render.form.Form;
import dev.guestlist.render.form.GitHub;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.json.PlanJson;
import dev.guestlist.render.json.ReportJson;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.render.view.ReportView;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every form of output looks like, one folder per plan. {@code -Dgolden.update=true} writes
 * the files again; review the diff.
 */
final class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/render");
    private static final Form TERMINAL = new Terminal(Theme.PLAIN);
    private static final Form GITHUB = new GitHub();

    @TestFactory
    Stream<DynamicTest> every_form_of_every_plan_is_as_reviewed() {
        return cases().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () -> compare(FOLDER.resolve(entry.getKey()), entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> plain_text_holds_nothing_that_a_terminal_obeys() {
        return cases().entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () -> entry.getValue().forEach(GoldenTest::assertHarmless)));
    }

    /** Case to form to text. */
    private static SortedMap<String, SortedMap<String, String>> cases() {
        return new TreeMap<>(
                Map.of(
                        "rich", forms(Plans.rich()),
                        "unchanged", forms(Plans.unchanged()),
                        "unlisted", forms(Plans.unlistedOnly()),
                        "refused", forms(Plans.refused()),
                        "broken", forms(Plans.broken()),
                        "hostile", forms(Plans.hostile()),
                        "held-back", forms(Plans.heldBack()),
                        "applied-except", forms(Reports.heldBack()),
                        "applied", forms(Reports.complete()),
                        "partly-applied", forms(Reports.mixed())));
    }

    private static SortedMap<String, String> forms(Plan plan) {
        return new TreeMap<>(
                Map.of(
                        "plan.txt", TERMINAL.print(PlanView.of(plan)),
                        "plan.md", GITHUB.print(PlanView.of(plan)),
                        "plan.json", PlanJson.write(plan),
                        "drift.txt", TERMINAL.print(DriftView.of(plan)),
                        "drift.md", GITHUB.print(DriftView.of(plan)),
                        "annotations.txt", new Annotations().print(PlanView.of(plan))));
    }

    private static SortedMap<String, String> forms(RunReport report) {
        var progress =
                report.outcomes().stream()
                        .map(outcome -> TERMINAL.print(ReportView.of(outcome)))
                        .collect(joining());
        return new TreeMap<>(
                Map.of(
                        "report.txt", progress + TERMINAL.print(ReportView.of(report)),
                        "report.md", GITHUB.print(ReportView.of(report)),
                        "report.json", ReportJson.write(report)));
    }

    private static void assertHarmless(String form, String text) {
        assertFalse(
                text.chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n'), form);
    }

    private static void compare(Path folder, SortedMap<String, String> forms) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(folder);
            for (var form : forms.entrySet()) {
                Files.writeString(folder.resolve(form.getKey()), form.getValue());
            }
            return;
        }
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).sorted().toList();
            assertEquals(forms.keySet().stream().toList(), names, "files in " + folder);
        }
        for (var form : forms.entrySet()) {
            var expected = Files.readString(folder.resolve(form.getKey()));
            if (!expected.equals(form.getValue())) {
                fail(folder.resolve(form.getKey()) + " differs:\n" + form.getValue());
            }
        }
    }
}
