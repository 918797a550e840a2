package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.http.CallException;

/** Tells failures that are none from those that are. */
final class Receipts {
    private Receipts() {}

    /**
     * The receipt of a write that failed because it was done already.
     *
     * @throws dev.guestlist.tenant.TenantException in any other case
     */
    static Receipt of(Operation operation, CallException failure) {
        return switch (GraphErrors.meaning(operation, failure)) {
            case GraphErrors.Meaning.AlreadySo _ ->
                    new Receipt(Effect.ALREADY_SO, failure.requestId());
            case GraphErrors.Meaning.Failure(var exception) -> throw exception;
        };
    }
}
