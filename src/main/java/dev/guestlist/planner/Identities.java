package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Matches each guest in the files to one object in the tenant, and each object to one guest.
 * Anything that is not one to one holds the guest back, and is never a guess: a wrong match gives
 * one person's access to another, and a missed match sends a second invitation.
 *
 * @param matches one per guest in the files, in their order
 * @param leavers those who should have left and are in the tenant, by address; none of them is an
 *     account that a guest in the files has
 * @param named object ids that an address or an id in the files matches, even if the match was
 *     refused
 */
record Identities(List<Match> matches, List<Match> leavers, Set<String> named) {

    static Identities match(DesiredState desired, LiveState live) {
        var accounts = new Accounts(desired, live);
        var claims = claims(desired, accounts);
        var matches = new ArrayList<Match>();
        for (var guest : desired.guests().values()) {
            matches.add(
                    guest.objectId()
                            .map(id -> pinned(guest, id, accounts, claims))
                            .orElseGet(() -> byAddress(guest, accounts, claims)));
        }
        var named = new HashSet<>(claims.keySet());
        var leavers = leavers(desired, accounts, named);
        return new Identities(
                Collections.unmodifiableList(matches), leavers, Collections.unmodifiableSet(named));
    }

    /**
     * A leaver who has become a member, or has a block under another address, is not one any more.
     *
     * @param named receives the accounts
     */
    private static List<Match> leavers(DesiredState desired, Accounts accounts, Set<String> named) {
        var leavers = new ArrayList<Match>();
        for (var leaver : desired.leavers().values()) {
            var guest = Guest.withoutAccess(leaver.email(), Optional.empty(), leaver.where());
            var found =
                    accounts.of(guest).stream()
                            .filter(live -> !named.contains(live.objectId()))
                            .toList();
            found.forEach(live -> named.add(live.objectId()));
            if (found.size() == 1) {
                leavers.add(new Match.Found(guest, found.getFirst()));
            } else if (!found.isEmpty()) {
                leavers.add(new Match.Refused(guest, ambiguous(guest, found)));
            }
        }
        return leavers;
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

    /** An id that is not that of a guest is never a reason to invite. */
    private static Match pinned(
            Guest guest, String id, Accounts accounts, Map<String, List<Guest>> claims) {
        return accounts.of(guest).stream()
                .findFirst()
                .map(live -> claimed(guest, live, claims))
                .orElseGet(() -> new Match.Refused(guest, unknown(guest, id, accounts)));
    }

    private static Match byAddress(
            Guest guest, Accounts accounts, Map<String, List<Guest>> claims) {
        var members = accounts.members(guest);
        if (!members.isEmpty()) {
            return new Match.Refused(guest, member(guest, members.getFirst()));
        }
        var found = accounts.of(guest);
        return switch (found.size()) {
            case 0 -> new Match.Nobody(guest);
            case 1 -> claimed(guest, found.getFirst(), claims);
            default -> new Match.Refused(guest, ambiguous(guest, found));
        };
    }

    private static Match claimed(Guest guest, LiveGuest live, Map<String, List<Guest>> claims) {
        var claimants = claims.getOrDefault(live.objectId(), List.of());
        return claimants.size() == 1
                ? new Match.Found(guest, live)
                : new Match.Refused(guest, shared(guest, live, claimants));
    }

    private static Problem unknown(Guest guest, String id, Accounts accounts) {
        return accounts.members(guest).stream()
                .filter(member -> Guid.same(member.objectId(), id))
                .findFirst()
                .map(member -> member(guest, member))
                .orElseGet(() ->
                        Problem.error(
                                        "unknown-object-id",
                                        guest.where(),
                                        "no guest in the tenant has the objectId %s of %s"
                                                .formatted(id, guest.email()))
                                .withHint(
                                        "correct it, or remove it to find the guest by the"
                                                + " address; a member is never changed"));
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
                .withHint(
                        "add objectId: with the id of the right one, or remove the duplicate in"
                                + " Entra");
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
    private static Map<String, List<Guest>> claims(DesiredState desired, Accounts accounts) {
        var claims = new HashMap<String, List<Guest>>();
        for (var guest : desired.guests().values()) {
            for (var live : accounts.of(guest)) {
                claims.computeIfAbsent(live.objectId(), _ -> new ArrayList<>(1)).add(guest);
            }
        }
        return claims;
    }
}
