package dev.guestlist.emulator;

import java.nio.file.Path;

/** Where a tenant comes from. */
public sealed interface Seed {

    /** The tenant of the examples: Contoso, a dozen staff, a dozen guests, two environments. */
    record Example() implements Seed {}

    /** A state file. */
    record File(Path path) implements Seed {}

    /** A state file's text. */
    record Text(String yaml) implements Seed {}

    /**
     * The example tenant with invented guests instead of its own, the same ones for the same
     * numbers.
     *
     * @param guests how many
     * @param randomSeed which ones
     */
    record Generated(int guests, long randomSeed) implements Seed {}
}
