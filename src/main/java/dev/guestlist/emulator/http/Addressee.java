package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;

import java.util.Locale;
import java.util.Optional;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;

/**
 * Whom a client means to talk to. Usually the {@code Host} header says so. Some clients send their
 * proxy's name there when they come through a tunnel (dynamics-web-api does, in {@code
 * src/client/http.ts}); the name they asked for in the TLS greeting is right even then.
 */
final class Addressee {

    private static final String THIS_MACHINE = "localhost";

    private Addressee() {}

    /** The name a real host was called by in the TLS greeting; empty for this machine's own. */
    static Optional<String> named(HttpExchange exchange) {
        return exchange instanceof HttpsExchange secure
                        && secure.getSSLSession() instanceof ExtendedSSLSession session
                ? session.getRequestedServerNames().stream()
                        .filter(SNIHostName.class::isInstance)
                        .map(name -> ((SNIHostName) name).getAsciiName().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.equals(THIS_MACHINE))
                        .findFirst()
                : Optional.empty();
    }

    /** The header's host and port, unless the greeting named another host. */
    static String of(String hostHeader, Optional<String> named) {
        return named.filter(name -> !name.equals(Origin.hostOf(hostHeader))).orElse(hostHeader);
    }
}
