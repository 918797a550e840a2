/**
 * The command line: commands, settings, wiring, exit codes. The only package that prints, exits,
 * and reads the clock and the environment; {@code render} makes what it shows.
 */
@NullMarked
package dev.guestlist.cli;

import org.jspecify.annotations.NullMarked;
