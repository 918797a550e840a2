package dev.guestlist.render;

import java.util.Locale;

/** Names of constants in output. */
final class Tree {
    private Tree() {}

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
