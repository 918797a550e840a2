package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.tenant.EnvironmentReader;
import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads complete environments, all at the same time: one list of environments, and for each door
 * users with their roles, roles, and business units, with 5,000 rows per page.
 *
 * <pre>
 *   admin API     environments ─┬─► nothing for a door that is not listed
 *   door sales                  ├─► users · roles · units ──┬─► LiveEnvironment or Gap
 *   door service                └─► users · roles · units ──┘
 * </pre>
 *
 * <p>The addresses of the doors come from files that many people may write. The list comes first,
 * so that no token is asked for, and none sent to, an address that the tenant does not know as one
 * of its environments. The list also adds each environment's id and security group.
 */
public final class DataverseReader implements EnvironmentReader {
    private final Connection connection;
    private final PowerPlatformAdmin admin;

    /** The tables of one door, being read. */
    private record Tables(
            EnvironmentDoor door,
            AdminEnvironment environment,
            Task<SortedMap<String, SystemUser>> users,
            Task<List<RoleCopy>> roles,
            Task<List<ListedUnit>> units) {
        void abandon() {
            users.abandon();
            roles.abandon();
            units.abandon();
        }
    }

    public DataverseReader(Connection connection) {
        this.connection = connection;
        this.admin = new PowerPlatformAdmin(connection.powerPlatform());
    }

    @Override
    public Environments read(List<EnvironmentDoor> doors) {
        if (doors.isEmpty()) {
            return new Environments(new TreeMap<>(), List.of());
        }
        try {
            return read(doors, connection.begin(admin::environments).result());
        } catch (CallException failed) {
            return unlisted(doors, failed);
        }
    }

    private Environments read(List<EnvironmentDoor> doors, List<AdminEnvironment> listed) {
        var reading = new ArrayList<Tables>();
        for (var door : doors) {
            listed.stream()
                    .filter(one -> one.answersAt(door.url()))
                    .findFirst()
                    .ifPresent(environment -> reading.add(begin(door, environment)));
        }
        try {
            return join(reading);
        } finally {
            reading.forEach(Tables::abandon);
        }
    }

    private Tables begin(EnvironmentDoor door, AdminEnvironment environment) {
        var organization = new Organization(connection.environment(door.url()));
        return new Tables(
                door,
                environment,
                connection.begin(organization::people),
                connection.begin(organization::roles),
                connection.begin(organization::businessUnits));
    }

    private static Environments join(List<Tables> reading) {
        var environments = new TreeMap<String, LiveEnvironment>();
        var gaps = new ArrayList<Gap>();
        for (var tables : reading) {
            var key = tables.door().key();
            try {
                environments.put(key, live(tables));
            } catch (CallException failed) {
                var meaning = OrganizationMeanings.TABLE.failure(Attempt.read(), failed);
                gaps.add(new Gap.AtDoor(Door.Kind.ENVIRONMENT, key, meaning.inFull()));
            } catch (IncompleteRowException incomplete) {
                gaps.add(new Gap.AtDoor(Door.Kind.ENVIRONMENT, key, incomplete.getMessage()));
            }
        }
        return new Environments(environments, gaps);
    }

    private static LiveEnvironment live(Tables tables) {
        Sight.check(
                tables.units().result(), tables.roles().result(), tables.users().result().values());
        var environment = tables.environment();
        return new LiveEnvironment(
                environment.id(),
                tables.door().url(),
                environment.securityGroupId(),
                environment.billing(),
                tables.units().result(),
                tables.roles().result(),
                tables.users().result());
    }

    /**
     * Without the list, nothing is known about any environment. But the guests are known, so an
     * unreachable host does not end the reading.
     *
     * @throws TenantException if these credentials cannot read anything
     */
    private static Environments unlisted(List<EnvironmentDoor> doors, CallException failed) {
        var attempt = Attempt.list();
        if (failed.kind() == CallException.Kind.NO_TOKEN) {
            throw AdminMeanings.TABLE.exception(attempt, failed);
        }
        var meaning = AdminMeanings.TABLE.failure(attempt, failed);
        var because = attempt.failing() + ": " + meaning.inFull();
        return new Environments(
                new TreeMap<>(),
                doors.stream()
                        .<Gap>map(
                                door -> new Gap.AtDoor(Door.Kind.ENVIRONMENT, door.key(), because))
                        .toList());
    }
}
