package dev.guestlist.model;

import java.util.List;
import java.util.Optional;

/**
 * Who answers for a guest, and why the guest is in the files.
 *
 * @param ticket of the request, in the words of whoever keeps them
 * @param waivers rules that the guest may break for a time
 */
public record Sponsorship(Optional<Email> sponsor, Optional<String> ticket, List<Waiver> waivers) {
    public static final Sponsorship NONE =
            new Sponsorship(Optional.empty(), Optional.empty(), List.of());

    public Sponsorship {
        waivers = List.copyOf(waivers);
    }
}
