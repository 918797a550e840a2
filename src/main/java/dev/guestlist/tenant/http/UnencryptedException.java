package dev.guestlist.tenant.http;

import java.io.IOException;

/** A request that was not sent, since others could have read it on its way. */
final class UnencryptedException extends IOException {
    private static final long serialVersionUID = 1L;

    UnencryptedException(String host) {
        super(host + " would get tokens or secrets without encryption");
    }
}
