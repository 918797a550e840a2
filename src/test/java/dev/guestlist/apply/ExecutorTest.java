package dev.guestlist.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.Limits;
import dev.guestlist.model.LiveEnvironment.SystemUser.State;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Shared;
import dev.guestlist.plan.Target;
import dev.guestlist.plan.Verdict;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.TenantWriter;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

final class ExecutorTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Reason REASON =
            new Reason.Declared(new SourceLocation("guests.yaml", 1, 1));
    private static final Target.Environment SALES =
            new Target.Environment(
                    "sales", "Contoso Sales", "env-1", URI.create("https://sales.example"));

    private final ScriptedWriter writer = new ScriptedWriter();
    private final TurnedByHand pace = new TurnedByHand(START);
    private final List<Outcome> told = new ArrayList<>();
    private final Executor executor =
            new Executor(new TenantWriter(writer, writer), pace, Patience.STANDARD, told::add);

    @Test
    void an_arrival_is_carried_out_in_the_order_of_the_plan() {
        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        assertTrue(report.complete());
        assertEquals(
                List.of(
                        "invite ana@fabrikam.com",
                        "updateProfile id-of-ana@fabrikam.com",
                        "join id-of-ana@fabrikam.com crm-users",
                        "assign id-of-ana@fabrikam.com sales-enterprise",
                        "find id-of-ana@fabrikam.com sales",
                        "grant row-of-id-of-ana@fabrikam.com Salesperson"),
                writer.calls);
    }

    @Test
    void a_guest_who_is_found_instead_of_invited_is_told_so_and_travels_on() {
        writer.finding(new Email("ana@fabrikam.com"));

        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        var effects =
                report.outcomes().stream()
                        .map(outcome ->
                                assertInstanceOf(Outcome.Applied.class, outcome).receipt().effect())
                        .toList();
        assertEquals(Effect.ALREADY_SO, effects.getFirst());
        assertEquals(
                List.of(Effect.DONE, Effect.DONE, Effect.DONE, Effect.DONE), effects.subList(1, 5));
        assertEquals(1, count("join id-of-ana@fabrikam.com crm-users"));
    }

    @Test
    void what_time_cures_is_tried_again_until_it_is_done() {
        writer.failing("updateProfile id-of-ana@fabrikam.com", Kind.NOT_YET, Kind.NOT_YET);
        writer.failing("assign id-of-ana@fabrikam.com sales-enterprise", Kind.NOT_YET);

        assertTrue(executor.execute(plan(List.of(arrival("ana@fabrikam.com")))).complete());
        assertEquals(1, count("invite ana@fabrikam.com"));
        assertEquals(3, count("updateProfile id-of-ana@fabrikam.com"));
    }

    @Test
    void patience_ends_and_the_outcome_says_what_is_waited_for() {
        writer.rows("id-of-ana@fabrikam.com", List.of(Optional.empty()));

        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        var last = assertInstanceOf(Outcome.StillWaiting.class, report.outcomes().getLast());
        assertEquals("a user row in sales", last.waitingFor());
        assertEquals(1, count("request id-of-ana@fabrikam.com sales"));
        var waited = Duration.between(START, report.finished());
        assertTrue(waited.compareTo(Patience.STANDARD.userRow()) <= 0, waited.toString());
        assertTrue(waited.compareTo(Duration.ofMinutes(9)) > 0, waited.toString());
    }

    @Test
    void a_disabled_row_is_waited_for_and_asked_for() {
        writer.rows(
                "id-of-ana@fabrikam.com",
                List.of(
                        ScriptedWriter.row("row-1", State.DISABLED),
                        ScriptedWriter.row("row-1", State.ENABLED)));

        assertTrue(executor.execute(plan(List.of(arrival("ana@fabrikam.com")))).complete());
        assertEquals(1, count("request id-of-ana@fabrikam.com sales"));
        assertEquals(1, count("grant row-1 Salesperson"));
    }

    @Test
    void a_refused_request_for_a_row_leaves_it_to_the_environment_and_says_so_if_it_never_comes() {
        writer.rows("id-of-ana@fabrikam.com", List.of(Optional.empty()));
        writer.failingAlways("request id-of-ana@fabrikam.com sales", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        var last = assertInstanceOf(Outcome.StillWaiting.class, report.outcomes().getLast());
        assertEquals("a user row in sales (scripted NEEDS_HUMAN)", last.waitingFor());
        assertEquals(3, count("request id-of-ana@fabrikam.com sales"));
    }

    @Test
    void one_refused_request_for_a_row_costs_a_moment_and_no_synchronization() {
        writer.rows(
                "id-of-ana@fabrikam.com",
                List.of(
                        Optional.empty(),
                        Optional.empty(),
                        ScriptedWriter.row("row-1", State.ENABLED)));
        writer.failing("request id-of-ana@fabrikam.com sales", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        assertTrue(report.complete());
        assertEquals(2, count("request id-of-ana@fabrikam.com sales"));
        var took = Duration.between(START, report.finished());
        assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took.toString());
    }

    @Test
    void what_the_tenant_refuses_to_everybody_is_told_once_and_tried_no_more() {
        writer.refusing("assign id-of-ana@fabrikam.com sales-enterprise", Reach.EVERYBODY);
        writer.refusing("assign id-of-bo@northwind.com sales-enterprise", Reach.EVERYBODY);

        var report =
                executor.execute(
                        plan(List.of(arrival("ana@fabrikam.com"), arrival("bo@northwind.com"))));

        var assigned =
                report.outcomes().stream()
                        .filter(outcome ->
                                outcome.change().act() instanceof LicenseAct.AssignLicense)
                        .toList();
        assertEquals(1, assigned.stream().filter(Outcome.Failed.class::isInstance).count());
        assertEquals(1, assigned.stream().filter(Outcome.Skipped.class::isInstance).count());
        assertEquals(1, count("join id-of-bo@northwind.com crm-users"));
    }

    @Test
    void what_is_refused_at_one_group_is_tried_at_others_and_what_fails_once_for_all() {
        writer.refusing("join id-of-ana@fabrikam.com crm-users", Reach.ONE_GUEST);

        var report =
                executor.execute(
                        plan(List.of(arrival("ana@fabrikam.com"), arrival("bo@northwind.com"))));

        assertTrue(
                outcomesOf(report, "bo@northwind.com").stream()
                        .allMatch(Outcome.Applied.class::isInstance));
    }

    @Test
    void what_only_a_later_run_can_know_is_waited_for() {
        writer.failing("invite ana@fabrikam.com", Kind.LATER);

        var report = executor.execute(plan(List.of(arrival("ana@fabrikam.com"))));

        assertInstanceOf(Outcome.StillWaiting.class, report.outcomes().getFirst());
        assertEquals(1, count("invite ana@fabrikam.com"));
    }

    @Test
    void one_failing_guest_stops_only_what_depends_on_it() {
        writer.failing("assign id-of-ana@fabrikam.com sales-enterprise", Kind.NEEDS_HUMAN);

        var report =
                executor.execute(
                        plan(List.of(arrival("ana@fabrikam.com"), arrival("bo@northwind.com"))));

        var ana = outcomesOf(report, "ana@fabrikam.com");
        assertInstanceOf(Outcome.Failed.class, ana.get(3));
        assertEquals(
                "needs assignLicense, which was not done",
                assertInstanceOf(Outcome.Skipped.class, ana.get(4)).because());
        assertTrue(
                outcomesOf(report, "bo@northwind.com").stream()
                        .allMatch(Outcome.Applied.class::isInstance));
        assertFalse(report.complete());
    }

    @Test
    void taking_access_away_goes_on_after_a_failure() {
        writer.failing("revoke row-9 Salesperson", Kind.UNAVAILABLE);

        var report = executor.execute(plan(List.of(departure("old.hand@fabrikam.com"))));

        assertInstanceOf(Outcome.Failed.class, report.outcomes().get(0));
        assertInstanceOf(Outcome.Applied.class, report.outcomes().get(1));
        assertInstanceOf(Outcome.Applied.class, report.outcomes().get(2));
    }

    @Test
    void licenses_of_a_guest_come_and_go_with_one_call() {
        var report = executor.execute(plan(List.of(relicensing())));

        assertTrue(report.complete());
        assertEquals(
                List.of(
                        "join id-9 crm-users",
                        "license id-9 -base -add-on +field-service",
                        "find id-9 sales",
                        "grant row-of-id-9 Salesperson"),
                writer.calls);
    }

    @Test
    void a_license_that_is_refused_keeps_no_other_from_coming_or_going() {
        writer.failing("license id-9 -base -add-on +field-service", Kind.NEEDS_HUMAN);
        writer.failing("assign id-9 field-service", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(relicensing())));

        assertEquals(
                List.of(
                        "join id-9 crm-users",
                        "license id-9 -base -add-on +field-service",
                        "license id-9 -base -add-on",
                        "assign id-9 field-service"),
                writer.calls);
        assertEquals(
                List.of("Applied", "Applied", "Applied", "Failed", "Skipped"),
                report.outcomes().stream().map(each -> each.getClass().getSimpleName()).toList());
    }

    @Test
    void licenses_refused_in_every_company_are_tried_one_by_one() {
        writer.failing("license id-9 -base -add-on +field-service", Kind.NEEDS_HUMAN);
        writer.failing("license id-9 -base -add-on", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(relicensing())));

        assertTrue(report.complete());
        assertEquals(
                List.of(
                        "join id-9 crm-users",
                        "license id-9 -base -add-on +field-service",
                        "license id-9 -base -add-on",
                        "unassign id-9 base",
                        "unassign id-9 add-on",
                        "assign id-9 field-service",
                        "find id-9 sales",
                        "grant row-of-id-9 Salesperson"),
                writer.calls);
    }

    @Test
    void licenses_whose_call_gets_no_answer_are_not_tried_in_parts() {
        writer.failingAlways("license id-9 -base -add-on +field-service", Kind.UNAVAILABLE);

        var report = executor.execute(plan(List.of(relicensing())));

        assertEquals(2, writer.calls.size());
        assertEquals(
                3,
                outcomesOf(report, "bo@northwind.com").stream()
                        .filter(Outcome.Failed.class::isInstance)
                        .count());
    }

    @Test
    void a_name_that_cannot_be_changed_keeps_no_license_away() {
        writer.failing("updateProfile id-9 lastName usageLocation", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(renaming())));

        var failed = assertInstanceOf(Outcome.Failed.class, report.outcomes().getFirst());
        assertEquals("scripted NEEDS_HUMAN; only the usage location was set", failed.message());
        assertInstanceOf(Outcome.Applied.class, report.outcomes().getLast());
        assertEquals(
                List.of(
                        "updateProfile id-9 lastName usageLocation",
                        "updateProfile id-9",
                        "assign id-9 field-service"),
                writer.calls);
    }

    @Test
    void a_location_set_on_its_own_is_waited_for_like_any_other() {
        writer.failing("updateProfile id-9 lastName usageLocation", Kind.NEEDS_HUMAN);
        writer.failingUnlessAfter("assign id-9 field-service", Set.of(Recently.LOCATED));

        var report = executor.execute(plan(List.of(renaming())));

        assertInstanceOf(Outcome.StillWaiting.class, report.outcomes().getLast());
    }

    @Test
    void a_location_that_is_refused_too_keeps_the_license_away() {
        writer.failing("updateProfile id-9 lastName usageLocation", Kind.NEEDS_HUMAN);
        writer.failing("updateProfile id-9", Kind.NEEDS_HUMAN);

        var report = executor.execute(plan(List.of(renaming())));

        assertInstanceOf(Outcome.Failed.class, report.outcomes().getFirst());
        assertInstanceOf(Outcome.Skipped.class, report.outcomes().getLast());
    }

    @Test
    void all_leavers_go_before_anybody_arrives() {
        executor.execute(
                plan(
                        List.of(
                                departure("zoe@fabrikam.com"),
                                departure("adam@fabrikam.com"),
                                arrival("ana@fabrikam.com"))));

        var invited = writer.calls.indexOf("invite ana@fabrikam.com");
        assertTrue(writer.calls.lastIndexOf("unassign id-9 sales-enterprise") < invited);
        assertEquals(6, invited);
    }

    @Test
    void refused_credentials_end_the_run() {
        writer.failing("revoke row-9 Salesperson", Kind.STOP);

        var report =
                executor.execute(
                        plan(List.of(departure("zoe@fabrikam.com"), arrival("ana@fabrikam.com"))));

        assertEquals(RunReport.Ending.STOPPED, report.ending());
        assertEquals(List.of("revoke row-9 Salesperson"), writer.calls);
        assertInstanceOf(Outcome.Unreached.class, report.outcomes().getLast());
    }

    @Test
    void an_interrupted_run_reports_every_change() {
        var plan = plan(List.of(departure("zoe@fabrikam.com"), arrival("ana@fabrikam.com")));
        pace.whenPausing(executor::interrupt);
        writer.rows("id-of-ana@fabrikam.com", List.of(Optional.empty()));

        var report = executor.execute(plan);

        assertEquals(RunReport.Ending.INTERRUPTED, report.ending());
        assertEquals(plan.changes(), report.outcomes().stream().map(Outcome::change).toList());
    }

    @Test
    void a_bug_in_one_change_is_its_failure_and_the_run_ends_with_a_report() {
        writer.breaking("revoke row-9 Salesperson");

        var report =
                executor.execute(
                        plan(List.of(departure("zoe@fabrikam.com"), arrival("ana@fabrikam.com"))));

        assertEquals(RunReport.Ending.COMPLETED, report.ending());
        var failed = assertInstanceOf(Outcome.Failed.class, report.outcomes().getFirst());
        assertTrue(failed.message().contains("a bug"), failed.message());
        assertInstanceOf(Outcome.Applied.class, report.outcomes().getLast());
    }

    @Test
    void what_was_not_sent_when_the_run_was_stopped_was_not_reached() {
        writer.failing("revoke row-9 Salesperson", Kind.INTERRUPTED);
        var report = executor.execute(plan(List.of(departure("zoe@fabrikam.com"))));
        assertInstanceOf(Outcome.Unreached.class, report.outcomes().getFirst());
    }

    @Test
    void a_thousand_guests_travel_at_once_and_are_told_one_by_one() {
        var changes = new ArrayList<List<Change>>();
        for (var number = 0; number < 1_000; number++) {
            changes.add(arrival("guest" + number + "@fabrikam.com"));
        }

        var report = executor.execute(plan(changes));

        assertTrue(report.complete());
        assertEquals(5_000, told.size());
        assertEquals(5_000, report.outcomes().size());
    }

    /** Revoking a role names its own row, so it stands in for future acts on shared things. */
    @Test
    void what_guests_share_comes_before_all_guests() {
        var shared =
                new Change(
                        new Shared(SALES),
                        REASON,
                        Phase.SHARED,
                        new EnvironmentAct.RevokeRole(SALES, salesperson(), "row-of-nobody"));

        var report = executor.execute(plan(List.of(departure("bo@x.example"), List.of(shared))));

        assertTrue(report.complete());
        assertEquals("revoke row-of-nobody Salesperson", writer.calls.getFirst());
        assertEquals(4, writer.calls.size());
    }

    private long count(String call) {
        return writer.calls.stream().filter(call::equals).count();
    }

    private static List<Outcome> outcomesOf(RunReport report, String email) {
        return report.outcomes().stream()
                .filter(outcome -> outcome.change().subject().label().equals(email))
                .toList();
    }

    private static List<Change> arrival(String email) {
        var person = new Person(new Email(email), email, Optional.empty());
        var mail =
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://sales.example"),
                        Optional.empty(),
                        Optional.empty());
        var location = new AccountAct.UpdateProfile.Edit(Optional.empty(), Optional.of("AU"));
        return List.of(
                new Change(person, REASON, Phase.ARRIVING, new Invite(email, mail)),
                new Change(
                        person,
                        REASON,
                        Phase.ARRIVING,
                        new AccountAct.UpdateProfile(
                                new TreeMap<>(Map.of(ProfileField.USAGE_LOCATION, location)))),
                new Change(
                        person,
                        REASON,
                        Phase.ARRIVING,
                        new GroupAct.JoinGroup(
                                new Target.Group("crm-users", "CRM Users", "group-1"))),
                new Change(
                        person,
                        REASON,
                        Phase.ARRIVING,
                        new LicenseAct.AssignLicense(
                                new Target.License(
                                        "sales-enterprise", "DYN365_ENTERPRISE_SALES", "sku-1"),
                                new TreeSet<>(),
                                Optional.empty())),
                new Change(
                        person,
                        REASON,
                        Phase.ARRIVING,
                        new EnvironmentAct.GrantRole(SALES, salesperson(), Optional.empty())));
    }

    private static List<Change> relicensing() {
        return changing(
                new GroupAct.JoinGroup(new Target.Group("crm-users", "CRM Users", "group-1")),
                unassign("base"),
                unassign("add-on"),
                assign("field-service"),
                new EnvironmentAct.GrantRole(SALES, salesperson(), Optional.empty()));
    }

    private static List<Change> renaming() {
        var fields = new TreeMap<ProfileField, AccountAct.UpdateProfile.Edit>();
        for (var field : List.of(ProfileField.LAST_NAME, ProfileField.USAGE_LOCATION)) {
            fields.put(
                    field, new AccountAct.UpdateProfile.Edit(Optional.empty(), Optional.of("AU")));
        }
        return changing(new AccountAct.UpdateProfile(fields), assign("field-service"));
    }

    private static List<Change> changing(Act... acts) {
        var person = new Person(new Email("bo@northwind.com"), "Bo", Optional.of("id-9"));
        return Stream.of(acts).map(act -> new Change(person, REASON, Phase.CHANGING, act)).toList();
    }

    private static LicenseAct assign(String key) {
        return new LicenseAct.AssignLicense(license(key), new TreeSet<>(), Optional.empty());
    }

    private static LicenseAct unassign(String key) {
        return new LicenseAct.UnassignLicense(license(key));
    }

    private static Target.License license(String key) {
        return new Target.License(key, key, "sku-of-" + key);
    }

    private static List<Change> departure(String email) {
        var person = new Person(new Email(email), email, Optional.of("id-9"));
        return List.of(
                new Change(
                        person,
                        REASON,
                        Phase.LEAVING,
                        new EnvironmentAct.RevokeRole(SALES, salesperson(), "row-9")),
                new Change(
                        person,
                        REASON,
                        Phase.LEAVING,
                        new GroupAct.LeaveGroup(
                                new Target.Group("crm-users", "CRM Users", "group-1"))),
                new Change(
                        person,
                        REASON,
                        Phase.LEAVING,
                        new LicenseAct.UnassignLicense(
                                new Target.License(
                                        "sales-enterprise", "DYN365_ENTERPRISE_SALES", "sku-1"))));
    }

    private static SecurityRole salesperson() {
        return new SecurityRole("Salesperson", "role-1", new BusinessUnit("Partners", "unit-1"));
    }

    private static Plan plan(List<List<Change>> journeys) {
        var header =
                new Header(
                        "guestlist test",
                        new TenantIdentity("tenant-1", "Contoso", new TreeSet<>()),
                        List.of("guests.yaml"),
                        Optional.empty(),
                        LocalDate.of(2026, 11, 21),
                        START,
                        Limits.STANDARD);
        return new Plan(
                header,
                journeys.stream().flatMap(List::stream).toList(),
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(0, 0, 0, 0),
                List.of(),
                new Verdict.Allowed(),
                List.of(),
                new Fingerprint("0".repeat(64)));
    }
}
