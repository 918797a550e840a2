package dev.guestlist.tenant.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.EnvironmentReader.Environments;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;
import dev.guestlist.tenant.http.Endpoints;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The adapter against the emulator: real OAuth, OData and {@code $batch}. One tenant serves all
 * tests, so none changes what another one relies on.
 */
@Timeout(60)
final class AgainstEmulatorTest {
    private static final String SALES = "https://contoso-sales.crm6.dynamics.com";
    private static final String SERVICE = "https://contoso-service.crm6.dynamics.com";

    private static Emulator emulator;
    private static Connection connection;

    @BeforeAll
    static void start() throws IOException {
        emulator = Emulator.start(EmulatorOptions.standard().withSettling(Settling.none()));
        connection = Connection.open(settings().withDetour(URI.create(emulator.address())));
    }

    @AfterAll
    static void stop() {
        connection.close();
        emulator.close();
    }

    @Test
    void both_environments_are_read_in_seven_requests() {
        read();
        var before = connection.requests();
        var found = read();

        assertEquals(7, connection.requests() - before);
        assertEquals(List.of(), found.gaps());
        var sales = found.environments().get("sales");
        var service = found.environments().get("service");
        assertTrue(sales.securityGroupId().isPresent());
        assertEquals(Optional.empty(), service.securityGroupId());
        assertEquals(
                Set.of("Contoso Sales", "Partners", "APAC"),
                Set.copyOf(sales.businessUnits().stream().map(unit -> unit.name()).toList()));
        assertEquals(3, sales.roles().stream().filter(AgainstEmulatorTest::isSalesperson).count());
        assertTrue(holders(sales, "Field Technician").size() >= 2);
        assertTrue(!holders(service, "Customer Service Representative").isEmpty());
    }

    @Test
    void an_environment_is_found_under_the_emulators_own_address_too() throws Exception {
        try (var secure =
                        Emulator.start(
                                EmulatorOptions.standard()
                                        .withTransport(Transport.TLS)
                                        .withSettling(Settling.none()));
                var direct = Connection.open(direct(secure))) {
            var found =
                    new DataverseReader(direct)
                            .read(List.of(door("sales", secure.address() + "/sales")));

            assertEquals(List.of(), found.gaps());
            assertEquals(
                    read().environments().get("sales").users().size(),
                    found.environments().get("sales").users().size());
        }
    }

    @Test
    void a_role_is_granted_and_revoked_and_neither_twice() {
        var sales = read().environments().get("sales");
        var holder = holders(sales, "Salesperson").getFirst();
        var manager = copy(sales, "Sales Manager", holder.businessUnitId());
        var writer = new DataverseWriter(connection);
        var target = target(sales);

        assertEquals(
                Effect.DONE,
                writer.carryOut(holder.id(), Changes.grant(target, manager.id())).effect());
        assertTrue(user(holder.id()).roleIds().contains(manager.id()));
        assertEquals(
                Effect.ALREADY_SO,
                writer.carryOut(holder.id(), Changes.grant(target, manager.id())).effect());

        assertEquals(
                Effect.DONE,
                writer.carryOut(holder.id(), Changes.revoke(target, holder.id(), manager.id()))
                        .effect());
        assertEquals(holder.roleIds(), user(holder.id()).roleIds());
        assertEquals(
                Effect.ALREADY_SO,
                writer.carryOut(holder.id(), Changes.revoke(target, holder.id(), manager.id()))
                        .effect());
    }

    @Test
    void a_role_of_another_unit_needs_a_human() {
        var sales = read().environments().get("sales");
        var holder = holders(sales, "Field Technician").getFirst();
        var elsewhere =
                sales.roles().stream()
                        .filter(AgainstEmulatorTest::isSalesperson)
                        .filter(role -> !role.businessUnitId().equals(holder.businessUnitId()))
                        .findFirst()
                        .orElseThrow();

        var refused =
                assertThrows(
                        TenantException.class,
                        () ->
                                new DataverseWriter(connection)
                                        .carryOut(
                                                holder.id(),
                                                Changes.grant(target(sales), elsewhere.id())));

        assertEquals(Kind.NEEDS_HUMAN, refused.kind());
        assertTrue(refused.getMessage().contains("different business unit"), refused::getMessage);
    }

    @Test
    void a_move_changes_the_unit_and_takes_the_roles_away() {
        var sales = read().environments().get("sales");
        var holder = holders(sales, "Sales Manager").getFirst();
        var apac =
                sales.businessUnits().stream()
                        .filter(unit -> unit.name().equals("APAC"))
                        .findFirst()
                        .orElseThrow();

        new DataverseWriter(connection)
                .carryOut(holder.id(), Changes.move(target(sales), apac.id()));

        assertEquals(apac.id(), user(holder.id()).businessUnitId());
        assertEquals(Set.of(), user(holder.id()).roleIds());
    }

