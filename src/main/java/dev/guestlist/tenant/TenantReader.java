package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;

/** Reads a tenant. Safe to call at any time: nothing is changed. */
public interface TenantReader {
    /**
     * Who the tenant is. Called first, to refuse a wrong tenant before anything else is read.
     *
     * @throws TenantException if nobody answers, or the credentials are refused
     */
    TenantIdentity identify();

    /**
     * The live state as far as the doors reach. The number of requests grows with pages, not with
     * guests. A part that can't be read to its end is a gap in the state, not an exception.
     *
     * @param tenant what {@link #identify} answered
     * @throws TenantException if the credentials are refused altogether
     */
    LiveState read(TenantIdentity tenant, DesiredState desired);
}
