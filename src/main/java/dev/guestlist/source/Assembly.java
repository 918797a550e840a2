package dev.guestlist.source;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Guid;
import dev.guestlist.model.Leaver;
import dev.guestlist.model.SourceLocation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns declarations into values: doors first, then the bundles that name them, then guests. */
final class Assembly {
    private final Declarations declared;
    private final Findings findings;

    Assembly(Declarations declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /**
     * Empty if there are errors.
     *
     * @param chosen counts instead of the cloud that the files name
     */
    Optional<DesiredState> state(
            List<GuestBlock> blocks, Optional<Cloud> chosen, List<String> files) {
        var cloud = chosen.or(declared::cloud).orElse(Cloud.GLOBAL);
        var doors = DoorReader.read(declared, new References(declared, findings), findings);
        var listed = GuestReader.of(declared, doors, cloud, findings).all(blocks);
        var guests = guests(listed);
        if (blocks.isEmpty()) {
            findings.warning(
                    "no-guests",
                    declared.guestsValue().orElse(declared.start()),
                    "the files list no guests",
                    "list a guest; with an empty list nothing is applied while a guest has access");
        }
        var leavers = leavers(listed);
        var policy = new PolicyReader(declared, findings).read();
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        return declared.tenant()
                .map(tenant ->
                        new DesiredState(
                                Guid.bare(tenant.text()),
                                cloud,
                                doors,
                                guests,
                                leavers,
                                policy,
                                files));
    }

    /** Nobody can be a guest and have left. */
    private SortedMap<Email, Leaver> leavers(List<GuestReader.Listed> listed) {
        var places = new HashMap<String, SourceLocation>();
        listed.forEach(each -> places.put(Addresses.mailbox(each.guest().email()), each.where()));
        var leavers = new TreeMap<Email, Leaver>();
        for (var item : declared.former()) {
            LeaverReader.read(item, findings)
                    .ifPresent(leaver -> {
                        var listedAt = places.get(Addresses.mailbox(leaver.email()));
                        if (listedAt != null) {
                            findings.error(
                                    "former-and-listed",
                                    leaver.where(),
                                    "%s is under former, and a guest at %s"
                                            .formatted(leaver.email(), listedAt),
                                    "keep one of the two");
                        }
                        leavers.putIfAbsent(leaver.email(), leaver);
                    });
        }
        return leavers;
    }

    private SortedMap<Email, Guest> guests(List<GuestReader.Listed> all) {
        var guests = new TreeMap<Email, Guest>();
        var places = new HashMap<String, SourceLocation>();
        var ids = new HashMap<String, SourceLocation>();
        for (var listed : all) {
            var guest = listed.guest();
            var first = places.putIfAbsent(Addresses.mailbox(guest.email()), listed.where());
            if (first != null) {
                listedTwice(guest.email(), listed.where(), first);
            }
            guest.objectId().ifPresent(id -> checkId(id, listed.where(), ids));
            guests.putIfAbsent(guest.email(), guest);
        }
        return guests;
    }

    private void checkId(String id, SourceLocation where, Map<String, SourceLocation> ids) {
        var first = ids.putIfAbsent(id, where);
        if (first != null) {
            findings.error(
                    "duplicate-object-id",
                    where,
                    "this guest has the objectId of the guest at " + first,
                    "an account belongs to one guest; keep one block per person");
        }
    }

    private void listedTwice(Email email, SourceLocation again, SourceLocation first) {
        findings.error(
                "duplicate-guest",
                again,
                "guest %s is listed twice, first at %s".formatted(email, first),
                "put all of a guest's access in one block");
    }
}
