package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Target;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A group: the guests whose blocks name it become direct members, and no other guests. */
final class GroupAt implements DoorAt {
    private final Target.Group group;
    private final SourceLocation where;
    private final Optional<Problem> closed;
    private final SortedSet<String> members;

    /**
     * @param closed why members can't be added or removed, if they can't
     */
    GroupAt(GroupDoor door, LiveGroup live, Optional<Problem> closed) {
        this.group = new Target.Group(door.key(), live.displayName(), live.id());
        this.where = door.where();
        this.closed = closed;
        this.members = live.members();
    }

    @Override
    public Target.Group target() {
        return group;
    }

    @Override
    public SourceLocation where() {
        return where;
    }

    @Override
    public void compare(Traveller traveller, Steps steps) {
        var asked = traveller.access().groups().get(group.key());
        var isMember = traveller.live().isPresent() && has(traveller.live().get());
        if (asked != null && !isMember) {
            closed.ifPresentOrElse(
                    because -> steps.miss(at(), because),
                    () -> steps.give(new GroupAct.JoinGroup(group), asked));
        } else if (asked == null && isMember) {
            closed.ifPresentOrElse(
                    because -> steps.hold(at(), because),
                    () -> steps.take(new GroupAct.LeaveGroup(group)));
        }
    }

    private HeldBack.At at() {
        return new HeldBack.At(Door.Kind.GROUP, group.key());
    }

    @Override
    public List<String> heldBy(LiveGuest guest) {
        return has(guest) ? List.of(group.key()) : List.of();
    }

    /** Object ids of the members. */
    SortedSet<String> members() {
        return members;
    }

    boolean has(LiveGuest guest) {
        return members.contains(guest.objectId());
    }
}
