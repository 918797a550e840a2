package dev.guestlist.tenant;

import java.time.Duration;

/**
 * Something that is being waited for.
 *
 * @param what completes "waiting for"
 * @param soFar how long already
 * @param atMost how much longer at most
 */
public record Wait(String what, Duration soFar, Duration atMost) {}
