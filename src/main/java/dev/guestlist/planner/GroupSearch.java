package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LookAlike;
import dev.guestlist.model.Names;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the groups that the files name, and says whose members can't be changed. */
final class GroupSearch {
    private final List<LockedDoor> locked = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private GroupSearch() {}

    static Resolved<GroupAt> resolve(
            Map<String, GroupDoor> doors, LiveDirectory live, Unread unread) {
        var search = new GroupSearch();
        var found = new TreeMap<String, GroupAt>();
        for (var door : doors.values()) {
            if (!unread.hides(Door.Kind.GROUP, door.key())) {
                var candidates = live.groups().getOrDefault(door.key(), List.of());
                search.pick(door, candidates)
                        .map(group -> new GroupAt(door, group, obstacle(door, group)))
                        .ifPresent(group -> found.put(door.key(), group));
            }
        }
        return new Resolved<>(found, search.locked, List.of(), search.problems).withoutTwins();
    }

    private Optional<LiveGroup> pick(GroupDoor door, List<LiveGroup> candidates) {
        return door.id().isPresent()
                ? pinned(door, door.id().get(), candidates)
                : named(door, candidates);
    }

    private Optional<LiveGroup> pinned(GroupDoor door, String id, List<LiveGroup> candidates) {
        var group = candidates.stream().filter(each -> Guid.same(each.id(), id)).findFirst();
        if (group.isEmpty()) {
            lock(
                    door,
                    Problem.error("unknown-group", door.where(), "no group has the id " + id)
                            .withHint(namesakes(door, candidates)),
                    List.of());
        }
        group.filter(each -> !Names.same(each.displayName(), door.displayName()))
                .ifPresent(renamed ->
                        problems.add(
                                Problem.warning(
                                        "renamed-group",
                                        door.where(),
                                        "the group \"%s\" is now named \"%s\""
                                                .formatted(
                                                        door.displayName(),
                                                        renamed.displayName()))));
        return group;
    }

    private static String namesakes(GroupDoor door, List<LiveGroup> candidates) {
        return candidates.isEmpty()
                ? "correct the id, or remove it to find the group by name"
                : "groups named \"%s\" have the id %s"
                        .formatted(door.displayName(), ids(door, candidates));
    }

    private Optional<LiveGroup> named(GroupDoor door, List<LiveGroup> candidates) {
        if (candidates.isEmpty()) {
            lock(
                    door,
                    Problem.error(
                                    "unknown-group",
                                    door.where(),
                                    "no group is named \"" + door.displayName() + "\"")
                            .withHint("create it in Entra, or correct displayName"),
                    List.of());
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            lock(
                    door,
                    Problem.error(
                                    "ambiguous-group",
                                    door.where(),
                                    "%d groups are named \"%s\": %s"
                                            .formatted(
                                                    candidates.size(),
                                                    door.displayName(),
                                                    ids(door, candidates)))
                            .withHint("choose one with id:"),
                    candidates);
            return Optional.empty();
        }
        return Optional.of(candidates.getFirst());
    }

    private void lock(GroupDoor door, Problem because, List<LiveGroup> candidates) {
        var insiders = new HashSet<String>();
        candidates.forEach(group -> insiders.addAll(group.members()));
        var at = new HeldBack.At(Door.Kind.GROUP, door.key());
        locked.add(new LockedDoor(at, because, insiders));
    }

    /** Why the group's members can't be changed: told only where a change is needed. */
    private static Optional<Problem> obstacle(GroupDoor door, LiveGroup group) {
        return switch (group.membership()) {
            case ASSIGNED -> Optional.empty();
            case ROLE_ASSIGNABLE ->
                    obstacle(
                            door,
                            group,
                            "is role-assignable: only callers who may manage directory roles can"
                                    + " change its members",
                            "change its members in Entra, or use a group that can't hold roles");
            case MANAGEMENT_RESTRICTED ->
                    obstacle(
                            door,
                            group,
                            "is management-restricted: it is in a restricted management"
                                    + " administrative unit",
                            "change its members in Entra, or use a group outside that unit");
            case DYNAMIC ->
                    obstacle(
                            door,
                            group,
                            "is dynamic: it gets its members from "
                                    + group.rule().map(rule -> "the rule " + rule).orElse("a rule"),
                            "change the rule, or use a group with assigned members");
            case SYNCED ->
                    obstacle(
                            door,
                            group,
                            "is synced from the on-premises directory",
                            "change its members there, or use a cloud group");
            case MAIL_ENABLED ->
                    obstacle(
                            door,
                            group,
                            "is mail-enabled, and Microsoft Graph can't change its members",
                            "use a security group or a Microsoft 365 group");
        };
    }

    private static Optional<Problem> obstacle(
            GroupDoor door, LiveGroup group, String why, String instead) {
        var kind = group.membership().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var message = "the group \"%s\" %s".formatted(door.displayName(), why);
        return Optional.of(Problem.error(kind + "-group", door.where(), message).withHint(instead));
    }

    private static String ids(GroupDoor door, List<LiveGroup> groups) {
        return LookAlike.list(
                door.displayName(),
                groups.stream()
                        .map(group -> new LookAlike.Named(group.id(), group.displayName()))
                        .toList());
    }
}
