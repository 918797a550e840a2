package dev.guestlist.plan;

/** When a guest's changes are carried out: all guests of a phase before any of the next. */
public enum Phase {
    /** Loses all access: seats come free, and the dangerous part fails first. */
    LEAVING,
    /** Is known and stays. */
    CHANGING,
    /** Is to be invited. */
    ARRIVING
}
