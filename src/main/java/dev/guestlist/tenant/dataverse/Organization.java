package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Pages;
import dev.guestlist.tenant.http.Remote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the tables of an environment, each completely or not at all. Every method throws {@link
 * CallException} or {@link IncompleteRowException} if it can't.
 */
final class Organization {
    /**
     * The maximum number of rows per page
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results).
     */
    private static final int MOST = 5_000;

    private static final String PAGE = "odata.maxpagesize=" + MOST;

    private final Remote remote;
    private final WebApi api;

    Organization(Remote remote) {
        this.remote = remote;
        this.api = new WebApi(remote.root());
    }

    /** Every person who could have access, by Entra object id. */
    SortedMap<String, SystemUser> people() {
        var rows = rows("systemusers?" + SystemUserRow.QUERY, SystemUserRow::read);
        Sight.checkUsers(rows.size());
        return byObjectId(rows);
    }

    /**
     * Those of the given people who have a row. Uses a filter: reading by the alternate key would
     * create rows (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team).
     *
     * @param objectIds no more than fit into an address
     */
    SortedMap<String, SystemUser> people(Collection<String> objectIds) {
        var wanted =
                objectIds.stream()
                        .distinct()
                        .map(id -> "'" + id + "'")
                        .collect(Collectors.joining(","));
        var filter =
                "&$filter=Microsoft.Dynamics.CRM.In(PropertyName='azureactivedirectoryobjectid',"
                        + "PropertyValues=["
                        + wanted
                        + "])";
        return byObjectId(rows("systemusers?" + SystemUserRow.QUERY + filter, SystemUserRow::read));
    }

    List<RoleCopy> roles() {
        return rows("roles?" + RoleRow.QUERY, RoleRow::read);
    }

    List<ListedUnit> businessUnits() {
        return rows("businessunits?" + UnitRow.QUERY, UnitRow::read);
    }

    /** {@code If-None-Match: null} keeps the service from answering expansions from its cache. */
    private <T> List<T> rows(String query, Function<Cursor, T> row) {
        var first =
                WebApi.spoken(Call.get(api.at(query)))
                        .with("Prefer", PAGE)
                        .with("If-None-Match", "null")
                        .listing(MOST);
        return Pages.read(remote, first, row);
    }

    /** If one person has two rows, the one in use counts. */
    private static SortedMap<String, SystemUser> byObjectId(List<Optional<SystemUserRow>> rows) {
        var people = new TreeMap<String, SystemUser>();
        rows.stream()
                .flatMap(Optional::stream)
                .forEach(row -> people.merge(row.objectId(), row.user(), Organization::inUse));
        return people;
    }

    private static SystemUser inUse(SystemUser one, SystemUser other) {
        return other.state() == SystemUser.State.ENABLED ? other : one;
    }
}
