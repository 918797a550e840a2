package dev.guestlist.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is in which groups, turned around: asked by guest instead of by group. Otherwise every guest
 * would be looked for in every group.
 */
final class Attendance {
    private final Map<String, List<GroupAt>> groupsByMember = new HashMap<>();

    Attendance(Collection<GroupAt> groups) {
        for (var group : groups) {
            for (var member : group.members()) {
                groupsByMember.computeIfAbsent(member, _ -> new ArrayList<>(4)).add(group);
            }
        }
    }

    /** The groups that the guest is in, in the order given. */
    List<GroupAt> groups(String objectId) {
        return groupsByMember.getOrDefault(objectId, List.of());
    }

    /** Whether the guest is in exactly the groups with these keys. */
    boolean isExactly(String objectId, Set<String> keys) {
        var groups = groups(objectId);
        if (groups.size() != keys.size()) {
            return false;
        }
        for (var group : groups) {
            if (!keys.contains(group.target().key())) {
                return false;
            }
        }
        return true;
    }
}
