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

    /** A constant's name in the manner of JSON properties: {@code duplicateLink}. */
    static String inCamelCase(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_", -1);
        var spelled = new StringBuilder(words[0]);
        for (var place = 1; place < words.length; place++) {
            spelled.append(words[place].substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(words[place].substring(1));
        }
        return spelled.toString();
    }
}
