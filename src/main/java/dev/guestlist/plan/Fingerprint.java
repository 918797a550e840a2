package dev.guestlist.plan;

import java.util.Objects;

/**
 * What a plan would do, as a hash: equal for plans with equal changes, whenever and wherever they
 * were made.
 *
 * @param value 64 hexadecimal digits
 */
public record Fingerprint(String value) {
    public Fingerprint {
        Objects.requireNonNull(value);
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + value);
        }
    }

    /** The form shown to people: {@code 7f3c-19ab}. */
    public String shortForm() {
        return value.substring(0, 4) + "-" + value.substring(4, 8);
    }
}
