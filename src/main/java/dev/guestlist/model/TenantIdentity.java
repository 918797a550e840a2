package dev.guestlist.model;

import java.util.SortedSet;

/**
 * What a tenant says it is.
 *
 * @param domains verified domains, as they are compared
 */
public record TenantIdentity(String id, String displayName, SortedSet<String> domains) {
    public TenantIdentity {
        domains = Copies.sorted(domains.stream().map(Domain::folded).toList());
    }

    /** Whether a domain or id, in any spelling, means this tenant. */
    public boolean isCalled(String domainOrId) {
        return Guid.same(id, domainOrId) || domains.contains(Domain.folded(domainOrId));
    }
}
