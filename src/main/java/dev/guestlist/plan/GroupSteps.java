package dev.guestlist.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The difference at the group doors. */
final class GroupSteps {
    private GroupSteps() {}

    /** Returns the object ids of the groups to be left. */
    static Set<String> plan(Traveller traveller, Map<String, Target.Group> groups, Steps steps) {
        traveller
                .groups()
                .forEach((key, where) -> {
                    var group = groups.get(key);
                    if (group != null && !traveller.memberOf().contains(key)) {
                        steps.add(
                                new Change.JoinGroup(
                                        traveller.person(),
                                        new Reason.Declared(where),
                                        traveller.phase(),
                                        group));
                    }
                });
        var left = new HashSet<String>();
        for (var key : traveller.memberOf()) {
            if (!traveller.groups().containsKey(key)) {
                var group = groups.get(key);
                left.add(group.id());
                steps.add(
                        new Change.LeaveGroup(
                                traveller.person(), traveller.surplus(), traveller.phase(), group));
            }
        }
        return left;
    }
}
