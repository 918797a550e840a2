package dev.guestlist.source;

import dev.guestlist.model.Origin;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** URLs of environments and of pages. */
final class Urls {
    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");

    private Urls() {}

    /**
     * The root URL of an environment: scheme, host and, behind another server, a path; without a
     * trailing slash.
     */
    static Optional<URI> environment(Yaml.Scalar text, Findings findings) {
        var url = page(text, "url", findings);
        if (url.isEmpty()) {
            return url;
        }
        if (url.get().getRawQuery() != null
                || url.get().getRawFragment() != null
                || url.get().getPath().toLowerCase(Locale.ROOT).contains(".aspx")) {
            return none(
                    findings,
                    "invalid-url",
                    text.where(),
                    "url points to a page, not to the environment",
                    "write " + Origin.of(url.get()));
        }
        return Optional.of(URI.create(text.text().replaceAll("/+$", "")));
    }

    /** A URL that a browser can be sent to. */
    static Optional<URI> page(Yaml.Scalar text, String key, Findings findings) {
        if (findings.isRefused(text.where())) {
            return Optional.empty();
        }
        var url = parse(text.text());
        if (url.isEmpty() || !hasHost(url.get())) {
            return none(
                    findings,
                    "invalid-url",
                    text.where(),
                    key + ": " + Quoted.of(text.text()) + " is not a URL",
                    hint(text.text()));
        }
        if (url.get().getRawUserInfo() != null) {
            return none(
                    findings,
                    "invalid-url",
                    text.where(),
                    key + " contains a user name or password",
                    "write " + Origin.of(url.get()));
        }
        return secure(url.get())
                ? url
                : none(
                        findings,
                        "insecure-url",
                        text.where(),
                        key + " must begin with https://",
                        "http:// is allowed for localhost only");
    }

    private static String hint(String text) {
        return HOST.matcher(text).matches()
                ? "did you mean \"https://" + text + "\"?"
                : "write it like https://contoso.crm.dynamics.com";
    }

    private static boolean hasHost(URI url) {
        return url.getScheme() != null && url.getHost() != null && url.getPort() <= 65535;
    }

    private static boolean secure(URI url) {
        return url.getScheme().equalsIgnoreCase("https")
                || (url.getScheme().equalsIgnoreCase("http")
                        && Origin.isThisMachine(url.getHost()));
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<URI> none(
            Findings findings, String code, SourceLocation where, String message, String hint) {
        findings.error(code, where, message, hint);
        return Optional.empty();
    }
}
