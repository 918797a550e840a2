package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.QueryOptions;

/**
 * Who may read when someone last signed in
 * (learn.microsoft.com/graph/api/resources/signinactivity).
 */
final class SignInAccess {

    private static final String PROPERTY = "signInActivity";

    private SignInAccess() {}

    /** Whether a query selects it or filters by it. */
    static boolean isUsed(QueryOptions options) {
        return options.select().contains(PROPERTY)
                || options.filter()
                        .map(Expression::toString)
                        .filter(filter -> filter.contains(PROPERTY))
                        .isPresent();
    }

    /** Takes a permission of its own, and a tenant with Entra ID P1. */
    static void check(Call call, Shop shop, QueryOptions options) {
        if (!isUsed(options)) {
            return;
        }
        call.require("AuditLog.Read.All");
        if (shop.traps().isOn(Traps.Trap.TENANT_WITHOUT_PREMIUM)) {
            throw new GraphRefused(
                    new GraphError(
                            403,
                            "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
                            "Neither tenant is B2C or tenant doesn't have premium license"));
        }
    }
}
