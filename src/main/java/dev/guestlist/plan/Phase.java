package dev.guestlist.plan;

/** When changes are carried out: all of a phase before any of the next. */
public enum Phase {
    /** Things that guests share: they have to be there before anybody can hold them. */
    SHARED,
    /** Loses all access: seats come free, and the dangerous part fails first. */
    LEAVING,
    /** Is known and stays. */
    CHANGING,
    /** Is to be invited. */
    ARRIVING
}
