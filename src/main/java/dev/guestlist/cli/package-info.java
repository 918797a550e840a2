/**
 * The command line: commands, settings, wiring, exit codes. The only package that prints, exits,
 * and reads the clock and the environment; everything it shows comes from {@code render}.
 */
@NullMarked
package dev.guestlist.cli;

import org.jspecify.annotations.NullMarked;
