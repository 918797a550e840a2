package dev.guestlist.plan;

import java.util.List;

/** Whom or what a change is about: a guest, or something that guests share. */
public sealed interface Subject permits Person, Shared {
    /** What people call it: the guest's address, the key of the thing. */
    String label();

    /** The parts that belong in a fingerprint. */
    List<String> essence();
}
