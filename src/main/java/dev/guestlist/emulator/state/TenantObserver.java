package dev.guestlist.emulator.state;

import java.util.UUID;

/** Is told, under the tenant's lock and after the write, whose access may have changed. */
public interface TenantObserver {

    /** A user was made, changed, licensed, deleted or restored, or joined or left a group. */
    void userChanged(UUID user);
}
