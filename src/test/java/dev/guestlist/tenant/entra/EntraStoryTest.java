package dev.guestlist.tenant.entra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.time.VirtualClock;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Email;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.DirectoryReader.Directory;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The adapter against an emulator written from the documentation, not from the adapter. */
final class EntraStoryTest {
    private static final SourceLocation HERE = new SourceLocation("guests.yaml", 1, 1);
    private static final Email ANA = new Email("ana.silva@fabrikam.com");

    private Emulator emulator;
    private Connection connection;
    private EntraReader reader;
    private EntraWriter writer;

    @BeforeEach
    void open() throws IOException {
        var clock = VirtualClock.standingAt(Instant.parse("2026-11-21T10:00:00Z"));
        emulator = Emulator.start(EmulatorOptions.standard().withClock(clock));
        connection = Connection.open(settings("emulator-apply-secret"));
        reader = new EntraReader(connection);
        writer = new EntraWriter(connection, List.of(Duration.ofMillis(1)));
    }

    @AfterEach
    void close() {
        connection.close();
        emulator.close();
    }

    @Test
    void the_tenant_says_who_it_is() {
        var tenant = reader.identify();
        assertTrue(tenant.isCalled("contoso.com"));
        assertTrue(tenant.isCalled("3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42"));
    }

    @Test
    void the_example_tenant_is_read_whole_in_seven_requests() {
        var tenant = reader.identify();
        var directory =
                read("CRM Users", "Field crew (guests)", "All partners", "HQ Staff", "Nobody's");
        assertEquals(List.of(), directory.gaps());
        var mails =
                directory.live().guests().values().stream()
                        .flatMap(guest -> guest.addresses().stream())
                        .map(Email::value)
                        .collect(Collectors.toSet());
        assertTrue(
                mails.containsAll(List.of("joe.doe@fabrikam.com", "visitor6@adventure-works.com")));
        assertTrue(
                guest(directory, "joe.doe@fabrikam.com").invitation()
                        instanceof Invitation.Pending);
        assertTrue(
                guest(directory, "mei.tan@tailspin.com").invitation()
                        instanceof Invitation.Accepted);
        assertEquals(
                LiveGroup.Membership.DYNAMIC,
                directory.live().groups().get("All partners").getFirst().membership());
        assertEquals(
                LiveGroup.Membership.SYNCED,
                directory.live().groups().get("HQ Staff").getFirst().membership());
        assertEquals(List.of(), directory.live().groups().get("Nobody's"));
        assertEquals(25, sku(directory).seats());
        assertEquals(List.of(), reader.members(Set.of(ANA), tenant).members());
        // Token, organization; guests, products, groups, members, one address.
        assertEquals(7, connection.requests());
    }

    @Test
    void a_guest_arrives_and_leaves() {
        var directory = read("CRM Users");
        var group = directory.live().groups().get("CRM Users").getFirst();
        var crm = new Target.Group("crm-users", group.displayName(), group.id());
        var sku = sku(directory);
        var sales = new Target.License("sales", sku.partNumber(), sku.id());

        var invited = writer.invite(ANA, invite());
        assertEquals(Effect.DONE, invited.receipt().effect());
        assertTrue(invited.receipt().requestId().isPresent());
        var id = invited.objectId();
        assertEquals(id, writer.invite(ANA, invite()).objectId());
        assertEquals(Effect.DONE, eventually(() -> writer.carryOut(id, portugal()).effect()));
        var join = new GroupAct.JoinGroup(crm);
        assertEquals(Effect.DONE, eventually(() -> writer.carryOut(id, join).effect()));
        assertEquals(Effect.ALREADY_SO, writer.carryOut(id, join).effect());
        var assign = new LicenseAct.AssignLicense(sales, new TreeSet<>(), Optional.empty());
        assertEquals(Effect.DONE, eventually(() -> writer.carryOut(id, assign).effect()));
        settle();

        var after = read("CRM Users");
        var ana = after.live().guests().get(id);
        assertEquals("PT", ana.profile().get(ProfileField.USAGE_LOCATION));
        assertTrue(ana.licenses().get(sku.id()).direct().isPresent());
        assertTrue(after.live().groups().get("CRM Users").getFirst().members().contains(id));

        var leave = new GroupAct.LeaveGroup(crm);
        assertEquals(Effect.DONE, writer.carryOut(id, leave).effect());
        assertEquals(Effect.ALREADY_SO, writer.carryOut(id, leave).effect());
        var unassign = new LicenseAct.UnassignLicense(sales);
        assertEquals(Effect.DONE, writer.carryOut(id, unassign).effect());
        assertEquals(Effect.ALREADY_SO, writer.carryOut(id, unassign).effect());
        settle();

        var gone = read("CRM Users");
        assertTrue(gone.live().guests().containsKey(id), "the guest is still there");
        assertTrue(gone.live().guests().get(id).licenses().isEmpty());
    }

    @Test
    void who_is_a_guest_by_now_is_found_and_not_invited() {
        var joe = new Email("joe.doe@fabrikam.com");
        var known = guest(read(), joe.value());

        var found = writer.invite(joe, invite());

        assertEquals(known.objectId(), found.objectId());
        assertEquals(Effect.ALREADY_SO, found.receipt().effect());
        assertTrue(found.receipt().requestId().isPresent());
        assertEquals(known.invitation(), guest(read(), joe.value()).invitation());
    }

