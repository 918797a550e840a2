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
 *   admin API     environments ───────────────┐
 *   door sales    users · roles · units ──────┼─► by address: LiveEnvironment, Gap, or nothing
 *   door service  users · roles · units ──────┘
 * </pre>
 *
 * <p>Reading the tables does not wait for the list, which adds each environment's id and security
 * group and decides whether the environment exists at all.
 */
public final class DataverseReader implements EnvironmentReader {
    private final Connection connection;
    private final PowerPlatformAdmin admin;

    /** The tables of one door, being read. */
    private record Tables(
            EnvironmentDoor door,
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
        var list = connection.begin(admin::environments);
        var reading = doors.stream().map(this::begin).toList();
        try {
            return join(list.result(), reading);
        } catch (CallException failed) {
            return unlisted(doors, failed);
        } finally {
            reading.forEach(Tables::abandon);
        }
    }

    private Tables begin(EnvironmentDoor door) {
        var organization = new Organization(connection.environment(door.url()));
        return new Tables(
                door,
                connection.begin(organization::people),
                connection.begin(organization::roles),
                connection.begin(organization::businessUnits));
    }

    private static Environments join(List<AdminEnvironment> listed, List<Tables> reading) {
        var environments = new TreeMap<String, LiveEnvironment>();
        var gaps = new ArrayList<Gap>();
        for (var tables : reading) {
            var door = tables.door();
            var environment = listed.stream().filter(one -> one.answersAt(door.url())).findFirst();
            if (environment.isEmpty()) {
                continue;
            }
            try {
                environments.put(door.key(), live(environment.get(), tables));
            } catch (CallException failed) {
                var meaning = OrganizationMeanings.TABLE.failure(Attempt.read(), failed);
                gaps.add(new Gap.AtDoor(Door.Kind.ENVIRONMENT, door.key(), meaning.inFull()));
            } catch (IncompleteRowException incomplete) {
                gaps.add(
                        new Gap.AtDoor(Door.Kind.ENVIRONMENT, door.key(), incomplete.getMessage()));
            }
        }
        return new Environments(environments, gaps);
    }

    private static LiveEnvironment live(AdminEnvironment environment, Tables tables) {
        Sight.check(
                tables.units().result(), tables.roles().result(), tables.users().result().values());
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
