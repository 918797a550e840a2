package dev.guestlist.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address. Two spellings of one address are equal: it is found in any case of letters,
 * and by both forms of its {@link Domain}. What follows a plus, and an ß, are part of the address.
 * But an invitation goes to the address as it was written, since some mail systems mind the case
 * (github.com/MicrosoftDocs/azure-docs/issues/52544). Whether it can be invited is for {@code
 * source} to check: a tenant may contain addresses that can't.
 *
 * @param value in lower case, its domain in ASCII
 * @param written as in the file or in the tenant
 */
public record Email(String value, String written) implements Comparable<Email> {
    public Email {
        written = written.strip();
        value = folded(written);
        var at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            throw new IllegalArgumentException("not an e-mail address: " + value);
        }
    }

    public Email(String text) {
        this(text, text);
    }

    /** Empty if the text has no local part or no domain. */
    public static Optional<Email> parse(String text) {
        try {
            return Optional.of(new Email(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String folded(String written) {
        if (Names.isAscii(written)) {
            return written.toLowerCase(Locale.ROOT);
        }
        var at = written.lastIndexOf('@') + 1;
        return Normalizer.normalize(written.substring(0, at), Normalizer.Form.NFC)
                        .toLowerCase(Locale.ROOT)
                + Domain.folded(written.substring(at));
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public int compareTo(Email other) {
        return value.compareTo(other.value);
    }

    /**
     * Written by hand: a record's generated method is slow, and every guest is looked up by this.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Email email && value.equals(email.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
