package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.DirectoryReader.Directory;
import dev.guestlist.tenant.EnvironmentReader.Environments;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Joins the two systems into one {@link LiveState}. Both halves are read at the same time; a guest
 * is one person in both by the Entra object id.
 */
public final class JoinedReader implements TenantReader {
    private final DirectoryReader directory;
    private final EnvironmentReader environments;
    private final InstantSource clock;

    public JoinedReader(
            DirectoryReader directory, EnvironmentReader environments, InstantSource clock) {
        this.directory = Objects.requireNonNull(directory);
        this.environments = Objects.requireNonNull(environments);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public TenantIdentity identify() {
        return directory.identify();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The time of reading is taken before the first request: what changes during the reading
     * counts as later.
     */
    @Override
    public LiveState read(TenantIdentity tenant, DesiredState desired) {
        var readAt = clock.instant();
        var doors = List.copyOf(desired.environments().values());
        var dynamics = new FutureTask<>(() -> environments.read(doors));
        var reading = Thread.ofPlatform().name("environments").daemon().start(dynamics);
        try {
            var entra = directory.read(desired);
            return join(tenant, readAt, entra, result(dynamics));
        } finally {
            if (!dynamics.isDone()) {
                reading.interrupt();
            }
        }
    }

    private static LiveState join(
            TenantIdentity tenant, Instant readAt, Directory entra, Environments dynamics) {
        var gaps = new ArrayList<Gap>(entra.gaps());
        gaps.addAll(dynamics.gaps());
        return new LiveState(
                tenant,
                readAt,
                entra.guests(),
                entra.members(),
                entra.groups(),
                entra.skus(),
                narrowed(dynamics.environments(), entra.guests().keySet()),
                gaps);
    }

    private static SortedMap<String, LiveEnvironment> narrowed(
            SortedMap<String, LiveEnvironment> environments, Set<String> guests) {
        var narrowed = new TreeMap<String, LiveEnvironment>();
        environments.forEach(
                (key, environment) -> narrowed.put(key, narrowed(environment, guests)));
        return narrowed;
    }

    private static LiveEnvironment narrowed(LiveEnvironment environment, Set<String> guests) {
        var users = new TreeMap<>(environment.users());
        users.keySet().retainAll(guests);
        return new LiveEnvironment(
                environment.environmentId(),
                environment.url(),
                environment.securityGroupId(),
                environment.businessUnits(),
                environment.roles(),
                users);
    }

    private static Environments result(FutureTask<Environments> dynamics) {
        try {
            return dynamics.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(
                    "interrupted while the environments were read", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new CompletionException(failed.getCause());
            }
        }
    }
}
