package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches each guest in the files to one object in the tenant, and each object to one guest.
 * Anything that is not one to one holds the guest back, and is never a guess: a wrong match gives
 * one person's access to another, and a missed match sends a second invitation.
 *
 * @param matches one per guest in the files, in their order
 * @param named object ids that any address in the files matches, even if the match was refused
 */
record Identities(List<Match> matches, Set<String> named) {

    static Identities match(DesiredState desired, LiveState live) {
        var guests = byAddress(live);
        var members = membersByAddress(live);
        var claims = claims(desired, guests);
        var matches = new ArrayList<Match>();
        for (var guest : desired.guests().values()) {
            var found = guests.getOrDefault(guest.email(), List.of());
            var employees = members.getOrDefault(guest.email(), List.of());
            matches.add(match(guest, found, employees, claims));
        }
        return new Identities(
                Collections.unmodifiableList(matches),
                Collections.unmodifiableSet(claims.keySet()));
    }

    /** The service invites nobody at an address of the tenant itself. */
    static Problem ownDomain(Guest guest) {
        return Problem.error(
                        "own-domain",
                        guest.where(),
                        "%s is an address in a domain of this tenant, which invites nobody there"
                                .formatted(guest.email()))
                .withHint("remove this block, or name the guest's address at home");
    }

    /** How many guests in the files are in the tenant. */
    int found() {
        return (int) matches.stream().filter(Match.Found.class::isInstance).count();
    }

    private static Match match(
            Guest guest,
            List<LiveGuest> found,
            List<LiveMember> members,
            Map<String, List<Guest>> claims) {
        if (!members.isEmpty()) {
            return new Match.Refused(guest, member(guest, members.getFirst()));
        }
        if (found.isEmpty()) {
            return new Match.Nobody(guest);
        }
        if (found.size() > 1) {
            return new Match.Refused(guest, ambiguous(guest, found));
        }
        var live = found.getFirst();
        var claimants = claims.getOrDefault(live.objectId(), List.of());
        return claimants.size() == 1
                ? new Match.Found(guest, live)
                : new Match.Refused(guest, shared(guest, live, claimants));
    }

    private static Problem member(Guest guest, LiveMember member) {
        return Problem.error(
                        "member-not-guest",
                        guest.where(),
                        "%s is %s (%s), a member of the tenant, not a guest"
                                .formatted(guest.email(), member.displayName(), member.objectId()))
                .withHint("remove this block: members are never changed");
    }

    private static Problem ambiguous(Guest guest, List<LiveGuest> found) {
        var who =
                found.stream()
                        .map(each -> each.displayName() + " (" + each.objectId() + ")")
                        .collect(Collectors.joining(" and "));
        return Problem.error(
                        "ambiguous-guest",
                        guest.where(),
                        "%d guests in the tenant have the address %s: %s"
                                .formatted(found.size(), guest.email(), who))
                .withHint("in Entra, remove the duplicate address or the duplicate guest");
    }

    private static Problem shared(Guest guest, LiveGuest live, List<Guest> claimants) {
        var others =
                claimants.stream()
                        .filter(other -> !other.email().equals(guest.email()))
                        .map(other -> other.email() + " at " + other.where())
                        .collect(Collectors.joining(", "));
        return Problem.error(
                        "same-guest",
                        guest.where(),
                        "%s is the same guest in the tenant as %s: %s (%s)"
                                .formatted(
                                        guest.email(), others, live.displayName(), live.objectId()))
                .withHint("keep one block per person");
    }

    /** The guests in the files that match an object, in their order. */
    private static Map<String, List<Guest>> claims(
            DesiredState desired, Map<Email, List<LiveGuest>> guests) {
        var claims = new HashMap<String, List<Guest>>();
        for (var guest : desired.guests().values()) {
            for (var live : guests.getOrDefault(guest.email(), List.of())) {
                claims.computeIfAbsent(live.objectId(), _ -> new ArrayList<>(1)).add(guest);
            }
        }
        return claims;
    }

    private static Map<Email, List<LiveGuest>> byAddress(LiveState live) {
        var index = new HashMap<Email, List<LiveGuest>>();
        for (var guest : live.directory().guests().values()) {
            for (var address : guest.addresses()) {
                index.computeIfAbsent(address, _ -> new ArrayList<>(1)).add(guest);
            }
        }
        return index;
    }

    private static Map<Email, List<LiveMember>> membersByAddress(LiveState live) {
        var index = new HashMap<Email, List<LiveMember>>();
        for (var member : live.members()) {
            for (var address : member.addresses()) {
                index.computeIfAbsent(address, _ -> new ArrayList<>(1)).add(member);
            }
        }
        index.values().forEach(each -> each.sort(Comparator.comparing(LiveMember::objectId)));
        return index;
    }
}
