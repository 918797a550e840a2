package dev.guestlist.plan;

/** When changes are carried out: all of a phase before any of the next. */
public enum Phase {
    /** Things that guests share: they must exist before a guest can have them. */
    SHARED,
    /** Loses all access: this frees seats, and the riskiest part fails first if it fails. */
    LEAVING,
    /** Is in the tenant and stays. */
    CHANGING,
    /** Is to be invited. */
    ARRIVING
}
