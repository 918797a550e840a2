package dev.guestlist.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.LiveEnvironment.SystemUser.State;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Target;
import dev.guestlist.plan.Verdict;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.TenantWriter;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A role is taken in exchange for another only when the other was given. */
final class ExchangedRolesTest {
    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final Target.Environment SALES =
            new Target.Environment(
                    "sales", "Contoso Sales", "env-1", URI.create("https://sales.example"));
    private static final Person BO =
            new Person(new Email("bo@northwind.com"), "Bo", Optional.of("id-9"));

    private final ScriptedWriter writer = new ScriptedWriter();
    private final Executor executor =
            new Executor(
                    new TenantWriter(writer, writer),
                    new TurnedByHand(START),
                    Patience.STANDARD,
                    _ -> {});

    @Test
    void the_new_role_is_granted_before_the_old_one_is_revoked() {
        var report = executor.execute(plan(revoke("Salesperson"), grant("Sales Manager")));

        assertTrue(report.complete());
        assertEquals(
                List.of(
                        "find id-9 sales",
                        "grant row-of-id-9 Sales Manager",
                        "revoke row-9 Salesperson"),
                writer.calls);
    }

    @Test
    void a_grant_that_fails_leaves_the_guest_the_old_role_and_the_report_says_why() {
        for (var kind : List.of(Kind.NEEDS_HUMAN, Kind.UNAVAILABLE, Kind.LATER)) {
            writer.calls.clear();
            writer.failing("grant row-of-id-9 Sales Manager", kind);

            var report = executor.execute(plan(revoke("Salesperson"), grant("Sales Manager")));

            assertEquals(
                    "it is revoked once Sales Manager is granted, which was not done",
                    assertInstanceOf(Outcome.Skipped.class, report.outcomes().getLast()).because());
            assertEquals(List.of(), revocations());
        }
    }

    @Test
    void a_grant_that_waits_for_a_row_keeps_the_old_role_waiting() {
        writer.rows("id-9", List.of(Optional.empty()));

        var report = executor.execute(plan(revoke("Salesperson"), grant("Sales Manager")));

        assertInstanceOf(Outcome.StillWaiting.class, report.outcomes().getFirst());
        assertInstanceOf(Outcome.Skipped.class, report.outcomes().getLast());
        assertEquals(List.of(), revocations());
    }

    @Test
    void a_role_that_is_lost_without_another_is_revoked_whatever_fails() {
        writer.failing("grant row-of-id-9 Sales Manager", Kind.NEEDS_HUMAN);

        executor.execute(plan(revoke("Salesperson"), revoke("Technician"), grant("Sales Manager")));

        assertEquals(List.of("revoke row-9 Technician"), revocations());
    }

    @Test
    void each_exchange_stands_alone() {
        writer.failing("grant row-of-id-9 Sales Manager", Kind.NEEDS_HUMAN);

        executor.execute(
                plan(
                        revoke("Salesperson"),
                        revoke("Technician"),
                        grant("Sales Manager"),
                        grant("Technical Lead")));

        assertEquals(List.of("revoke row-9 Technician"), revocations());
    }

    @Test
    void a_move_that_fails_leaves_the_old_role_too() {
        writer.failing("move row-9 APAC", Kind.NEEDS_HUMAN);
        var move =
                new EnvironmentAct.MoveUnit(
                        SALES, Optional.of(unit("Partners")), unit("APAC"), Optional.of("row-9"));
        writer.rows("id-9", List.of(ScriptedWriter.row("row-9", State.ENABLED)));

        var report = executor.execute(plan(revoke("Salesperson"), move, grant("Sales Manager")));

        assertInstanceOf(Outcome.Failed.class, report.outcomes().getFirst());
        assertEquals(List.of(), revocations());
    }

    private List<String> revocations() {
        return writer.calls.stream().filter(call -> call.startsWith("revoke")).toList();
    }

    private static Act revoke(String role) {
        return new EnvironmentAct.RevokeRole(SALES, role(role), "row-9");
    }

    private static Act grant(String role) {
        return new EnvironmentAct.GrantRole(SALES, role(role), Optional.of("row-9"));
    }

    private static SecurityRole role(String name) {
        return new SecurityRole(name, "role-" + name, unit("Partners"));
    }

    private static BusinessUnit unit(String name) {
        return new BusinessUnit(name, "unit-" + name);
    }

    private static Plan plan(Act... acts) {
        var tenant = new TenantIdentity("tenant-1", "Contoso", new TreeSet<>());
        var reason = new Reason.Declared(new SourceLocation("guests.yaml", 1, 1));
        var changes =
                Stream.of(acts).map(act -> new Change(BO, reason, Phase.CHANGING, act)).toList();
        return new Plan(
                new Header(
                        "guestlist test",
                        tenant,
                        List.of("guests.yaml"),
                        Optional.empty(),
                        LocalDate.of(2026, 11, 21),
                        START,
                        Limits.STANDARD),
                Change.inOrder(changes),
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(0, 0, 0, 0),
                List.of(),
                new Verdict.Allowed(),
                List.of(),
                Fingerprint.of(tenant, changes));
    }
}
