package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A guest as the files want them, access packages unfolded and defaults filled in. The whole truth
 * about this guest at the doors: what is not named here is not to be held.
 *
 * @param profile only the fields the files name; an empty text clears the field
 * @param groups by key of the group, each with the place that asks for it
 * @param licenses by key of the license, each with the place that asks for it
 * @param environments by key of the environment
 * @param until last day of access (inclusive, UTC)
 * @param where the guest's own block
 */
public record Guest(
        Email email,
        SortedMap<ProfileField, String> profile,
        SortedMap<String, SourceLocation> groups,
        SortedMap<String, SourceLocation> licenses,
        SortedMap<String, EnvironmentAccess> environments,
        InvitationMail invitation,
        Optional<LocalDate> until,
        SourceLocation where) {
    public Guest {
        profile = Copies.sorted(profile);
        groups = Copies.sorted(groups);
        licenses = Copies.sorted(licenses);
        environments = Copies.sorted(environments);
    }

    /** Whether access has ended on that day. */
    public boolean expiredOn(LocalDate day) {
        return until.isPresent() && until.get().isBefore(day);
    }
}
