package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;

/** Entities in order of their places, to be walked from any place. */
@FunctionalInterface
interface Rows {

    /** Shows every entity from a place on, until the visitor has enough. */
    void walk(int from, Visitor visitor);

    /** Is shown one entity after another. */
    @FunctionalInterface
    interface Visitor {
        /** Takes one; false ends the walk. */
        boolean visit(int place, Entity entity);
    }
}
