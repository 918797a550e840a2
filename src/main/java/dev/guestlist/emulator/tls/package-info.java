/**
 * A certificate authority for one run, and a server certificate that it signed.
 *
 * <p>Nothing but the JDK goes in; an {@link javax.net.ssl.SSLContext} for the server and the
 * authority as PEM for the client come out. No key is ever written to a disk.
 */
package dev.guestlist.emulator.tls;
