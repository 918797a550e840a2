package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;

/** Reads a tenant. Safe to call at any time: nothing is changed. */
public interface TenantReader {
    /**
     * Begins to read the live state as far as the doors reach, without waiting for anything. The
     * number of requests grows with pages, not with guests.
     *
     * @param doors whose guests do not matter yet
     */
    Reading begin(DesiredState doors);

    /** A tenant on its way. To be closed by whoever does not wait for its end. */
    interface Reading extends AutoCloseable {
        /**
         * Who the tenant is, so that nothing of a wrong one is looked at.
         *
         * @throws TenantException if nobody answers, or the credentials are refused
         */
        TenantIdentity identity();

        /**
         * The live state, with everybody who holds an address of the guests. A part that can't be
         * read to its end is a gap in the state, not an exception.
         *
         * @param desired the doors begun with, and guests; with other doors all is read again
         * @throws TenantException if the credentials are refused altogether
         */
        LiveState finish(DesiredState desired);

        /** Lets go of what is still under way. */
        @Override
        void close();
    }
}
