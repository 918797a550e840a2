package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The groups of the tenant and who belongs to them. Guarded by the tenant's lock. */
public final class Groups {

    private final Roster<Replicated<Entity>> groups = new Roster<>();
    private final Map<UUID, Membership> members = new HashMap<>();
    private final Roster<Binned> deleted = new Roster<>();
    private boolean hasDynamic;

    /** A group in the recycle bin and who belonged to it. */
    public record Binned(Entity group, Set<UUID> members) {
        public Binned {
            members = Collections.unmodifiableSet(new LinkedHashSet<>(members));
        }
    }

    /** A group as writers know it. */
    public Optional<Entity> written(UUID id) {
        return groups.find(id).flatMap(Replicated::written);
    }

    /** A group as readers see it. */
    public Optional<Entity> seen(UUID id, Instant now) {
        return groups.find(id).flatMap(group -> group.seen(now));
    }

    /** Groups from a place on; ask each {@code seen} or {@code written}. */
    public Iterable<Roster.Place<Replicated<Entity>>> from(int place) {
        return groups.from(place);
    }

    /** The direct members of a group; nobody for an unknown group. */
    public Membership members(UUID group) {
        return Optional.ofNullable(members.get(group)).orElseGet(Membership::new);
    }

    /** Every group, as writers know them. */
    public List<Entity> allWritten() {
        var all = new ArrayList<Entity>();
        groups.from(0).forEach(place -> place.thing().written().ifPresent(all::add));
        return List.copyOf(all);
    }

    /** Groups that can be restored, oldest first. */
    public Roster<Binned> deleted() {
        return deleted;
    }

    void recycle(Entity group, Set<UUID> members) {
        deleted.put(group.id(), new Binned(group, members));
    }

    Optional<Binned> unrecycle(UUID id) {
        return deleted.remove(id);
    }

    /** The groups someone belongs to directly, as writers know it. */
    public List<Entity> of(UUID member) {
        return allWritten().stream().filter(group -> members(group.id()).holds(member)).toList();
    }

    /** Whether there is any group that fills itself. */
    boolean hasDynamic() {
        return hasDynamic;
    }

    private void look(Entity group) {
        hasDynamic |= group.list(GroupShape.GROUP_TYPES).contains("DynamicMembership");
    }

    void settle(Entity group) {
        look(group);
        groups.put(group.id(), new Replicated<>(group));
        members.putIfAbsent(group.id(), new Membership());
    }

    void write(Entity group, Instant now, Instant visibleAt) {
        look(group);
        groups.find(group.id())
                .ifPresentOrElse(
                        known -> known.write(Optional.of(group), now, visibleAt),
                        () -> groups.put(group.id(), new Replicated<>(group, visibleAt)));
        members.putIfAbsent(group.id(), new Membership());
    }

    void remove(UUID id, Instant now, Instant visibleAt) {
        groups.find(id).ifPresent(known -> known.write(Optional.empty(), now, visibleAt));
        members.remove(id);
    }
}