    @Test
    void journeys_at_the_same_time_share_requests() throws Exception {
        var sales = read().environments().get("sales");
        var writer = new DataverseWriter(connection);
        var journeys = new ArrayList<Callable<Effect>>();
        for (var user : sales.users().values()) {
            for (var name : List.of("Knowledge Manager", "Delegate")) {
                var role = copy(sales, name, user.businessUnitId());
                journeys.add(() ->
                        writer.carryOut(user.id(), Changes.grant(target(sales), role.id()))
                                .effect());
            }
        }
        var before = connection.requests();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var effect : threads.invokeAll(journeys)) {
                assertEquals(Effect.DONE, effect.get());
            }
        }

        var requests = connection.requests() - before;
        assertTrue(
                requests <= journeys.size() / 2,
                () -> requests + " requests for " + journeys.size() + " grants");
    }

    @Test
    void a_row_is_found_by_the_guests_object_id_or_not_at_all() {
        var sales = read().environments().get("sales");
        var known = sales.users().firstEntry();
        var writer = new DataverseWriter(connection);

        assertEquals(
                Optional.of(known.getValue()),
                writer.findSystemUser(known.getKey(), target(sales)));
        assertEquals(
                Optional.empty(),
                writer.findSystemUser("00000000-0000-4000-8000-000000000001", target(sales)));
    }

    @Test
    void a_guest_who_is_there_may_be_asked_for_again() {
        var sales = read().environments().get("sales");
        var known = sales.users().firstKey();

        assertEquals(
                Effect.DONE,
                new DataverseWriter(connection).requestSystemUser(known, target(sales)).effect());
    }

    @Test
    void a_guest_outside_the_security_group_waits_to_be_let_in() {
        var environments = read().environments();
        var sales = environments.get("sales");
        var outsider =
                environments.get("service").users().keySet().stream()
                        .filter(person -> !sales.users().containsKey(person))
                        .findFirst()
                        .orElseThrow();

        assertWaits(outsider, sales, "security group");
    }

    @Test
    void a_guest_whom_nobody_knows_yet_waits_to_be_known() {
        assertWaits(
                "00000000-0000-4000-8000-000000000001",
                read().environments().get("sales"),
                "does not know the guest yet");
    }

    private void assertWaits(String objectId, LiveEnvironment environment, String words) {
        var refused =
                assertThrows(
                        TenantException.class,
                        () ->
                                new DataverseWriter(connection)
                                        .requestSystemUser(objectId, target(environment)));

        assertEquals(Kind.NOT_YET, refused.kind());
        assertTrue(refused.getMessage().contains(words), refused::getMessage);
    }

    private Environments read() {
        return new DataverseReader(connection)
                .read(List.of(door("sales", SALES), door("service", SERVICE)));
    }

    private SystemUser user(String systemUserId) {
        return read().environments().get("sales").users().values().stream()
                .filter(user -> user.id().equals(systemUserId))
                .findFirst()
                .orElseThrow();
    }

    private static List<SystemUser> holders(LiveEnvironment environment, String role) {
        var copies =
                environment.roles().stream()
                        .filter(copy -> copy.name().equals(role))
                        .map(RoleCopy::id)
                        .toList();
        return environment.users().values().stream()
                .filter(user -> copies.stream().anyMatch(user.roleIds()::contains))
                .toList();
    }

    private static RoleCopy copy(LiveEnvironment environment, String name, String unitId) {
        return environment.roles().stream()
                .filter(role -> role.name().equals(name))
                .filter(role -> role.businessUnitId().equals(unitId))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSalesperson(RoleCopy role) {
        return role.name().equals("Salesperson");
    }

    private static Target.Environment target(LiveEnvironment environment) {
        return Changes.environment(environment.environmentId(), environment.url().toString());
    }

    private static EnvironmentDoor door(String key, String url) {
        return new EnvironmentDoor(
                key,
                URI.create(url),
                new SecurityGroup.Unstated(),
                Optional.empty(),
                new SourceLocation("guests.yaml", 1, 1));
    }

    private static ConnectionSettings settings() {
        return ConnectionSettings.of(
                Cloud.GLOBAL,
                "contoso.onmicrosoft.com",
                new Credentials.ClientSecret(
                        "0d9c8b7a-6f5e-4d3c-8b2a-19081726354f", "emulator-apply-secret"));
    }

    private static ConnectionSettings direct(Emulator emulator) {
        var root = URI.create(emulator.address());
        return settings()
                .withEndpoints(
                        Endpoints.of(Cloud.GLOBAL)
                                .withLogin(root)
                                .withGraph(root)
                                .withPowerPlatform(root))
                .withAuthority(emulator.certificateAuthority().orElseThrow());
    }
}
