package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

import java.util.function.Function;

/**
 * One property of an answer.
 *
 * @param key the name as JSON has it, ready to be copied
 * @param value what {@link Writer#value} can write; {@code null} is JSON's
 */
record Column(String name, SerializableString key, Function<Entity, Object> value) {

    Column(String name, Function<Entity, Object> value) {
        this(name, new SerializedString(name), value);
    }
}
