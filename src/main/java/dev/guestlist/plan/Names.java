package dev.guestlist.plan;

import dev.guestlist.model.Guest;
import dev.guestlist.model.ProfileField;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to call a guest whom the tenant has no name for. */
final class Names {
    private Names() {}

    /** The display name of the files, else first and last name, else the address. */
    static String of(Guest guest) {
        var displayName = guest.profile().getOrDefault(ProfileField.DISPLAY_NAME, "");
        if (!displayName.isBlank()) {
            return displayName;
        }
        var fullName =
                Stream.of(ProfileField.FIRST_NAME, ProfileField.LAST_NAME)
                        .map(field -> guest.profile().getOrDefault(field, "").strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return fullName.isEmpty() ? guest.email().value() : fullName;
    }
}
