package dev.guestlist.source;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

import java.util.Optional;

/**
 * Characters that command a terminal or end a line, and halves of characters: no name has them.
 * YAML allows them only as escapes in double quotes.
 */
final class ControlCharacters {
    private ControlCharacters() {}

    /** The first one in a text; empty if there is none. */
    static Optional<Integer> in(ScalarEvent event) {
        if (event.getScalarStyle() != ScalarStyle.DOUBLE_QUOTED) {
            return Optional.empty();
        }
        var text = event.getValue();
        for (var index = 0; index < text.length(); index++) {
            var character = text.codePointAt(index);
            if (commands(character)) {
                return Optional.of(character);
            }
            index += Character.charCount(character) - 1;
        }
        return Optional.empty();
    }

    private static boolean commands(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> isDirection(character);
        };
    }

    /** What turns the direction of the text around it (unicode.org/reports/tr9). */
    private static boolean isDirection(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
