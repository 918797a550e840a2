package dev.guestlist.plan;

import java.util.List;
import java.util.Optional;

/** What is done to the members of a group. */
public sealed interface GroupAct extends DirectoryAct {
    Target.Group group();

    @Override
    default Optional<Target> target() {
        return Optional.of(group());
    }

    @Override
    default List<String> essence() {
        return List.of(group().id());
    }

    record JoinGroup(Target.Group group) implements GroupAct {
        @Override
        public ChangeKind kind() {
            return ChangeKind.JOIN_GROUP;
        }
    }

    record LeaveGroup(Target.Group group) implements GroupAct {
        @Override
        public ChangeKind kind() {
            return ChangeKind.LEAVE_GROUP;
        }
    }
}
