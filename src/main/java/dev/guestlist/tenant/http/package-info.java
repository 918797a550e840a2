/**
 * One transport for every service of a tenant. In go {@link
 * dev.guestlist.tenant.http.ConnectionSettings} and {@link dev.guestlist.tenant.http.Call}s, out
 * come answers read to their last page or a {@link dev.guestlist.tenant.http.CallException}.
 * Tokens, pacing, retry, request ids and trust are decided here, once for all; what a failure means
 * for guests is said by each adapter, in a table of the form of {@link
 * dev.guestlist.tenant.http.Meanings}. Nothing here knows what a guest is, and no token leaves the
 * package.
 */
@NullMarked
package dev.guestlist.tenant.http;

import org.jspecify.annotations.NullMarked;
