package dev.guestlist.tenant;

/**
 * Writes to a tenant: one method per kind of change, and the two steps of waiting for Dynamics 365.
 */
public interface TenantWriter extends DirectoryWriter, EnvironmentWriter {}
