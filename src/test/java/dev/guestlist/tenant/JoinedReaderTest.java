package dev.guestlist.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Guest;
import dev.guestlist.model.GuestAccess;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Policy;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.Sponsorship;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.model.Tenure;
import dev.guestlist.tenant.DirectoryReader.Directory;
import dev.guestlist.tenant.EnvironmentReader.Environments;
import dev.guestlist.tenant.TenantException.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

@Timeout(10)
final class JoinedReaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final TenantIdentity CONTOSO =
            new TenantIdentity("t", "Contoso", new TreeSet<>(Set.of("contoso.com")));
    private static final DesiredState DESIRED =
            new DesiredState(
                    "contoso.com",
                    Cloud.GLOBAL,
                    new DeclaredDoors(
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(
                                    Map.of(
                                            "sales",
                                            new EnvironmentDoor(
                                                    "sales",
                                                    URI.create(
                                                            "https://contoso-sales.crm6.dynamics.com"),
                                                    new SecurityGroup.Unstated(),
                                                    Optional.empty(),
                                                    new SourceLocation("guests.yaml", 3, 3))))),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    Policy.STANDARD,
                    List.of("guests.yaml"));

    @Test
    void users_are_narrowed_to_guests_and_gaps_are_joined() {
        var reader =
                reader(
                        () ->
                                directory(
                                        Set.of("guest"),
                                        List.of(new Gap.AtDoor(Door.Kind.GROUP, "crm", "403"))),
                        () ->
                                new Environments(
                                        new TreeMap<>(Map.of("sales", sales("guest", "grace"))),
                                        List.of(
                                                new Gap.AtDoor(
                                                        Door.Kind.ENVIRONMENT,
                                                        "service",
                                                        "timeout"))));

        var live = read(reader);

        assertEquals(Set.of("guest"), live.environments().get("sales").users().keySet());
        assertEquals(
                List.of(
                        new Gap.AtDoor(Door.Kind.GROUP, "crm", "403"),
                        new Gap.AtDoor(Door.Kind.ENVIRONMENT, "service", "timeout")),
                live.gaps());
        assertEquals(NOW, live.readAt());
        assertSame(CONTOSO, live.tenant());
    }

    @Test
    void both_halves_are_read_at_the_same_time() {
        var bothAtWork = new CountDownLatch(2);
        var reader =
                reader(
                        () -> {
                            meet(bothAtWork);
                            return directory(Set.of(), List.of());
                        },
                        () -> {
                            meet(bothAtWork);
                            return new Environments(new TreeMap<>(), List.of());
                        });

        assertEquals(List.of(), read(reader).gaps());
    }

    @Test
    void refused_credentials_in_either_half_end_the_reading() {
        var refused =
                new TenantException(
                        Kind.STOP, "credentials refused", Optional.empty(), Optional.empty());
        Supplier<Directory> noDirectory =
                () -> {
                    throw refused;
                };
        Supplier<Environments> noEnvironments =
                () -> {
                    throw refused;
                };

        var withoutEntra = reader(noDirectory, () -> new Environments(new TreeMap<>(), List.of()));
        var withoutDynamics = reader(() -> directory(Set.of(), List.of()), noEnvironments);

        assertSame(refused, assertThrows(TenantException.class, () -> read(withoutEntra)));
        assertSame(refused, assertThrows(TenantException.class, () -> read(withoutDynamics)));
    }

    @Test
    void a_failed_half_does_not_leave_the_other_one_reading() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var reader =
                reader(
                        () -> {
                            await(reading);
                            throw new IllegalStateException("planted");
                        },
                        () -> {
                            reading.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException expected) {
                                interrupted.countDown();
                            }
                            return new Environments(new TreeMap<>(), List.of());
                        });

        assertThrows(IllegalStateException.class, () -> read(reader));
        assertTrue(interrupted.await(5, TimeUnit.SECONDS), "nobody told the other half to stop");
    }

    @Test
    void only_addresses_that_no_guest_holds_are_asked_for_among_members() {
        var reader =
                reader(
                        () -> directory(Set.of("ana"), List.of()),
                        () -> new Environments(new TreeMap<>(), List.of()));
        var desired =
                with(
                        List.of("ana@fabrikam.com", "new@fabrikam.com"),
                        DESIRED.doors().environments());

        try (var reading = reader.begin(desired)) {
            assertEquals(
                    List.of(new Gap.Guests("new@fabrikam.com")), reading.finish(desired).gaps());
        }
    }

    @Test
    void nobody_is_asked_for_while_some_guests_are_unknown() {
        var gap = new Gap.Guests("a page is missing");
        var reader =
                reader(
                        () -> directory(Set.of(), List.of(gap)),
                        () -> new Environments(new TreeMap<>(), List.of()));
        var desired = with(List.of("new@fabrikam.com"), DESIRED.doors().environments());

        try (var reading = reader.begin(desired)) {
            assertEquals(List.of(gap), reading.finish(desired).gaps());
        }
    }

    @Test
    void guests_may_come_later_but_other_doors_are_read_anew() {
        var timesRead = new AtomicInteger();
        var reader =
                reader(
                        () -> directory(Set.of("ana"), List.of()),
                        () -> {
                            timesRead.incrementAndGet();
                            return new Environments(new TreeMap<>(), List.of());
                        });

        try (var reading = reader.begin(DESIRED)) {
            reading.finish(with(List.of("ana@fabrikam.com"), DESIRED.doors().environments()));
            assertEquals(1, timesRead.get());
            reading.finish(with(List.of("ana@fabrikam.com"), new TreeMap<>()));
            assertEquals(2, timesRead.get());
        }
    }

    private static DesiredState with(
            List<String> guests, SortedMap<String, EnvironmentDoor> environments) {
        var listed = new TreeMap<Email, Guest>();
        guests.stream()
                .map(Email::new)
                .forEach(email ->
                        listed.put(
                                email,
                                new Guest(
                                        email,
                                        Optional.empty(),
                                        new TreeMap<>(),
                                        GuestAccess.NONE,
                                        new InvitationMail(
                                                InvitationMail.Delivery.MAIL,
                                                URI.create("https://contoso.com"),
                                                Optional.empty(),
                                                Optional.empty()),
                                        Tenure.UNLIMITED,
                                        Sponsorship.NONE,
                                        new SourceLocation("guests.yaml", 9, 3))));
        return new DesiredState(
                DESIRED.tenant(),
                DESIRED.cloud(),
                new DeclaredDoors(
                        DESIRED.doors().groups(), DESIRED.doors().licenses(), environments),
                listed,
                DESIRED.leavers(),
                DESIRED.policy(),
                DESIRED.files());
    }

    private static void meet(CountDownLatch latch) {
        latch.countDown();
        await(latch);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static LiveState read(JoinedReader reader) {
        try (var reading = reader.begin(DESIRED)) {
            return reading.finish(DESIRED);
        }
    }

    private static JoinedReader reader(
            Supplier<Directory> directory, Supplier<Environments> environments) {
        var entra =
                new DirectoryReader() {
                    @Override
                    public TenantIdentity identify() {
                        return CONTOSO;
                    }

                    @Override
                    public Directory read(DeclaredDoors doors) {
                        return directory.get();
                    }

                    @Override
                    public Members members(Set<Email> addresses, TenantIdentity tenant) {
                        return new Members(
                                List.of(),
                                addresses.stream()
                                        .<Gap>map(one -> new Gap.Guests(one.value()))
                                        .toList());
                    }
                };
        return new JoinedReader(entra, _ -> environments.get(), InstantSource.fixed(NOW));
    }

    private static Directory directory(Set<String> guests, List<Gap> gaps) {
        var found = new TreeMap<String, LiveGuest>();
        guests.forEach(id -> found.put(id, guest(id)));
        return new Directory(new LiveDirectory(found, new TreeMap<>(), List.of()), gaps);
    }

    private static LiveGuest guest(String id) {
        return new LiveGuest(
                id,
                id,
                Optional.of(new Email(id + "@fabrikam.com")),
                new TreeMap<>(Map.of(new Email(id + "@fabrikam.com"), AddressProperty.MAIL)),
                new Invitation.Accepted(),
                LiveGuest.Account.ENABLED,
                new TreeMap<>(),
                new TreeMap<>());
    }

    private static LiveEnvironment sales(String... people) {
        var users = new TreeMap<String, SystemUser>();
        for (var person : people) {
            users.put(
                    person,
                    new SystemUser("row-" + person, "bu", SystemUser.State.ENABLED, none()));
        }
        return new LiveEnvironment(
                "env",
                URI.create("https://contoso-sales.crm6.dynamics.com"),
                Optional.empty(),
                LiveEnvironment.Billing.PER_USER,
                List.of(),
                List.of(),
                users);
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }
}
