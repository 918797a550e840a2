package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts of the tenant, by all their addresses and, if the files need it, by their ids. */
final class Accounts {
    private final Map<Email, List<LiveGuest>> guests = new HashMap<>();
    private final Map<Email, List<LiveMember>> members = new HashMap<>();
    private final Map<String, LiveGuest> pinned = new HashMap<>();

    Accounts(DesiredState desired, LiveState live) {
        var ids = new HashSet<String>();
        for (var guest : desired.guests().values()) {
            guest.objectId().map(Guid::folded).ifPresent(ids::add);
        }
        for (var guest : live.directory().guests().values()) {
            for (var address : guest.addresses()) {
                guests.computeIfAbsent(address, _ -> new ArrayList<>(1)).add(guest);
            }
            if (!ids.isEmpty() && ids.contains(Guid.folded(guest.objectId()))) {
                pinned.put(Guid.folded(guest.objectId()), guest);
            }
        }
        for (var member : live.members()) {
            for (var address : member.addresses()) {
                members.computeIfAbsent(address, _ -> new ArrayList<>(1)).add(member);
            }
        }
        members.values().forEach(each -> each.sort(Comparator.comparing(LiveMember::objectId)));
    }

    /** The accounts that could be this guest's: by the id if there is one, or by the address. */
    List<LiveGuest> of(Guest guest) {
        return guest.objectId().isPresent()
                ? Optional.ofNullable(pinned.get(Guid.folded(guest.objectId().get()))).stream()
                        .toList()
                : guests.getOrDefault(guest.email(), List.of());
    }

    /** The members of the tenant who have the guest's address. */
    List<LiveMember> members(Guest guest) {
        return members.getOrDefault(guest.email(), List.of());
    }
}
