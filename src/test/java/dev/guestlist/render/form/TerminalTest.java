package dev.guestlist.render.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.Verdict;
import dev.guestlist.render.Plans;
import dev.guestlist.render.Reports;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.render.view.ProblemsView;
import dev.guestlist.render.view.RefusalView;
import dev.guestlist.render.view.ReportView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

final class TerminalTest {
    private static final Terminal PLAIN = new Terminal(Theme.PLAIN);

    @Test
    void something_shared_has_a_block_of_its_own() {
        for (var page : List.of(PlanView.of(Plans.shared()), DriftView.of(Plans.shared()))) {
            assertTrue(PLAIN.print(page).contains("crm-users  CRM Users"));
            assertTrue(new GitHub().print(page).contains("CRM Users<br>`crm-users`"));
        }
    }

    @Test
    void colour_adds_nothing_but_escape_codes() {
        for (var plan : List.of(Plans.rich(), Plans.refused(), Plans.hostile(), Plans.broken())) {
            var coloured = new Terminal(Theme.colour(80)).print(PlanView.of(plan));
            assertTrue(coloured.contains("\u001b["));
            assertEquals(
                    PLAIN.print(PlanView.of(plan)), coloured.replaceAll("\u001b\\[[0-9;]+m", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void names_and_positions_are_never_cut(int width) {
        var plan = Plans.rich();
        var text = new Terminal(Theme.plain(width)).print(PlanView.of(plan));
        for (var change : plan.changes()) {
            assertTrue(text.contains(change.guest().orElseThrow().email().value()), text);
            assertTrue(text.contains(change.guest().orElseThrow().name()), text);
            assertTrue(text.contains(change.reason().where().fileAndLine()), text);
        }
    }

    @Test
    void lines_keep_to_the_width_except_for_positions_that_tools_read() {
        var tooWide =
                new Terminal(Theme.plain(80))
                        .print(PlanView.of(Plans.rich()))
                        .lines()
                        .filter(line -> FreeText.width(line) > 80)
                        .filter(line -> !line.contains("warning: "))
                        .toList();
        assertEquals(List.of(), tooWide);
    }

    @Test
    void those_who_lose_something_come_first() {
        var order =
                PlanView.of(Plans.rich()).sections().stream()
                        .filter(Section.People.class::isInstance)
                        .flatMap(people -> ((Section.People) people).blocks().stream())
                        .map(block -> block.who().address().replaceFirst("@.*", ""))
                        .toList();
        assertEquals(
                List.of("old.hand", "omar.haddad", "li.wei", "mei.tan", "ana.silva", "noah.brown"),
                order);
    }

    @Test
    void the_legend_explains_only_signs_that_occur() {
        assertTrue(PLAIN.print(PlanView.of(Plans.refused())).contains("\n- removed\n"));
        assertFalse(PLAIN.print(PlanView.of(Plans.refused())).contains("added"));
    }

    @Test
    void a_guest_who_was_found_is_told_from_a_role_that_was_there() {
        for (var change : Plans.rich().changes()) {
            var found = new Outcome.Applied(change, Reports.already(), Duration.ofMillis(80));
            var said = change.act() instanceof Invite ? "already a guest" : "already so";
            var line = PLAIN.print(ReportView.of(found));
            assertTrue(line.endsWith("  " + said + "\n"), line);
        }
    }

    @Test
    void a_problem_points_at_the_word_it_means() {
        var problem =
                Problem.error(
                                "unknown-role",
                                new SourceLocation("guests.yaml", 2, 8),
                                "unknown role \"Salespersn\" in environment sales")
                        .withHint("did you mean \"Salesperson\"?");
        assertEquals(
                """
                guests.yaml:2:8: error: unknown role "Salespersn" in environment sales [unknown-role]
                    2 |  日本:  [Salespersn, Other]  # x
                      |          ^^^^^^^^^^ did you mean "Salesperson"?
                1 error, 0 warnings
                """,
                PLAIN.print(
                        ProblemsView.of(
                                List.of(problem),
                                Map.of("guests.yaml", "first\n 日本:  [Salespersn, Other]  # x\n"))));
    }

    @Test
    void a_problem_beyond_its_line_is_still_shown() {
        var problem =
                Problem.error("late", new SourceLocation("a.yaml", 1, 99), "something is missing");
        var text = PLAIN.print(ProblemsView.of(List.of(problem), Map.of("a.yaml", "a: 1")));
        assertTrue(text.contains("    1 | a: 1\n      |     ^\n"), text);
        var gone = new Problem(problem.severity(), "x", problem.where(), "m", problem.hint());
        assertTrue(PLAIN.print(ProblemsView.of(List.of(gone))).startsWith("a.yaml:1:99: "));
    }

    @Test
    void a_refusal_says_what_to_type() {
        var needs = (Verdict.NeedsApproval) Plans.refused().verdict();
        var text = PLAIN.print(RefusalView.of(needs.violations()));
        assertTrue(
                text.contains("Refused: 9 of 44 guests would lose all access (limit 5 and 10%)."));
        assertTrue(
                text.replaceAll("\\s+", " ")
                        .contains("apply with --allow-removals 9 --allow-unlicensed 3."),
                text);
        assertEquals("", PLAIN.print(RefusalView.of(List.of())));
    }

    @Test
    void a_moved_plan_shows_what_moved() {
        var changes = Plans.rich().changes();
        var difference = new Difference(changes.subList(0, 1), changes.subList(3, 4));
        assertEquals(
                """
                Refused: the tenant or the files have changed since this plan was made.
                In the saved plan, but no longer needed:
                  - old.hand@fabrikam.com  revoke Sales Manager (Partners) in sales  guests.yaml:61
                New since the saved plan:
                  - li.wei@northwind.com  revoke Salesperson (Partners) in sales  guests.yaml:40
                Nothing was written. Make a new plan, have it reviewed, and apply that.
                """,
                PLAIN.print(RefusalView.of(difference, Optional.empty())));
    }

    @Test
    void what_is_waited_for_is_told_instead_of_a_rate_and_on_one_line() {
        var progress =
                new Progress(
                        "Applying",
                        12,
                        OptionalInt.of(57),
                        Duration.ofSeconds(90),
                        Optional.of("rows (since 14:02:11, until 14:12:11 UTC at most)"));
        assertEquals(
                "Applying  12 of 57, waiting for rows (since 14:02:11, until 14:12:11 UTC at"
                        + " mo…",
                PLAIN.status(progress));
    }

    @Test
    void the_time_left_is_guessed_once_the_rate_says_something() {
        var few = new Progress("Applying", 9, OptionalInt.of(57), Duration.ofSeconds(30));
        assertEquals("Applying  9 of 57, 0.3/s", PLAIN.status(few));
    }

    @Test
    void progress_guesses_only_when_it_can() {
        assertEquals(
                "Applying changes  1 of 57",
                PLAIN.status(
                        new Progress(
                                "Applying changes",
                                1,
                                OptionalInt.of(57),
                                Duration.ofMillis(900))));
        assertEquals(
                "Applying changes  12 of 57, 3.0/s, about 15 s left",
                PLAIN.status(
                        new Progress(
                                "Applying changes",
                                12,
                                OptionalInt.of(57),
                                Duration.ofSeconds(4))));
        assertEquals(
                "Reading Contoso  12, 3.0/s",
                PLAIN.status(
                        new Progress(
                                "Reading Contoso",
                                12,
                                OptionalInt.empty(),
                                Duration.ofSeconds(4))));
    }
}
