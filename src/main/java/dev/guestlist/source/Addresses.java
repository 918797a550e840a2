package dev.guestlist.source;

import dev.guestlist.model.Email;
import dev.guestlist.model.Quoted;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * E-mail addresses that can be invited. The invitation API forbids some characters, and a dot or
 * dash at either end (learn.microsoft.com/graph/api/resources/invitation); the directory's mail
 * property allows no accented letters (learn.microsoft.com/graph/api/resources/user).
 */
final class Addresses {
    private static final String FORBIDDEN = "~!#$%^&*()+=[]{}\\/|;:\"<>?,";

    private static final Set<String> GMAIL = Set.of("gmail.com", "googlemail.com");

    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
                    Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** The address in normal form, or empty after adding a problem. */
    static Optional<Email> read(Yaml.Scalar text, Findings findings) {
        if (findings.isRefused(text.where())) {
            return Optional.empty();
        }
        var email = Email.parse(text.text());
        if (email.isEmpty()) {
            findings.error(
                    "invalid-email",
                    text.where(),
                    Quoted.of(text.text()) + " is not an e-mail address",
                    "write name@domain");
            return email;
        }
        var objection = objection(email.get());
        objection.ifPresent(reason ->
                findings.error(
                        reason.code(),
                        text.where(),
                        Quoted.of(text.text()) + " " + reason.sentence(),
                        reason.hint()));
        return objection.isPresent() ? Optional.empty() : email;
    }

    /**
     * Equal for two spellings of one mailbox: Gmail ignores dots and has two domains
     * (support.google.com/mail/answer/7436150).
     */
    static String mailbox(Email email) {
        var local = email.value().substring(0, email.value().lastIndexOf('@'));
        return GMAIL.contains(email.domain())
                ? local.replace(".", "") + "@gmail.com"
                : email.value();
    }

    private record Objection(String code, String sentence, String hint) {}

    private static Optional<Objection> objection(Email email) {
        var local = email.value().substring(0, email.value().lastIndexOf('@'));
        for (var index = 0; index < local.length(); index++) {
            if (uninvitable(local.charAt(index))) {
                return Optional.of(uninvitable(Character.toString(local.codePointAt(index))));
            }
        }
        if (isMark(local.charAt(0))
                || isMark(local.charAt(local.length() - 1))
                || local.contains("..")) {
            return Optional.of(
                    new Objection(
                            "uninvitable-email",
                            "has a dot or dash where the invitation API does not allow one",
                            "before the @, a dot or dash can't come first or last, and two dots"
                                    + " can't follow each other"));
        }
        var written = email.written().substring(email.written().lastIndexOf('@') + 1);
        return DOMAIN.matcher(written).matches()
                ? Optional.empty()
                : Optional.of(
                        new Objection(
                                "invalid-email",
                                "is not an e-mail address: "
                                        + Quoted.of(written)
                                        + " is not a mail domain",
                                hint(email.domain())));
    }

    /** The directory takes a domain with accents in the form that mail travels with. */
    private static String hint(String domain) {
        return DOMAIN.matcher(domain).matches()
                ? "write the domain as " + domain
                : "write the full domain, such as fabrikam.com";
    }

    private static boolean isMark(char character) {
        return character == '.' || character == '-';
    }

    private static boolean uninvitable(char character) {
        return FORBIDDEN.indexOf(character) >= 0
                || character == '@'
                || character <= ' '
                || character > '~';
    }

    private static Objection uninvitable(String character) {
        return new Objection(
                "uninvitable-email",
                "contains " + Quoted.of(character) + ", which the invitation API rejects",
                "use another address for this person");
    }
}
