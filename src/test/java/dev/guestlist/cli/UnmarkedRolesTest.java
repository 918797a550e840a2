package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Seed;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Plan;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A role that a license brings, where the service marks it and where it does not. The mark is the
 * only sign that Microsoft documents: without it, the role looks as if somebody had given it by
 * hand.
 */
final class UnmarkedRolesTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases/role-from-license");

    private String guests;
    private Seed seed;

    @BeforeEach
    void read() throws IOException {
        guests = Files.readString(FOLDER.resolve("guests.yaml"));
        seed = new Seed.Text(Files.readString(FOLDER.resolve("tenant.yaml")));
    }

    @Test
    void a_marked_role_is_told_and_left_alone() {
        try (var tenant = CaseTenant.open(seed)) {
            var plan = plan(tenant);
            assertEquals(List.of("role-from-license"), codes(plan));
            assertEquals(List.of("Salesperson"), revoked(plan));
        }
    }

    @Test
    void an_unmarked_role_is_a_surplus_role_like_any_other() {
        try (var tenant = CaseTenant.open(seed)) {
            tenant.emulator().switches().set("dataverse.broughtRole", "unmarked");

            var plan = plan(tenant);

            assertEquals(List.of(), codes(plan));
            assertEquals(
                    List.of("Sales App Access", "Sales App Access", "Salesperson"),
                    revoked(plan).stream().sorted().toList());
            assertEquals(2, plan.losses().guests(), "for Omar, only one of two is exchanged");
        }
    }

    @Test
    void naming_the_role_in_the_files_ends_it() {
        try (var tenant = CaseTenant.open(seed)) {
            tenant.emulator().switches().set("dataverse.broughtRole", "unmarked");
            guests = guests.replace("roles: [", "roles: [Sales App Access, ");

            var report = tenant.apply(plan(tenant), UnaryOperator.identity());

            assertTrue(report.complete());
            assertEquals(List.of(), plan(tenant).changes());
        }
    }

    private Plan plan(CaseTenant tenant) {
        var desired = GuestList.parse(List.of(new SourceText("guests.yaml", guests)));
        return tenant.plan(desired.value().orElseThrow());
    }

    private static List<String> codes(Plan plan) {
        return plan.problems().stream().map(problem -> problem.code()).toList();
    }

    private static List<String> revoked(Plan plan) {
        return plan.changes().stream()
                .flatMap(change ->
                        change.act() instanceof EnvironmentAct.RevokeRole revoke
                                ? Optional.of(revoke.role().name()).stream()
                                : Optional.<String>empty().stream())
                .toList();
    }
}
