package dev.guestlist.emulator.guess;

import java.util.Locale;

/** A question that no public source answers. Implemented by enums, a constant per question. */
public interface Guess {

    /** The constant's name. */
    String name();

    /** What can be answered, and what is most likely. */
    Settings settings();

    /** How the switch is called; {@code plus-in-address} unless its area spells otherwise. */
    default String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
