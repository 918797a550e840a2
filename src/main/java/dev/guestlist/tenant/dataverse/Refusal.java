package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;

import java.util.Objects;
import java.util.Optional;

/**
 * What a failed call means, and what to do about it.
 *
 * @param because a clause to follow a colon
 * @param hint a sentence
 */
record Refusal(Kind kind, String because, Optional<String> hint, CallException failed) {
    Refusal {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(because);
        Objects.requireNonNull(hint);
        Objects.requireNonNull(failed);
    }

    static Refusal of(Kind kind, String because, String hint, CallException failed) {
        return new Refusal(kind, because, Optional.of(hint), failed);
    }

    /** One for which the transport has words enough, and a hint unless it has its own. */
    static Refusal inItsWords(Kind kind, CallException failed, String hint) {
        return new Refusal(
                kind, failed.getMessage(), Optional.of(failed.hint().orElse(hint)), failed);
    }

    /**
     * @param attempt what was tried: "could not grant Salesperson in Contoso Sales"
     */
    TenantException when(String attempt) {
        return new TenantException(
                kind, attempt + ": " + because, hint, failed.requestId(), failed);
    }

    /** Reason and advice, for those who know already what was tried. */
    String inFull() {
        return because + hint.map(advice -> ". " + advice).orElse("");
    }
}
