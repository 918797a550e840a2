package dev.guestlist.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

final class TextTest {
    @Test
    void colour_adds_nothing_but_escape_codes() {
        for (var plan : List.of(Plans.rich(), Plans.refused(), Plans.hostile(), Plans.broken())) {
            var coloured = Text.plan(plan, Theme.colour(80));
            assertTrue(coloured.contains("\u001b["));
            assertEquals(
                    Text.plan(plan, Theme.PLAIN), coloured.replaceAll("\u001b\\[[0-9;]+m", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100})
    void names_and_positions_are_never_cut(int width) {
        var plan = Plans.rich();
        var text = Text.plan(plan, Theme.plain(width));
        for (var change : plan.changes()) {
            assertTrue(text.contains(change.guest().orElseThrow().email().value()), text);
            assertTrue(text.contains(change.guest().orElseThrow().name()), text);
            assertTrue(text.contains(change.reason().where().fileAndLine()), text);
        }
    }

    @Test
    void lines_keep_to_the_width_except_for_positions_that_tools_read() {
        var tooWide =
                Text.plan(Plans.rich(), Theme.plain(80))
                        .lines()
                        .filter(line -> Terminal.width(line) > 80)
                        .filter(line -> !line.contains("warning: "))
                        .toList();
        assertEquals(List.of(), tooWide);
    }

    @Test
    void those_who_lose_something_come_first() {
        var order =
                GuestBlock.of(Plans.rich(), Side.PLAN).stream()
                        .map(block -> block.guest().email().value().replaceFirst("@.*", ""))
                        .toList();
        assertEquals(
                List.of("old.hand", "li.wei", "omar.haddad", "mei.tan", "ana.silva", "noah.brown"),
                order);
    }

    @Test
    void the_legend_explains_only_signs_that_occur() {
        assertTrue(Text.plan(Plans.refused(), Theme.PLAIN).contains("\n- taken away\n"));
        assertFalse(Text.plan(Plans.refused(), Theme.PLAIN).contains("given"));
    }

    @Test
    void a_guest_who_was_found_is_told_from_a_role_that_was_there() {
        for (var change : Plans.rich().changes()) {
            var found = new Outcome.Applied(change, Reports.already(), Duration.ofMillis(80));
            var said = change.act() instanceof Act.Invite ? "already a guest" : "already so";
            var line = Text.outcome(found, Theme.PLAIN);
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
                Text.problems(
                        List.of(problem),
                        Map.of("guests.yaml", "first\n 日本:  [Salespersn, Other]  # x\n"),
                        Theme.PLAIN));
    }

    @Test
    void a_problem_beyond_its_line_is_still_shown() {
        var problem =
                Problem.error("late", new SourceLocation("a.yaml", 1, 99), "something is missing");
        var text = Text.problems(List.of(problem), Map.of("a.yaml", "a: 1"), Theme.PLAIN);
        assertTrue(text.contains("    1 | a: 1\n      |     ^\n"), text);
        var gone = new Problem(problem.severity(), "x", problem.where(), "m", problem.hint());
        assertTrue(Text.problems(List.of(gone), Map.of(), Theme.PLAIN).startsWith("a.yaml:1:99: "));
    }

    @Test
    void a_refusal_says_what_to_type() {
        var needs = (Verdict.NeedsApproval) Plans.refused().verdict();
        var text = Text.refusal(needs.violations(), Theme.PLAIN);
        assertTrue(text.contains("Refused: 9 guests of 44 would lose access (limit 5 and 10 %)."));
        assertTrue(
                text.replaceAll("\\s+", " ")
                        .contains("apply with --allow-removals 9 --allow-unlicensed 3."),
                text);
        assertEquals("", Text.refusal(List.of(), Theme.PLAIN));
    }

    @Test
    void a_moved_plan_shows_what_moved() {
        var changes = Plans.rich().changes();
        var difference = new Difference(changes.subList(0, 1), changes.subList(3, 4));
        assertEquals(
                """
                Refused: the tenant or the files have changed since this plan was made.
                In the saved plan, no longer to be done:
                  - old.hand@fabrikam.com  revoke Sales Manager (Partners) in sales  guests.yaml:61
                New since then:
                  - li.wei@northwind.com  revoke Salesperson (Partners) in sales  guests.yaml:40
                Nothing was written. Make a new plan, have it reviewed, and apply that.
                """,
                Text.difference(difference, Theme.PLAIN));
    }

    @Test
    void progress_guesses_only_when_it_can() {
        assertEquals(
                "Applying changes  1 of 57",
                Text.progress(
                        new Progress(
                                "Applying changes", 1, OptionalInt.of(57), Duration.ofMillis(900)),
                        Theme.PLAIN));
        assertEquals(
                "Applying changes  12 of 57, 3.0/s, about 15 s left",
                Text.progress(
                        new Progress(
                                "Applying changes", 12, OptionalInt.of(57), Duration.ofSeconds(4)),
                        Theme.PLAIN));
        assertEquals(
                "Reading Contoso  12, 3.0/s",
                Text.progress(
                        new Progress(
                                "Reading Contoso", 12, OptionalInt.empty(), Duration.ofSeconds(4)),
                        Theme.PLAIN));
    }
}
