package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;

/** Reads a tenant. Safe to call at any time: nothing is changed. */
public interface TenantReader {
    /**
     * Starts to read the live state behind the doors, without waiting for anything. The number of
     * requests grows with the pages, not with the guests.
     *
     * @param doors the doors; guests in it do not matter yet
     */
    Reading begin(DesiredState doors);

    /** A reading in progress. Must be closed unless its end is awaited. */
    interface Reading extends AutoCloseable {
        /**
         * The identity of the tenant, so that the wrong tenant is refused before its content is
         * used.
         *
         * @throws TenantException if the tenant does not answer, or rejects the credentials
         */
        TenantIdentity identity();

        /**
         * The live state, with everybody who has an address of the guests. A part that can't be
         * read completely is a gap in the state, not an exception.
         *
         * @param desired the same doors as before, and the guests; with different doors, everything
         *     is read again
         * @throws TenantException if the credentials are rejected entirely
         */
        LiveState finish(DesiredState desired);

        /** Abandons what is still in progress. */
        @Override
        void close();
    }
}
