package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Entity;

import java.util.function.Function;

/**
 * One property of an answer.
 *
 * @param value texts, booleans, lists and maps; {@code null} is JSON's
 */
record Column(String name, Function<Entity, Object> value) {}
