/**
 * The front of the tenant in a box: real HTTP/1.1, with or without TLS, turned into plain values.
 *
 * <p>A connection comes in, a {@link dev.guestlist.emulator.http.Request} goes to the {@link
 * dev.guestlist.emulator.http.Site} it is meant for, a {@link dev.guestlist.emulator.http.Response}
 * goes out. Latency, faults and the log live here, so that no API knows of them. Nothing here knows
 * what a user, a group or a role is.
 */
package dev.guestlist.emulator.http;
