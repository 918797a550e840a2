package dev.guestlist.tenant.http;

import java.util.Objects;

/** An address that would get a token or a secret without encryption. */
public final class InsecureAddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InsecureAddressException(String host) {
        super(host + " would get tokens or secrets without encryption");
    }

    /** One sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
