/**
 * One transport for every service of a tenant. {@link dev.guestlist.tenant.http.ConnectionSettings}
 * and {@link dev.guestlist.tenant.http.Call}s go in; complete answers or a {@link
 * dev.guestlist.tenant.http.CallException} come out. Tokens, pacing, retries, request ids and trust
 * are handled here, once for all services; each adapter says what a failure means for guests, in a
 * table of {@link dev.guestlist.tenant.http.Meanings}. Nothing here knows what a guest is, and no
 * token leaves the package.
 */
@NullMarked
package dev.guestlist.tenant.http;

import org.jspecify.annotations.NullMarked;
