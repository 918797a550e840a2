/**
 * What the tenant in a box is: people, groups, licences, applications, as compact values.
 *
 * <p>State is held by one {@link dev.guestlist.emulator.state.Tenant}, read and changed under its
 * lock. The APIs in front of it decide shapes, statuses and texts; this package decides what is
 * true and when it is seen. It knows nothing of HTTP. Other parts of the tenant, such as the
 * Dynamics environments, hang on as an {@code dev.guestlist.emulator.annex.Annex} and are told of
 * changes through a {@link dev.guestlist.emulator.state.TenantObserver}.
 */
package dev.guestlist.emulator.state;
