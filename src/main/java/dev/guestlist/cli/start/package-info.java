/**
 * What the JVM watches to record a start cache (see {@code bin/guestlist}): a {@link
 * dev.guestlist.cli.start.Rehearsal rehearsal} of the commands that people wait for, on a {@link
 * dev.guestlist.cli.start.Stage stage}, over TLS with real sign-in. The rehearsal is watched in the
 * process of the stage, with the emulator's classes, or in one without them. The commands {@code
 * train} and {@code rehearse} are this package's only users, and the launcher is theirs.
 *
 * <pre>
 *   train            this process: stage ◄─── rehearsal
 *   train PROGRAM    this process: stage ◄─── PROGRAM, which rehearses
 * </pre>
 */
package dev.guestlist.cli.start;
