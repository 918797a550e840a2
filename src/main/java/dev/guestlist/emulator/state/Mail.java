package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;

/** A mail that the tenant has sent: an invitation of Microsoft's, or one by {@code sendMail}. */
public record Mail(
        Instant sent, String from, List<String> to, List<String> cc, String subject, String body) {

    public Mail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
    }
}
