package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.UserShape;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The users of an environment: how their rows are made and moved between business units. */
public final class People {
    private static final int NON_INTERACTIVE = 4;

    private final Environment environment;
    private final Store store;
    private final BusinessUnits units;
    private final AuditTrail audit;

    People(Environment environment, BusinessUnits units, AuditTrail audit) {
        this.environment = environment;
        this.store = environment.store();
        this.units = units;
        this.audit = audit;
    }

    /** The row of a person of the directory. */
    public Optional<Row> of(UUID person) {
        return store.table("systemuser").findBy("azureactivedirectoryobjectid", person);
    }

    /** The row of an application. */
    public Optional<Row> application(UUID applicationId) {
        return store.table("systemuser").findBy("applicationid", applicationId);
    }

    /** Makes the row of a person who has become eligible; in the root unit, without roles. */
    public Row arrive(Entity person) {
        return arrive(person, environment.rootUnit().id());
    }

    /** Makes the row of a person in a unit. */
    public Row arrive(Entity person, UUID unit) {
        var columns = identity(person);
        columns.put("_businessunitid_value", Optional.of(unit));
        person.get(UserShape.CREATED_DATE_TIME)
                .map(created -> created.truncatedTo(ChronoUnit.SECONDS))
                .filter(created -> created.isAfter(environment.now()))
                .ifPresent(created -> columns.putAll(dates(created)));
        return add(Ids.derived(environment.profile().id(), "systemuser", person.id()), columns);
    }

    /**
     * Makes an application user
     * (learn.microsoft.com/power-platform/admin/manage-application-users): no licence, no group, no
     * interactive sign-in.
     */
    public Row arrive(UUID applicationId, String displayName, UUID servicePrincipal) {
        var columns = new HashMap<String, Optional<Object>>();
        columns.put("applicationid", Optional.of(applicationId));
        columns.put("azureactivedirectoryobjectid", Optional.of(servicePrincipal));
        columns.put("accessmode", Optional.of(NON_INTERACTIVE));
        columns.put("islicensed", Optional.of(false));
        columns.put("issyncwithdirectory", Optional.of(false));
        columns.put("applicationiduri", Optional.of(displayName));
        columns.put(
                "domainname",
                Optional.of(applicationId + "@" + environment.tenant().profile().initialDomain()));
        columns.put(
                "internalemailaddress",
                Optional.of(applicationId + "@" + environment.tenant().profile().initialDomain()));
        name("#", displayName, columns);
        return add(
                Ids.derived(environment.profile().id(), "application user", applicationId),
                columns);
    }

    /** Adds a user with these columns; without a unit among them the root unit takes it. */
    public Row add(UUID id, Map<String, Optional<Object>> columns) {
        var now = Optional.<Object>of(environment.now());
        var all = new HashMap<String, Optional<Object>>(32);
        all.put("organizationid", Optional.of(environment.profile().organizationId()));
        all.put("identityid", Optional.of(store.table("systemuser").size() + 1));
        all.put("createdon", now);
        all.put("modifiedon", now);
        all.putAll(columns);
        all.computeIfAbsent("_businessunitid_value", _ -> Optional.of(environment.rootUnit().id()));
        var row = store.put(store.draft("systemuser", id).with(all));
        units.defaultTeam(unitOf(row))
                .ifPresent(team -> store.link("teammembership_association", row, team.id()));
        return row;
    }

    /**
     * Moves a user to another unit. All roles go
     * (learn.microsoft.com/power-platform/admin/create-edit-business-units), unless the
     * organization's setting says that they stay.
     */
    public Row move(Row user, UUID unit, Actor actor) {
        if (unitOf(user).equals(unit)) {
            return user;
        }
        if (store.find("businessunit", unit).filter(row -> row.is("isdisabled")).isPresent()) {
            throw Refusals.rule("0x8004032c", "The business unit is disabled.");
        }
        if (!environment.isSet("DoNotRemoveRolesOnChangeBusinessUnit")) {
            for (var role :
                    store.linked(user, "systemuserroles_association").toArray(UUID[]::new)) {
                store.unlink("systemuserroles_association", user, role);
                audit.roleRemoved(actor, user, role);
            }
        }
        return place(user, unit);
    }

    /** Puts a user into a unit as if it had always been there. */
    public Row place(Row user, UUID unit) {
        if (unitOf(user).equals(unit)) {
            return user;
        }
        units.defaultTeam(unitOf(user))
                .ifPresent(team -> store.unlink("teammembership_association", user, team.id()));
        units.defaultTeam(unit)
                .ifPresent(team -> store.link("teammembership_association", user, team.id()));
        return store.put(user.with("_businessunitid_value", unit));
    }

    /** The unit of a user. */
    public UUID unitOf(Row user) {
        return user.guid("_businessunitid_value").orElseThrow();
    }

    /** Whether a user is a guest of the tenant; no column says so, only the directory does. */
    public boolean isGuest(Row user) {
        return user.guid("applicationid").isEmpty()
                && user.guid("azureactivedirectoryobjectid")
                        .flatMap(id -> environment.tenant().users().written(id))
                        .filter(Eligibility::isGuest)
                        .isPresent();
    }

    private static Map<String, Optional<Object>> dates(Instant created) {
        return Map.of("createdon", Optional.of(created), "modifiedon", Optional.of(created));
    }

    private Map<String, Optional<Object>> identity(Entity person) {
        var principal = userName(person);
        var columns = new HashMap<String, Optional<Object>>();
        columns.put("azureactivedirectoryobjectid", Optional.of(person.id()));
        columns.put("domainname", Optional.of(principal));
        columns.put("windowsliveid", Optional.of(principal));
        columns.put(
                "internalemailaddress",
                Optional.of(
                        person.get(UserShape.MAIL)
                                .orElse(person.text(UserShape.USER_PRINCIPAL_NAME))));
        // Who has no given name in Entra is called "#": recorded by
        // terraform-provider-power-platform.
        name(
                person.get(UserShape.GIVEN_NAME).orElse("#"),
                person.get(UserShape.SURNAME).orElse(person.text(UserShape.DISPLAY_NAME)),
                columns);
        return columns;
    }

    /** What {@code domainname} says of a person. */
    String userName(Entity person) {
        var principal = person.text(UserShape.USER_PRINCIPAL_NAME);
        var byMail =
                Eligibility.isGuest(person)
                        && environment
                                .guesses()
                                .is(DataverseGuess.GUEST_USER_NAME, DataverseGuess.UserName.MAIL);
        return byMail ? person.get(UserShape.MAIL).orElse(principal) : principal;
    }

    private static void name(String first, String last, Map<String, Optional<Object>> columns) {
        var full = first + " " + last;
        columns.put("firstname", Optional.of(first));
        columns.put("lastname", Optional.of(last));
        columns.put("fullname", Optional.of(full));
        columns.put("yomifullname", Optional.of(full));
    }
}
