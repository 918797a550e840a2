package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the groups that the files name, and refuses those whose members can't be changed. */
final class GroupSearch {
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
                        .filter(group -> search.writable(door, group))
                        .ifPresent(group -> found.put(door.key(), new GroupAt(door, group)));
            }
        }
        return new Resolved<>(found, search.problems).withoutTwins();
    }

    private Optional<LiveGroup> pick(GroupDoor door, List<LiveGroup> candidates) {
        return door.id().isPresent()
                ? pinned(door, door.id().get(), candidates)
                : named(door, candidates);
    }

    private Optional<LiveGroup> pinned(GroupDoor door, String id, List<LiveGroup> candidates) {
        var group = candidates.stream().filter(each -> each.id().equalsIgnoreCase(id)).findFirst();
        if (group.isEmpty()) {
            problems.add(
                    Problem.error("unknown-group", door.where(), "no group has the id " + id)
                            .withHint(namesakes(door, candidates)));
        }
        group.filter(each -> !each.displayName().equals(door.displayName()))
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
                        .formatted(door.displayName(), ids(candidates));
    }

    private Optional<LiveGroup> named(GroupDoor door, List<LiveGroup> candidates) {
        if (candidates.isEmpty()) {
            problems.add(
                    Problem.error(
                                    "unknown-group",
                                    door.where(),
                                    "no group is named \"" + door.displayName() + "\"")
                            .withHint("create it in Entra, or correct displayName"));
            return Optional.empty();
        }
        if (candidates.size() > 1) {
            problems.add(
                    Problem.error(
                                    "ambiguous-group",
                                    door.where(),
                                    "%d groups are named \"%s\": %s"
                                            .formatted(
                                                    candidates.size(),
                                                    door.displayName(),
                                                    ids(candidates)))
                            .withHint("choose one with id:"));
            return Optional.empty();
        }
        return Optional.of(candidates.getFirst());
    }

    private boolean writable(GroupDoor door, LiveGroup group) {
        var problem =
                switch (group.membership()) {
                    case ASSIGNED -> Optional.<Problem>empty();
                    case ROLE_ASSIGNABLE ->
                            Optional.of(
                                    Problem.warning(
                                                    "role-assignable-group",
                                                    door.where(),
                                                    about(door, "can hold directory roles"))
                                            .withHint(
                                                    "changing its members requires permission to"
                                                            + " manage role-assignable groups"));
                    case DYNAMIC ->
                            refusal(
                                    door,
                                    group,
                                    "gets its members from a rule",
                                    "change the rule, or use a group with assigned members");
                    case SYNCED ->
                            refusal(
                                    door,
                                    group,
                                    "is synchronized from the on-premises directory",
                                    "change its members there, or use a cloud group");
                    case MAIL_ENABLED ->
                            refusal(
                                    door,
                                    group,
                                    "is mail-enabled, and Microsoft Graph can't change its"
                                            + " members",
                                    "use a security group or a Microsoft 365 group");
                };
        problem.ifPresent(problems::add);
        return switch (group.membership()) {
            case ASSIGNED, ROLE_ASSIGNABLE -> true;
            case DYNAMIC, SYNCED, MAIL_ENABLED -> false;
        };
    }

    private static Optional<Problem> refusal(
            GroupDoor door, LiveGroup group, String why, String instead) {
        var kind = group.membership().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Optional.of(
                Problem.error(kind + "-group", door.where(), about(door, why)).withHint(instead));
    }

    private static String about(GroupDoor door, String what) {
        return "the group \"" + door.displayName() + "\" " + what;
    }

    private static String ids(List<LiveGroup> groups) {
        return groups.stream().map(LiveGroup::id).sorted().collect(Collectors.joining(", "));
    }
}
