package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.DirectoryReader.Directory;
import dev.guestlist.tenant.DirectoryReader.Members;
import dev.guestlist.tenant.EnvironmentReader.Environments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Joins the two systems into one {@link LiveState}. Both halves are read at the same time, possibly
 * while the guests in the files are still being read. The Entra object id identifies a guest in
 * both.
 *
 * <pre>
 *   begin(doors)                      finish(guests)
 *     who is it?    ───────────────►  the right tenant?
 *     directory     ─────────────────────► who holds the other addresses? ─┐
 *     environments  ──► whose users are guests ────────────────────────────┴─► LiveState
 * </pre>
 */
public final class JoinedReader implements TenantReader {
    private final DirectoryReader directory;
    private final EnvironmentReader environments;
    private final InstantSource clock;

    public JoinedReader(
            DirectoryReader directory, EnvironmentReader environments, InstantSource clock) {
        this.directory = directory;
        this.environments = environments;
        this.clock = clock;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The time of reading is taken before the first request: changes made during the reading
     * count as later.
     */
    @Override
    public Reading begin(DesiredState doors) {
        return new Halves(doors);
    }

    private final class Halves implements Reading {
        private final DesiredState doors;
        private final Instant readAt = clock.instant();
        private final Task<TenantIdentity> identity = Task.begin("identity", directory::identify);
        private final Task<Directory> entra;
        private final Task<Set<Email>> held;
        private final Task<Environments> dynamics;
        private final Task<SortedMap<String, LiveEnvironment>> guestsInside;

        Halves(DesiredState doors) {
            this.doors = doors;
            this.entra = Task.begin("directory", () -> directory.read(doors.doors()));
            this.held = Task.begin("addresses", () -> addresses(entra.result()));
            var urls = List.copyOf(doors.doors().environments().values());
            this.dynamics = Task.begin("environments", () -> environments.read(urls));
            this.guestsInside =
                    Task.begin(
                            "guests inside",
                            () ->
                                    narrowed(
                                            dynamics.result().environments(),
                                            entra.result().live().guests().keySet()));
        }

        @Override
        public TenantIdentity identity() {
            return identity.result();
        }

        @Override
        public LiveState finish(DesiredState desired) {
            if (!desired.doors().equals(doors.doors())) {
                close();
                try (var again = begin(desired)) {
                    return again.finish(desired);
                }
            }
            var tenant = identity();
            var found = entra.result();
            var members =
                    found.knowsEveryGuest()
                            ? directory.members(strangers(desired), tenant)
                            : new Members(List.of(), List.of());
            var gaps = new ArrayList<Gap>(found.gaps());
            gaps.addAll(members.gaps());
            gaps.addAll(dynamics.result().gaps());
            return new LiveState(
                    tenant, readAt, found.live(), members.members(), guestsInside.result(), gaps);
        }

        @Override
        public void close() {
            identity.abandon();
            entra.abandon();
            held.abandon();
            dynamics.abandon();
            guestsInside.abandon();
        }

        /** Declared addresses that no guest has. */
        private SortedSet<Email> strangers(DesiredState desired) {
            var strangers = new TreeSet<Email>();
            var taken = held.result();
            for (var address : desired.guests().keySet()) {
                if (!taken.contains(address)) {
                    strangers.add(address);
                }
            }
            return strangers;
        }
    }

    /** Every address of every guest. */
    private static Set<Email> addresses(Directory found) {
        var addresses = new HashSet<Email>();
        found.live().guests().values().forEach(guest -> addresses.addAll(guest.addresses()));
        return addresses;
    }

    /** The environments, with only those users who are guests in the directory. */
    private static SortedMap<String, LiveEnvironment> narrowed(
            SortedMap<String, LiveEnvironment> environments, Set<String> guests) {
        var objectIds = new HashSet<>(guests);
        var narrowed = new TreeMap<String, LiveEnvironment>();
        environments.forEach((key, environment) -> {
            var users = new TreeMap<>(environment.users());
            users.keySet().retainAll(objectIds);
            narrowed.put(
                    key,
                    new LiveEnvironment(
                            environment.environmentId(),
                            environment.url(),
                            environment.securityGroupId(),
                            environment.billing(),
                            environment.businessUnits(),
                            environment.roles(),
                            users));
        });
        return narrowed;
    }
}
