package dev.guestlist.model;

import java.util.Locale;
import java.util.SortedSet;

/**
 * What a tenant says it is.
 *
 * @param domains verified domains
 */
public record TenantIdentity(String id, String displayName, SortedSet<String> domains) {
    public TenantIdentity {
        domains = Copies.sorted(domains);
    }

    /** Whether a domain or id, in any case, means this tenant. */
    public boolean isCalled(String domainOrId) {
        var name = domainOrId.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).equals(name)
                || domains.stream()
                        .anyMatch(domain -> domain.toLowerCase(Locale.ROOT).equals(name));
    }
}
