package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.CallException;

/** Says why something could not be read, or refuses to go on at all. */
final class Reasons {
    private Reasons() {}

    /**
     * A sentence for a gap.
     *
     * @throws TenantException if nothing can be read at all, such as with refused credentials
     */
    static String gap(Operation operation, RuntimeException failure) {
        if (!(failure instanceof CallException call)) {
            throw failure;
        }
        var exception = GraphErrors.exception(operation, call);
        if (exception.kind() == TenantException.Kind.STOP) {
            throw exception;
        }
        return exception
                .hint()
                .map(hint -> exception.getMessage() + " " + hint)
                .orElse(exception.getMessage());
    }
}
