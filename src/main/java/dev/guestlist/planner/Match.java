package dev.guestlist.planner;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Guest;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;

import java.util.Optional;

/** The object in the tenant that matches a guest in the files. */
sealed interface Match {
    Guest guest();

    record Found(Guest guest, LiveGuest live) implements Match {
        /** People know an account by its mail, and should see that it is the right one. */
        Optional<Problem> otherMail() {
            return live.mail()
                    .filter(mail -> !mail.equals(guest.email()))
                    .map(mail ->
                            Problem.warning(
                                            "other-mail",
                                            guest.where(),
                                            "%s is matched by %s to %s (%s), whose mail is %s"
                                                    .formatted(
                                                            guest.email(),
                                                            matchedBy(),
                                                            live.displayName(),
                                                            live.objectId(),
                                                            mail))
                                    .withHint("make sure that it is the right account"));
        }

        private String matchedBy() {
            return guest.objectId().isPresent()
                    ? "objectId"
                    : Optional.ofNullable(live.knownBy().get(guest.email()))
                            .map(AddressProperty::title)
                            .orElse("address");
        }
    }

    /** No object has the address. */
    record Nobody(Guest guest) implements Match {}

    /** The guest is held back: the match is ambiguous, or is not a guest. */
    record Refused(Guest guest, Problem because) implements Match {}
}
