package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Names;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the environments that the files name, and compares who is admitted to them. */
final class EnvironmentSearch {
    private final List<LockedDoor> locked = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DesiredState desired;
    private final Map<String, GroupAt> groups;
    private final Entitlement entitlement;

    private EnvironmentSearch(
            DesiredState desired, Map<String, GroupAt> groups, Entitlement entitlement) {
        this.desired = desired;
        this.groups = groups;
        this.entitlement = entitlement;
    }

    /**
     * @param groups the group doors that were found, by key
     */
    static Resolved<EnvironmentAt> resolve(
            DesiredState desired,
            LiveState live,
            Map<String, GroupAt> groups,
            Entitlement entitlement,
            Unread unread) {
        var search = new EnvironmentSearch(desired, groups, entitlement);
        var found = new TreeMap<String, EnvironmentAt>();
        for (var door : desired.doors().environments().values()) {
            if (!unread.hides(Door.Kind.ENVIRONMENT, door.key())) {
                search.place(door, Optional.ofNullable(live.environments().get(door.key())))
                        .ifPresent(place -> found.put(door.key(), place));
            }
        }
        return new Resolved<>(found, search.locked, search.faults, search.problems).withoutTwins();
    }

    private Optional<EnvironmentAt> place(EnvironmentDoor door, Optional<LiveEnvironment> live) {
        if (live.isEmpty()) {
            locked.add(
                    LockedDoor.of(
                            Door.Kind.ENVIRONMENT,
                            door.key(),
                            Problem.error(
                                            "unknown-environment",
                                            door.where(),
                                            "no environment in the tenant has the URL "
                                                    + door.url())
                                    .withHint(
                                            "copy the environment URL from the Power Platform"
                                                    + " admin center")));
            return Optional.empty();
        }
        return root(door, live.get()).map(root -> place(door, live.get(), root));
    }

    private EnvironmentAt place(EnvironmentDoor door, LiveEnvironment live, BusinessUnit root) {
        var closed = mismatch(door, live);
        closed.ifPresent(because -> fault(door, because));
        var host = Optional.ofNullable(door.url().getHost()).orElse(door.url().toString());
        var target = new Target.Environment(door.key(), host, live.environmentId(), door.url());
        return new EnvironmentAt(
                target,
                door.where(),
                live,
                new EnvironmentAt.Terms(
                        root, home(door, live), closed, admission(door, live), roles(door)));
    }

    private void fault(EnvironmentDoor door, Problem because) {
        faults.add(new Fault(new HeldBack.At(Door.Kind.ENVIRONMENT, door.key()), because));
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

    /** The unit for guests whose block names none, if the door names one. */
    private EnvironmentAt.Home home(EnvironmentDoor door, LiveEnvironment live) {
        if (door.businessUnit().isEmpty()) {
            return new EnvironmentAt.Home.Unnamed();
        }
        var name = door.businessUnit().get();
        var units =
                live.businessUnits().stream()
                        .filter(unit -> Names.same(unit.name(), name))
                        .map(EnvironmentAt::unit)
                        .toList();
        if (units.size() == 1) {
            return new EnvironmentAt.Home.Named(units.getFirst());
        }
        var names = live.businessUnits().stream().map(ListedUnit::name).toList();
        var because = UnitProblems.of(name, door.where(), units, names);
        fault(door, because);
        return new EnvironmentAt.Home.Missing(because);
    }

    /** The names that the files use for roles, folded: none is the new name of another. */
    private Set<String> roles(EnvironmentDoor door) {
        var names = new HashSet<String>();
        for (var guest : desired.guests().values()) {
            var access = guest.access().environments().get(door.key());
            if (access != null) {
                access.roles().forEach((name, _) -> names.add(name));
            }
        }
        return names.stream().map(Names::folded).collect(Collectors.toSet());
    }

    private Admission admission(EnvironmentDoor door, LiveEnvironment live) {
        var gate =
                live.securityGroupId()
                        .flatMap(id ->
                                groups.values().stream()
                                        .filter(group -> Guid.same(group.target().id(), id))
                                        .findFirst());
        var declared =
                switch (door.securityGroup()) {
                    case SecurityGroup.Of of -> Optional.of(of.groupKey());
                    case SecurityGroup.None _, SecurityGroup.Unstated _ ->
                            gate.map(group -> group.target().key());
                };
        return new Admission(declared, gate, live.billing(), entitlement);
    }

    /**
     * A security group other than the one in the files closes the environment: the guests in the
     * files would wait forever for a row in it. An environment that admits everybody makes no guest
     * wait; it is only more open than the files say.
     */
    private Optional<Problem> mismatch(EnvironmentDoor door, LiveEnvironment live) {
        return switch (door.securityGroup()) {
            case SecurityGroup.Unstated _ -> Optional.empty();
            case SecurityGroup.None _ ->
                    live.securityGroupId().map(id -> mismatch(door, "no group", id));
            case SecurityGroup.Of of ->
                    Optional.ofNullable(groups.get(of.groupKey()))
                            .flatMap(group ->
                                    mismatch(door, group.target(), live.securityGroupId()));
        };
    }

    private Optional<Problem> mismatch(
            EnvironmentDoor door, Target.Group wanted, Optional<String> id) {
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
            return Optional.empty();
        }
        return id.filter(actual -> !Guid.same(actual, wanted.id()))
                .map(actual -> mismatch(door, "\"" + wanted.name() + "\"", actual));
    }

    private Problem mismatch(EnvironmentDoor door, String wanted, String actualId) {
        var actual =
                groups.values().stream()
                        .map(GroupAt::target)
                        .filter(group -> Guid.same(group.id(), actualId))
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
