/**
 * The two ways to a tenant: {@link dev.guestlist.tenant.TenantReader} reads, {@link
 * dev.guestlist.tenant.TenantWriter} writes. Whoever is given only a reader cannot write. Behind
 * them stand the adapters for Entra and Dataverse; nothing of Microsoft's libraries or wire formats
 * shows through. What the adapters share lies here too: what a failure can mean, and work that is
 * begun early.
 */
@NullMarked
package dev.guestlist.tenant;

import org.jspecify.annotations.NullMarked;
