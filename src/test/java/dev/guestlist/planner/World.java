package dev.guestlist.planner;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Leaver;
import dev.guestlist.model.Limits;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.LiveSku.Assignability;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Policy;
import dev.guestlist.model.Problem;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Selection;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Files and a tenant for planner tests, in the words of the rules. Ids are derived from names:
 * group {@code crm-users} has the object id {@code g-crm-users}, the copy of role {@code
 * Salesperson} in unit {@code APAC} of {@code sales} is {@code r-sales-APAC-Salesperson}.
 */
final class World {
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final String ROOT = "root";

    final SortedMap<String, Door.GroupDoor> groups = new TreeMap<>();
    final SortedMap<String, Door.LicenseDoor> licenses = new TreeMap<>();
    final SortedMap<String, Door.EnvironmentDoor> environments = new TreeMap<>();
    final Map<String, Listed> listed = new TreeMap<>();
    final Map<String, Inside> inside = new TreeMap<>();
    final List<LiveMember> members = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final Map<String, List<LiveGroup>> liveGroups = new HashMap<>();
    final List<LiveSku> skus = new ArrayList<>();
    final Map<String, LiveEnvironment> liveEnvironments = new HashMap<>();
    Limits limits = new Limits(1000, 100);
    private final Map<Email, Leaver> leavers = new TreeMap<>();
    private Policy.Strangers strangers = new Policy.Strangers.Report();
    String tenant = "contoso.com";
    private int lines;

    SourceLocation nextLine() {
        lines++;
        return new SourceLocation("guests.yaml", lines, 3);
    }

    World group(String key) {
        return group(key, LiveGroup.Membership.ASSIGNED);
    }

    World group(String key, LiveGroup.Membership membership) {
        groups.put(key, new Door.GroupDoor(key, name(key), Optional.empty(), nextLine()));
        liveGroups.put(key, List.of(liveGroup("g-" + key, key, membership)));
        return this;
    }

    static LiveGroup liveGroup(String id, String key, LiveGroup.Membership membership) {
        return new LiveGroup(id, name(key), membership, Optional.empty(), new TreeSet<>());
    }

    static String name(String key) {
        return "Group " + key;
    }

    World license(String key, int seats, int consumed) {
        return license(key, seats, consumed, 0);
    }

    World license(String key, int seats, int consumed, int keepFree, String... disabled) {
        var plans = Optional.<SortedSet<String>>of(new TreeSet<>(List.of(disabled)));
        licenses.put(key, new Door.LicenseDoor(key, "PART_" + key, plans, keepFree, nextLine()));
        var services = new TreeMap<>(Map.of("MAIL", "p-mail", "FORMS", "p-forms", "CRM", "p-crm"));
        skus.add(
                new LiveSku(
                        "sku-" + key,
                        "PART_" + key,
                        seats,
                        consumed,
                        Assignability.ASSIGNABLE,
                        services));
        return this;
    }

    /** With the named units, the root unit, and each role in every unit. */
    World environment(String key, List<String> units, List<String> roles) {
        return environment(key, units, roles, new SecurityGroup.Unstated(), Optional.empty());
    }

    World environment(
            String key,
            List<String> units,
            List<String> roles,
            SecurityGroup admission,
            Optional<String> home) {
        var url = URI.create("https://" + key + ".example");
        environments.put(key, new Door.EnvironmentDoor(key, url, admission, home, nextLine()));
        var liveUnits = new ArrayList<ListedUnit>();
        var liveRoles = new ArrayList<RoleCopy>();
        liveUnits.add(new ListedUnit(unitId(key, ROOT), ROOT, Optional.empty()));
        for (var unit : units) {
            liveUnits.add(new ListedUnit(unitId(key, unit), unit, Optional.of(unitId(key, ROOT))));
        }
        for (var unit : liveUnits) {
            for (var role : roles) {
                liveRoles.add(
                        new RoleCopy(
                                roleId(key, unit.name(), role),
                                role,
                                unit.id(),
                                roleId(key, ROOT, role)));
            }
        }
        Optional<String> admits =
                switch (admission) {
                    case SecurityGroup.Of of -> Optional.of("g-" + of.groupKey());
                    case SecurityGroup.None _, SecurityGroup.Unstated _ -> Optional.empty();
                };
        liveEnvironments.put(
                key,
                new LiveEnvironment(
                        "env-" + key,
                        url,
                        admits,
                        LiveEnvironment.Billing.PER_USER,
                        liveUnits,
                        liveRoles,
                        new TreeMap<>()));
        return this;
    }

    /** Lets a license bring a role, in every unit. */
    World brings(String key, String role) {
        liveEnvironments.computeIfPresent(
                key,
                (_, environment) ->
                        new LiveEnvironment(
                                environment.environmentId(),
                                environment.url(),
                                environment.securityGroupId(),
                                environment.billing(),
                                environment.businessUnits(),
                                environment.roles().stream()
                                        .map(copy ->
                                                copy.name().equals(role) ? brought(copy) : copy)
                                        .toList(),
                                environment.users()));
        return this;
    }

    private static RoleCopy brought(RoleCopy copy) {
        return new RoleCopy(
                copy.id(),
                copy.name(),
                copy.businessUnitId(),
                copy.rootRoleId(),
                Optional.of(RoleOrigin.LICENSE));
    }

