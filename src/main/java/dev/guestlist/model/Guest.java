package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A guest as the files describe them, with bundles expanded and defaults filled in.
 *
 * @param objectId of the guest's account, where the address alone would not tell
 * @param profile only the fields that the files set; an empty text clears the field
 * @param until last day of access (inclusive, UTC)
 * @param where the guest's block in the files
 */
public record Guest(
        Email email,
        Optional<String> objectId,
        SortedMap<ProfileField, String> profile,
        GuestAccess access,
        InvitationMail invitation,
        Optional<LocalDate> until,
        SourceLocation where) {
    public Guest {
        profile = Copies.sorted(profile);
    }

    /** The same guest with other access. */
    public Guest with(GuestAccess other) {
        return new Guest(email, objectId, profile, other, invitation, until, where);
    }

    /** Whether access has ended on that day. */
    public boolean expiredOn(LocalDate day) {
        return until.isPresent() && until.get().isBefore(day);
    }
}
