package dev.guestlist.tenant;

import java.util.Objects;

/** Writes to a tenant: to its directory, and to its environments. */
public record TenantWriter(DirectoryWriter directory, EnvironmentWriter environments) {
    public TenantWriter {
        Objects.requireNonNull(directory);
        Objects.requireNonNull(environments);
    }
}
