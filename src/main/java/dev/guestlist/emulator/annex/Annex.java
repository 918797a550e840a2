package dev.guestlist.emulator.annex;

import dev.guestlist.emulator.control.Switch;
import dev.guestlist.emulator.http.Site;

import java.util.List;
import java.util.Map;

/** A part of the tenant that another package keeps. */
public interface Annex {

    /** The sites through which it is reached. */
    List<Site> sites();

    /**
     * Its whole state, by top-level key of the state file: maps with text keys, lists, texts,
     * numbers, booleans and instants, from which it can be loaded again without loss. Called under
     * the tenant's lock.
     */
    Map<String, Object> save();

    /** What can be switched of it while the emulator runs. */
    List<Switch> switches();

    /**
     * Turns one of its switches.
     *
     * @throws IllegalArgumentException which says what is wrong
     */
    void set(String name, String value);

    /** Builds an annex while the emulator starts. */
    @FunctionalInterface
    interface Kind {
        /** Reads the annex's sections of the seed. */
        Annex build(Plot plot);
    }
}
