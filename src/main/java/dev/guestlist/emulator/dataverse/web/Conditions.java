package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Request;

import java.util.Optional;

/**
 * {@code If-Match} and {@code If-None-Match}
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api).
 */
record Conditions(Optional<String> match, Optional<String> noneMatch) {

    static Conditions of(Request request) {
        return new Conditions(
                request.header("If-Match"),
                request.header("If-None-Match").filter(value -> !value.equals("null")));
    }

    /** Whether a missing row may be made. */
    boolean allowCreation() {
        return match.isEmpty();
    }

    /** Refuses to touch a row that is not as expected. */
    void check(Row row) {
        if (noneMatch.filter("*"::equals).isPresent()) {
            throw Refusals.duplicate();
        }
        if (match.filter(value -> !value.equals("*") && !value.equals(RowJson.etag(row)))
                .isPresent()) {
            throw Refusals.changedMeanwhile();
        }
    }

    /** Whether the client has this version already. */
    boolean isKnown(Row row) {
        return noneMatch.filter(RowJson.etag(row)::equals).isPresent();
    }
}
