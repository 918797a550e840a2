package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The audit table: one row for every change of a table that has to do with access, if the
 * organization audits (learn.microsoft.com/power-apps/developer/data-platform/auditing/overview).
 * What a change did to columns is kept beside the row, since only a function tells it.
 */
public final class AuditTrail {
    /** The tables that are audited, all of them by default. */
    public static final Set<String> TABLES =
            Set.of(
                    "systemuser",
                    "team",
                    "role",
                    "businessunit",
                    "organization",
                    "fieldsecurityprofile");

    private final Environment environment;
    private final Store store;

    /** All rows of the table in the order in which they were written. */
    private final SequencedMap<UUID, Optional<Change>> told = new LinkedHashMap<>();

    private long written;

    /** What can happen to a row, with its number in {@code action} and {@code operation}. */
    private enum Action {
        CREATED(1, 1),
        UPDATED(2, 2),
        DELETED(3, 3),
        MEMBER_ADDED(31, 2),
        MEMBER_REMOVED(32, 2),
        LINKED(33, 2),
        UNLINKED(34, 2),
        TEAM_ROLE_ASSIGNED(53, 2),
        TEAM_ROLE_REMOVED(54, 2),
        ROLE_ASSIGNED(55, 2),
        ROLE_REMOVED(56, 2);

        private final int number;
        private final int operation;

        Action(int number, int operation) {
            this.number = number;
            this.operation = operation;
        }
    }

    AuditTrail(Environment environment) {
        this.environment = environment;
        this.store = environment.store();
    }

    /** A row was made. */
    public void created(Actor actor, Row row) {
        changed(actor, row, Action.CREATED, () -> Change.creation(row));
    }

    /** A row was changed; if nothing is other than before, nothing is noted. */
    public void updated(Actor actor, Row before, Row after) {
        changed(actor, after, Action.UPDATED, () -> Change.between(before, after));
    }

    /** A row was removed. */
    public void deleted(Actor actor, Row row) {
        changed(actor, row, Action.DELETED, () -> Change.deletion(row));
    }

    /** A user was given a role. */
    public void roleAssigned(Actor actor, Row user, UUID role) {
        related(actor, user, Action.ROLE_ASSIGNED, role);
    }

    void roleRemoved(Actor actor, Row user, UUID role) {
        related(actor, user, Action.ROLE_REMOVED, role);
    }

    void teamRoleAssigned(Actor actor, Row team, UUID role) {
        related(actor, team, Action.TEAM_ROLE_ASSIGNED, role);
    }

    void teamRoleRemoved(Actor actor, Row team, UUID role) {
        related(actor, team, Action.TEAM_ROLE_REMOVED, role);
    }

    void memberAdded(Actor actor, Row team, UUID user) {
        related(actor, team, Action.MEMBER_ADDED, user);
    }

    void memberRemoved(Actor actor, Row team, UUID user) {
        related(actor, team, Action.MEMBER_REMOVED, user);
    }

    void profileGiven(Actor actor, Row holder, UUID profile) {
        related(actor, holder, Action.LINKED, profile);
    }

    void profileTaken(Actor actor, Row holder, UUID profile) {
        related(actor, holder, Action.UNLINKED, profile);
    }

    /** What a change did to columns; empty for rows that tell of associations. */
    public Optional<Change> change(UUID audit) {
        return told.getOrDefault(audit, Optional.empty());
    }

    /** All rows, oldest first. */
    public List<Row> rows() {
        return told.keySet().stream().flatMap(id -> store.find("audit", id).stream()).toList();
    }

    /** Takes in a row that a saved state holds, after those that are older. */
    public void restore(Row audit, Optional<Change> change) {
        told.put(store.put(audit).id(), change);
    }

    /** The rows that tell of changes of a row's columns, newest first. */
    public List<Row> historyOf(UUID row) {
        return rows().reversed().stream()
                .filter(audit -> audit.guid("_objectid_value").equals(Optional.of(row)))
                .filter(audit -> change(audit.id()).isPresent())
                .toList();
    }

    private void changed(Actor actor, Row row, Action action, Supplier<Change> what) {
        if (!TABLES.contains(row.type().name()) || !isOn()) {
            return;
        }
        var change = what.get();
        if (!change.isNothing()) {
            write(actor, row, action, Optional.empty(), Optional.of(change));
        }
    }

    private void related(Actor actor, Row about, Action action, UUID other) {
        if (isOn()) {
            write(actor, about, action, Optional.of(other), Optional.empty());
        }
    }

    /** While the environment is built, nothing is news. */
    private boolean isOn() {
        return environment.isOpen() && environment.organization().is("isauditenabled");
    }

    private void write(
            Actor actor, Row about, Action action, Optional<UUID> other, Optional<Change> change) {
        var now = environment.tenant().now();
        var id = Ids.derived("audit", about.id(), now, told.size(), written++);
        var columns = new LinkedHashMap<String, Optional<Object>>();
        columns.put("action", Optional.of(action.number));
        columns.put("operation", Optional.of(action.operation));
        columns.put("objecttypecode", Optional.of(about.type().name()));
        columns.put("_objectid_value", Optional.of(about.id()));
        columns.put("_userid_value", Optional.of(actor.id()));
        columns.put("_callinguserid_value", actor.behind().map(Row::id));
        columns.put("_regardingobjectid_value", other.map(linked -> linked));
        columns.put("createdon", Optional.of(environment.now()));
        told.put(store.put(store.draft("audit", id).with(columns)).id(), change);
        store.onUndo(() -> told.remove(id));
    }
}
