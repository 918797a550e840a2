/**
 * The two ways to a tenant: {@link dev.guestlist.tenant.TenantReader} reads, {@link
 * dev.guestlist.tenant.TenantWriter} writes. Code that is given only a reader cannot write. The
 * adapters for Entra and Dataverse implement them; Microsoft's libraries and wire formats stay
 * hidden. This package also contains what the adapters share: what a failure can mean, and work
 * that starts early.
 */
@NullMarked
package dev.guestlist.tenant;

import org.jspecify.annotations.NullMarked;
