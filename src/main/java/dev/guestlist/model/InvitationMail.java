package dev.guestlist.model;

import java.net.URI;
import java.util.Optional;

/**
 * How to invite a guest.
 *
 * @param redirectTo where the browser goes after redemption, required by the invitation API
 * @param language ISO 639 code of the mail, such as {@code en-AU}
 * @param message text for the mail; Microsoft drops it when an application sends the invitation
 *     (learn.microsoft.com/entra/external-id/troubleshoot)
 */
public record InvitationMail(
        Delivery delivery, URI redirectTo, Optional<String> language, Optional<String> message) {

    /** For somebody who is not invited. */
    public static final InvitationMail NONE =
            new InvitationMail(
                    Delivery.SILENT,
                    URI.create("https://myapplications.microsoft.com"),
                    Optional.empty(),
                    Optional.empty());

    /** How the guest learns of the invitation. */
    public enum Delivery {
        /** Microsoft sends its invitation mail. */
        MAIL,
        /** No mail; the guest signs in through the environment's URL. */
        SILENT
    }
}
