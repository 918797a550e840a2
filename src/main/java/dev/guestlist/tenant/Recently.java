package dev.guestlist.tenant;

/**
 * What was done for a guest a short while ago, as far as other services and servers learn of it
 * with a delay. Time resolves a failure only if one of these is its cause: a failure of the same
 * words about something that has been so for months stays.
 */
public enum Recently {
    /** The account was created. */
    INVITED,
    /** The usage location was set. */
    LOCATED,
    JOINED,
    LICENSED,
    /** An environment accepted the request to add the guest. */
    REQUESTED
}
