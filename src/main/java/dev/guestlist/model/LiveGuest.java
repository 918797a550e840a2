package dev.guestlist.model;

import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A user of type Guest as the tenant has them.
 *
 * @param mail the account's present address
 * @param addresses every address that the directory has for this person: mail, other mails, proxy
 *     addresses, invited identity
 * @param profile only fields that have a value
 * @param licenses by SKU id
 */
public record LiveGuest(
        String objectId,
        String displayName,
        Optional<Email> mail,
        SortedSet<Email> addresses,
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
        addresses = Copies.sorted(addresses);
        profile = Copies.sorted(profile);
        licenses = Copies.sorted(licenses);
    }
}
