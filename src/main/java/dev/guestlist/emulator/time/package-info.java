/**
 * The emulator's time: a clock that can be moved forward, and the things that become true later.
 *
 * <p>Nothing here runs by itself. What is due is done when the next request looks, so the same
 * requests at the same (virtual) times always meet the same state.
 */
package dev.guestlist.emulator.time;
