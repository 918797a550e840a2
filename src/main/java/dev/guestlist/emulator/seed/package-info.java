/**
 * The tenant as a file: one readable YAML in, a seeded {@link dev.guestlist.emulator.state.Tenant}
 * out, and back again without loss.
 *
 * <p>A hand-written file may leave out what follows from the rest (a guest's principal name, an id,
 * a product's plans). A saved file leaves out nothing. A file that cannot be read is a {@link
 * dev.guestlist.emulator.seed.SeedException} that names the place.
 */
package dev.guestlist.emulator.seed;
