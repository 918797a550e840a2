/**
 * What the JVM records for a start cache (see {@code bin/guestlist}): a {@link
 * dev.guestlist.cli.start.Rehearsal rehearsal} of the commands whose speed matters, on a {@link
 * dev.guestlist.cli.start.Stage stage}, over TLS with real sign-in. The JVM records the rehearsal
 * either in the process of the stage, with the emulator's classes, or in another one without them.
 * Only the commands {@code train} and {@code rehearse} use this package, and only the launcher uses
 * them.
 *
 * <pre>
 *   train            this process: stage ◄─── rehearsal
 *   train PROGRAM    this process: stage ◄─── PROGRAM, which rehearses
 * </pre>
 */
package dev.guestlist.cli.start;