    static String unitId(String environment, String unit) {
        return "u-" + environment + "-" + unit;
    }

    static String roleId(String environment, String unit, String role) {
        return "r-" + environment + "-" + unit + "-" + role;
    }

    /** A guest in the files. */
    Listed listed(String email) {
        return listed.computeIfAbsent(email, _ -> new Listed(this, email));
    }

    /** A guest in the tenant, with the id {@code id-of-<address>}. */
    Inside inside(String email) {
        return inside.computeIfAbsent(email, _ -> new Inside(email));
    }

    /** Somebody under {@code former}. */
    World former(String email) {
        leavers.put(new Email(email), new Leaver(new Email(email), Optional.empty(), nextLine()));
        return this;
    }

    /** {@code unlisted: revoke}. */
    World revokingUnlisted() {
        strangers = new Policy.Strangers.Revoke(nextLine());
        return this;
    }

    World member(String email, String name) {
        members.add(new LiveMember("m-" + name, name, new TreeSet<>(List.of(new Email(email)))));
        return this;
    }

    World gap(Gap gap) {
        gaps.add(gap);
        return this;
    }

    DesiredState desired() {
        var guests = new TreeMap<Email, Guest>();
        listed.forEach((email, each) -> guests.put(new Email(email), each.guest()));
        var doors = new DeclaredDoors(groups, licenses, environments);
        return new DesiredState(
                tenant,
                Cloud.GLOBAL,
                doors,
                guests,
                new TreeMap<>(leavers),
                new Policy(limits, List.of(), strangers),
                List.of("guests.yaml"));
    }

    LiveState live() {
        var guests = new TreeMap<String, LiveGuest>();
        inside.values().forEach(each -> guests.put(each.id, each.guest()));
        var peopled = new TreeMap<String, List<LiveGroup>>();
        liveGroups.forEach(
                (key, each) -> peopled.put(key, each.stream().map(this::people).toList()));
        var places = new TreeMap<String, LiveEnvironment>();
        liveEnvironments.forEach((key, each) -> places.put(key, people(key, each)));
        return new LiveState(
                new TenantIdentity("tenant-1", "Contoso", new TreeSet<>(List.of("contoso.com"))),
                NOON,
                new LiveDirectory(guests, peopled, skus),
                members,
                places,
                gaps);
    }

    private LiveGroup people(LiveGroup group) {
        var people = new TreeSet<>(group.members());
        inside.values().stream()
                .filter(each -> each.groupIds.contains(group.id()))
                .forEach(each -> people.add(each.id));
        return new LiveGroup(
                group.id(), group.displayName(), group.membership(), group.rule(), people);
    }

    private LiveEnvironment people(String key, LiveEnvironment environment) {
        var users = new TreeMap<String, SystemUser>();
        for (var each : inside.values()) {
            Optional.ofNullable(each.rows.get(key)).ifPresent(row -> users.put(each.id, row));
        }
        return new LiveEnvironment(
                environment.environmentId(),
                environment.url(),
                environment.securityGroupId(),
                environment.billing(),
                environment.businessUnits(),
                environment.roles(),
                users);
    }

    Plan plan() {
        return plan(TODAY);
    }

    Plan plan(LocalDate asOf) {
        return Planner.plan(desired(), live(), circumstances(asOf));
    }

    Plan plan(LocalDate asOf, Selection selection) {
        return Planner.plan(
                desired(),
                live(),
                new Circumstances("guestlist test", Optional.empty(), asOf, selection, List.of()));
    }

    static Circumstances circumstances(LocalDate asOf) {
        return new Circumstances("guestlist test", Optional.empty(), asOf, List.of());
    }

    /** The changes, one per line, in the notation of the tests. */
    static List<String> lines(Plan plan) {
        return plan.changes().stream().map(World::line).toList();
    }

    static String line(Change change) {
        var who = change.subject().label() + " " + change.kind().word();
        return switch (change.act()) {
            case EnvironmentAct.RevokeRole revoke -> who + " " + revoke.role().id();
            case GroupAct.LeaveGroup leave -> who + " " + leave.group().key();
            case LicenseAct.UnassignLicense unassign -> who + " " + unassign.license().key();
            case Invite invite -> who + " as " + invite.displayName();
            case AccountAct.UpdateProfile update -> who + " " + update.fields().keySet();
            case GroupAct.JoinGroup join -> who + " " + join.group().key();
            case LicenseAct.AssignLicense assign -> who + " " + assign.license().key();
            case EnvironmentAct.MoveUnit move -> who + " " + move.to().id();
            case EnvironmentAct.GrantRole grant -> who + " " + grant.role().id();
        };
    }

    /** Who is held back where and why, one per line. */
    static List<String> held(Plan plan) {
        return plan.heldBack().stream()
                .map(held ->
                        held.guest().map(Person::label).orElse("nobody")
                                + " at "
                                + held.door().map(HeldBack.At::key).orElse("no door")
                                + ": "
                                + held.code())
                .toList();
    }

    static List<String> codes(Plan plan) {
        return plan.problems().stream().map(Problem::code).toList();
    }
}
