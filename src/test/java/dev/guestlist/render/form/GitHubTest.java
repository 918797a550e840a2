package dev.guestlist.render.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Invite;
import dev.guestlist.render.Plans;
import dev.guestlist.render.Reports;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.render.view.RefusalView;
import dev.guestlist.render.view.ReportView;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class GitHubTest {
    @Test
    void the_title_says_the_worst_thing() {
        assertEquals(
                "### Guest access, Contoso: 1 person loses all access, 1 loses some, 2 people with"
                        + " access are in no file",
                title(new GitHub().print(PlanView.of(Plans.rich()))));
        assertEquals(
                "### Guest access, Contoso: no changes",
                title(new GitHub().print(PlanView.of(Plans.unchanged()))));
        assertEquals(
                "### Guest access, Contoso: needs approval, 9 people lose all access",
                title(new GitHub().print(PlanView.of(Plans.refused()))));
        assertEquals(
                "### Guest access, Contoso: refused, 2 errors",
                title(new GitHub().print(PlanView.of(Plans.broken()))));
        assertEquals(
                "### Guest access drift, Contoso: 2 people hold more than the files say, 1 person"
                        + " holds System Customizer, 2 people with access are in no file",
                title(new GitHub().print(DriftView.of(Plans.rich()))));
        assertEquals(
                "### Guest access, Contoso: 400 people are invited",
                title(new GitHub().print(PlanView.of(Plans.monday()))));
    }

    @Test
    void four_hundred_guests_fit_a_comment_and_what_is_cut_is_counted() {
        var markdown = new GitHub().print(PlanView.of(Plans.monday()));
        assertTrue(markdown.length() < 65_536, "length " + markdown.length());
        var rows = (int) markdown.lines().filter(line -> line.startsWith("| + invite")).count();
        assertTrue(rows > 150, "rows " + rows);
        assertTrue(
                markdown.contains("_" + (400 - rows) + " more people not shown"), "rows " + rows);
        assertTrue(markdown.contains("guest100@partner-company.com"));
        assertTrue(markdown.endsWith("</sub>\n"));
    }

    @Test
    void a_comment_never_shows_half_a_guest() {
        var comment =
                new Comment()
                        .reserve("end")
                        .addAll(
                                "<",
                                List.of("a".repeat(40_000), "b".repeat(40_000)),
                                ">",
                                "things");
        var text = comment.add("end").toString();
        assertTrue(text.startsWith("<aaa"));
        assertFalse(text.contains("b".repeat(2)));
        assertTrue(text.contains("_1 more things not shown: the comment is full."));
    }

    @Test
    void a_report_names_what_did_not_happen_first() {
        var markdown = new GitHub().print(ReportView.of(Reports.mixed()));
        assertEquals("### Guest access, Contoso: 1 change failed", title(markdown));
        assertTrue(markdown.indexOf("| failed |") < markdown.indexOf("| done |"));
        assertEquals(
                "### Guest access, Contoso: applied",
                title(new GitHub().print(ReportView.of(Reports.complete()))));
    }

    @Test
    void a_moved_plan_is_a_list_of_what_moved() {
        var changes = Plans.rich().changes();
        var difference = new Difference(changes.subList(0, 1), List.of());
        assertEquals(
                """
                Refused: the tenant or the files have changed since this plan was made.

                In the saved plan, but no longer needed:

                - `old.hand@fabrikam.com`: revoke Sales Manager (Partners) in sales `guests.yaml:61`

                Nothing was written. Make a new plan, have it reviewed, and apply that.
                """,
                new GitHub().print(RefusalView.of(difference, Optional.empty())));
    }

    @Test
    void one_outcome_is_a_table_of_one_row() {
        var outcome = Reports.complete().outcomes().getFirst();
        assertEquals(
                """
                | | Guest | Change | Why |
                |---|---|---|---|
                | done | Old Hand<br>`old.hand@fabrikam.com` | revoke Sales Manager (Partners) in sales | `guests.yaml:61` |
                """,
                new GitHub().print(ReportView.of(outcome)));
    }

    @Test
    void a_guest_who_was_found_instead_of_invited_is_recognizable() {
        var invitation =
                Plans.rich().changes().stream()
                        .filter(change -> change.act() instanceof Invite)
                        .findFirst()
                        .orElseThrow();
        var found = new Outcome.Applied(invitation, Reports.already(), Duration.ofMillis(80));
        assertEquals(
                """
                | | Guest | Change | Why |
                |---|---|---|---|
                | done | Ana Silva<br>`ana.silva@fabrikam.com` | invite | already a guest, `guests.yaml:20` |
                """,
                new GitHub().print(ReportView.of(found)));
    }

    @Test
    void a_finished_change_that_was_already_so_says_it() {
        var row =
                new GitHub()
                        .print(ReportView.of(Reports.mixed()))
                        .lines()
                        .filter(line -> line.contains("revoke Sales Manager"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "| done | Old Hand<br>`old.hand@fabrikam.com` | revoke Sales Manager (Partners) in"
                        + " sales | already so, `guests.yaml:61` |",
                row);
    }

    private static String title(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("###")).findFirst().orElseThrow();
    }
}
