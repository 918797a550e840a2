package dev.guestlist.tenant;

/** Writes to a tenant: to its directory, and to its environments. */
public record TenantWriter(DirectoryWriter directory, EnvironmentWriter environments) {}
