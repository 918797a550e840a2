package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A guest as the files describe them, with access packages expanded and defaults filled in. It is
 * complete for all declared doors: the guest should have no access that is not listed here.
 *
 * @param profile only the fields that the files set; an empty text clears the field
 * @param groups by key of the group, each with the place in the files that asks for it
 * @param licenses by key of the license, each with the place in the files that asks for it
 * @param environments by key of the environment
 * @param until last day of access (inclusive, UTC)
 * @param where the guest's block in the files
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
