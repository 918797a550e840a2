package dev.guestlist.model;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A user of type Guest as the tenant has them.
 *
 * @param mail the account's present address
 * @param knownBy every address that the directory has for this person, with the first of the
 *     properties that contain it
 * @param profile only fields that have a value
 * @param licenses by SKU id
 */
public record LiveGuest(
        String objectId,
        String displayName,
        Optional<Email> mail,
        SortedMap<Email, AddressProperty> knownBy,
        Invitation invitation,
        Account account,
        SortedMap<ProfileField, String> profile,
        SortedMap<String, LicenseHolding> licenses) {
    /** Whether the person may sign in. */
    public enum Account {
        ENABLED,
        BLOCKED
    }

    public LiveGuest {
        knownBy = Copies.sorted(knownBy);
        profile = Copies.sorted(profile);
        licenses = Copies.sorted(licenses);
    }

    /** Every address that the directory has for this person, sorted. */
    public Set<Email> addresses() {
        return knownBy.keySet();
    }
}
