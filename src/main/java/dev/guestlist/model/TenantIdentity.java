package dev.guestlist.model;

import java.util.Locale;
import java.util.SortedSet;

/**
 * Who a tenant says it is.
 *
 * @param domains verified domains
 */
public record TenantIdentity(String id, String displayName, SortedSet<String> domains) {
    public TenantIdentity {
        domains = Copies.sorted(domains);
    }

    /** Whether the name that the files give means this tenant, in any letter case. */
    public boolean isCalled(String domainOrId) {
        var name = domainOrId.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).equals(name)
                || domains.stream()
                        .anyMatch(domain -> domain.toLowerCase(Locale.ROOT).equals(name));
    }
}
