/**
 * A way in for clients that cannot be told another address: an HTTP proxy that knows the real host
 * names only.
 *
 * <p>{@code CONNECT} requests come in and are carried to the emulator's own TLS port, whose
 * certificate has these names. No connection ever leaves this machine, and nothing here reads what
 * is inside a tunnel.
 */
package dev.guestlist.emulator.proxy;
