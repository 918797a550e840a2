package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the environments that the files name, and compares who is admitted to them. */
final class EnvironmentSearch {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, GroupAt> groups;

    private EnvironmentSearch(Map<String, GroupAt> groups) {
        this.groups = groups;
    }

    /**
     * @param groups the group doors that were found, by key
     */
    static Resolved<EnvironmentAt> resolve(
            Map<String, EnvironmentDoor> doors,
            LiveState live,
            Map<String, GroupAt> groups,
            Unread unread) {
        var search = new EnvironmentSearch(groups);
        var found = new TreeMap<String, EnvironmentAt>();
        for (var door : doors.values()) {
            if (!unread.hides(Door.Kind.ENVIRONMENT, door.key())) {
                search.place(door, Optional.ofNullable(live.environments().get(door.key())))
                        .ifPresent(place -> found.put(door.key(), place));
            }
        }
        return new Resolved<>(found, search.problems).withoutTwins();
    }

    private Optional<EnvironmentAt> place(EnvironmentDoor door, Optional<LiveEnvironment> live) {
        if (live.isEmpty()) {
            problems.add(
                    Problem.error(
                                    "unknown-environment",
                                    door.where(),
                                    "no environment in the tenant has the URL " + door.url())
                            .withHint(
                                    "copy the environment URL from the Power Platform admin"
                                            + " center"));
            return Optional.empty();
        }
        checkAdmission(door, live.get());
        return root(door, live.get())
                .flatMap(root ->
                        home(door, live.get()).map(home -> place(door, live.get(), root, home)));
    }

    private static EnvironmentAt place(
            EnvironmentDoor door,
            LiveEnvironment live,
            BusinessUnit root,
            Optional<BusinessUnit> home) {
        var host = Optional.ofNullable(door.url().getHost()).orElse(door.url().toString());
        var target = new Target.Environment(door.key(), host, live.environmentId(), door.url());
        return new EnvironmentAt(target, door.where(), live, root, home);
    }

    private Optional<BusinessUnit> root(EnvironmentDoor door, LiveEnvironment live) {
        var root =
                live.businessUnits().stream()
                        .filter(unit -> unit.parentId().isEmpty())
                        .findFirst()
                        .map(EnvironmentAt::unit);
        if (root.isEmpty()) {
            problems.add(
                    Problem.error(
                                    "no-root-unit",
                                    door.where(),
                                    "this environment has no root business unit")
                            .withHint(
                                    "check that the application user may read business units"
                                            + " there"));
        }
        return root;
    }

    /** The outer Optional is empty if the door names a unit that can't be resolved. */
    private Optional<Optional<BusinessUnit>> home(EnvironmentDoor door, LiveEnvironment live) {
        if (door.businessUnit().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        var name = door.businessUnit().get();
        var units =
                live.businessUnits().stream()
                        .filter(unit -> unit.name().equals(name))
                        .map(EnvironmentAt::unit)
                        .toList();
        if (units.size() == 1) {
            return Optional.of(Optional.of(units.getFirst()));
        }
        var names = live.businessUnits().stream().map(ListedUnit::name).toList();
        problems.add(UnitProblems.of(name, door.where(), units, names));
        return Optional.empty();
    }

    /**
     * A security group other than the one in the files is an error: the guests in the files would
     * wait forever for a row in the environment. An environment that admits everybody makes no
     * guest wait; it is only more open than the files say.
     */
    private void checkAdmission(EnvironmentDoor door, LiveEnvironment live) {
        switch (door.securityGroup()) {
            case SecurityGroup.Unstated _ -> {}
            case SecurityGroup.None _ ->
                    live.securityGroupId()
                            .ifPresent(id -> problems.add(admission(door, "no group", id)));
            case SecurityGroup.Of of ->
                    Optional.ofNullable(groups.get(of.groupKey()))
                            .ifPresent(group ->
                                    checkGroup(door, group.target(), live.securityGroupId()));
        }
    }

    private void checkGroup(EnvironmentDoor door, Target.Group wanted, Optional<String> id) {
        if (id.isEmpty()) {
            problems.add(
                    Problem.warning(
                                    "open-environment",
                                    door.where(),
                                    "this environment admits every licensed user, not only \"%s\""
                                            .formatted(wanted.name()))
                            .withHint(
                                    "set the security group in the Power Platform admin center, or"
                                            + " write securityGroup: none"));
        } else if (!id.get().equalsIgnoreCase(wanted.id())) {
            problems.add(admission(door, "\"" + wanted.name() + "\"", id.get()));
        }
    }

    private Problem admission(EnvironmentDoor door, String wanted, String actualId) {
        var actual =
                groups.values().stream()
                        .map(GroupAt::target)
                        .filter(group -> group.id().equalsIgnoreCase(actualId))
                        .map(group -> "\"" + group.name() + "\"")
                        .findFirst()
                        .orElse(actualId);
        return Problem.error(
                        "security-group-mismatch",
                        door.where(),
                        "this environment admits the group %s, but the files say %s"
                                .formatted(actual, wanted))
                .withHint(
                        "correct securityGroup, or change the group in the Power"
                                + " Platform admin center");
    }
}
