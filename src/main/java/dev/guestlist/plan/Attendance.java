package dev.guestlist.plan;

import dev.guestlist.model.LiveState;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who stands at which group doors, turned round: asked by guest instead of by group.
 *
 * @param groupsByGuest keys of groups, in order, by object id of the member
 */
record Attendance(Map<String, List<String>> groupsByGuest) {

    static Attendance of(LiveState live, Map<String, Target.Group> doors) {
        var groupsByGuest = new HashMap<String, List<String>>();
        for (var door : new TreeMap<>(doors).values()) {
            for (var group : live.groups().get(door.key())) {
                if (group.id().equals(door.id())) {
                    for (var member : group.members()) {
                        groupsByGuest
                                .computeIfAbsent(member, _ -> new ArrayList<>())
                                .add(door.key());
                    }
                }
            }
        }
        return new Attendance(groupsByGuest);
    }

    List<String> groups(String objectId) {
        return groupsByGuest.getOrDefault(objectId, List.of());
    }
}
