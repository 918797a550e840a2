package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;

import tools.jackson.core.JsonGenerator;

import java.util.List;

/** Writes what {@code $expand} asks for into an entity's object. */
@FunctionalInterface
interface Expansion {

    /** Writes the named navigation properties, at most 20 objects each. */
    void write(Call call, JsonGenerator json, Entity entity, List<String> properties);
}
