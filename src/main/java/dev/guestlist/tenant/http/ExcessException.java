package dev.guestlist.tenant.http;

import java.io.IOException;

/** An answer that is larger than anything that was asked for. */
final class ExcessException extends IOException {
    private static final long serialVersionUID = 1L;

    ExcessException(String host, Allowance allowed) {
        super("%s sent more than %s".formatted(host, allowed.words()));
    }
}
