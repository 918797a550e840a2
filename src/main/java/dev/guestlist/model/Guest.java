package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A guest as the files describe them, with bundles expanded and defaults filled in.
 *
 * @param objectId of the guest's account, where the address alone would not tell
 * @param profile only the fields that the files set; an empty text clears the field
 * @param where the guest's block in the files
 */
public record Guest(
        Email email,
        Optional<String> objectId,
        SortedMap<ProfileField, String> profile,
        GuestAccess access,
        InvitationMail invitation,
        Tenure tenure,
        Sponsorship sponsorship,
        SourceLocation where) {
    public Guest {
        profile = Copies.sorted(profile);
    }

    /**
     * Somebody who should have nothing.
     *
     * @param where the files say so
     */
    public static Guest withoutAccess(
            Email email, Optional<String> objectId, SourceLocation where) {
        return new Guest(
                email,
                objectId,
                Collections.emptySortedMap(),
                GuestAccess.NONE,
                InvitationMail.NONE,
                Tenure.UNLIMITED,
                Sponsorship.NONE,
                where);
    }

    /** The same guest with other access. */
    public Guest with(GuestAccess other) {
        return new Guest(email, objectId, profile, other, invitation, tenure, sponsorship, where);
    }

    /** Whether access has ended on that day. */
    public boolean expiredOn(LocalDate day) {
        return tenure.isOver(day);
    }
}