    @Test
    void a_license_before_the_usage_location_waits() {
        var sku = sku(read("CRM Users"));
        var sales = new Target.License("sales", sku.partNumber(), sku.id());
        var id = writer.invite(ANA, invite()).objectId();
        settle();
        var assign = new LicenseAct.AssignLicense(sales, new TreeSet<>(), Optional.empty());
        var failure = assertThrows(TenantException.class, () -> writer.carryOut(id, assign));
        assertEquals(Kind.NOT_YET, failure.kind());
    }

    @Test
    void a_new_guest_whom_not_every_server_knows_waits() {
        turn("trap.readable-not-writable", "on");
        turn("guess.young-user-written", "company-information");
        turn("trap.readable-not-referable", "on");
        var directory = read("CRM Users");
        var group = directory.live().groups().get("CRM Users").getFirst();
        var crm = new Target.Group("crm-users", group.displayName(), group.id());
        var sku = sku(directory);
        var sales = new Target.License("sales", sku.partNumber(), sku.id());
        var join = new GroupAct.JoinGroup(crm);
        var assign = new LicenseAct.AssignLicense(sales, new TreeSet<>(), Optional.empty());
        var id = writer.invite(ANA, invite()).objectId();
        emulator.clock().advance(Duration.ofMinutes(1));

        for (var write :
                List.<Supplier<Receipt>>of(
                        () -> writer.carryOut(id, portugal()),
                        () -> writer.carryOut(id, join),
                        () -> writer.carryOut(id, assign))) {
            var failure = assertThrows(TenantException.class, write::get);
            assertEquals(Kind.NOT_YET, failure.kind(), failure::getMessage);
        }
        settle();
        assertEquals(Effect.DONE, writer.carryOut(id, portugal()).effect());
        assertEquals(Effect.DONE, writer.carryOut(id, join).effect());
    }

    @Test
    void groups_that_others_rule_refuse_in_plain_words() {
        var directory = read("HQ Staff", "All partners");
        var id = guest(directory, "mei.tan@tailspin.com").objectId();
        for (var name : List.of("HQ Staff", "All partners")) {
            var group = directory.live().groups().get(name).getFirst();
            var target = new Target.Group("key", name, group.id());
            var join = new GroupAct.JoinGroup(target);
            var failure = assertThrows(TenantException.class, () -> writer.carryOut(id, join));
            assertEquals(Kind.NEEDS_HUMAN, failure.kind());
            assertTrue(failure.hint().isPresent());
        }
    }

    @Test
    void a_reader_s_application_may_not_invite() {
        var plan =
                new Credentials.ClientSecret(
                        "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", "emulator-plan-secret");
        try (var readOnly = Connection.open(settings(plan))) {
            assertEquals(List.of(), new EntraReader(readOnly).read(doors()).gaps());
            var failure =
                    assertThrows(
                            TenantException.class,
                            () -> new EntraWriter(readOnly).invite(ANA, invite()));
            assertEquals(Kind.NEEDS_HUMAN, failure.kind());
            assertTrue(failure.hint().orElseThrow().contains("User.Invite.All"));
        }
    }

    /** Tries again as the executor does, with the tenant's clock moved on instead of waiting. */
    private <T> T eventually(Supplier<T> step) {
        for (var tries = 0; tries < 20; tries++) {
            try {
                return step.get();
            } catch (TenantException failure) {
                assertEquals(Kind.NOT_YET, failure.kind(), failure::getMessage);
                settle();
            }
        }
        throw new AssertionError("never settled");
    }

    private void turn(String name, String setting) {
        var request =
                HttpRequest.newBuilder(URI.create(emulator.address() + "/__emulator/switches"))
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                BodyPublishers.ofString("{\"%s\":\"%s\"}".formatted(name, setting)))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private void settle() {
        emulator.clock().advance(Duration.ofMinutes(5));
    }

    private Directory read(String... groups) {
        return reader.read(doors(groups));
    }

    private static DeclaredDoors doors(String... groups) {
        var doors = new TreeMap<String, GroupDoor>();
        for (var name : groups) {
            doors.put(name, new GroupDoor(name, name, Optional.empty(), HERE));
        }
        return new DeclaredDoors(doors, new TreeMap<>(), new TreeMap<>());
    }

    private static LiveGuest guest(Directory directory, String address) {
        return directory.live().guests().values().stream()
                .filter(guest -> guest.addresses().contains(new Email(address)))
                .findFirst()
                .orElseThrow();
    }

    private static LiveSku sku(Directory directory) {
        return directory.live().skus().stream()
                .filter(sku -> sku.partNumber().equals("DYN365_ENTERPRISE_SALES"))
                .findFirst()
                .orElseThrow();
    }

    private static Invite invite() {
        return new Invite(
                "Ana Silva",
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://contoso-sales.crm6.dynamics.com"),
                        Optional.of("en-AU"),
                        Optional.empty()));
    }

    private static AccountAct.UpdateProfile portugal() {
        var fields = new TreeMap<ProfileField, Edit>();
        fields.put(ProfileField.USAGE_LOCATION, new Edit(Optional.empty(), Optional.of("PT")));
        fields.put(ProfileField.LAST_NAME, new Edit(Optional.empty(), Optional.empty()));
        return new AccountAct.UpdateProfile(fields);
    }

    private ConnectionSettings settings(String secret) {
        return settings(
                new Credentials.ClientSecret("0d9c8b7a-6f5e-4d3c-8b2a-19081726354f", secret));
    }

    private ConnectionSettings settings(Credentials credentials) {
        return ConnectionSettings.of(Cloud.GLOBAL, "contoso.onmicrosoft.com", credentials)
                .withDetour(URI.create(emulator.address()));
    }
}
