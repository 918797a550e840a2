/**
 * The command line: commands, settings, wiring, exit codes. The only package that prints, exits,
 * and reads the clock and the environment; everything it shows comes from {@code render}.
 */
package dev.guestlist.cli;
