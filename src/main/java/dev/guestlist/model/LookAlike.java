package dev.guestlist.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that people take for the same one although a character differs: an invisible one, an
 * accent, or a letter of another script (unicode.org/reports/tr39, confusable characters). What
 * differs is told, since nobody could see it.
 */
public final class LookAlike {
    /** Small letters and signs, each followed by the one that it looks like. */
    private static final String PAIRS =
            "аaеeоoрpсcуyхxіiјjѕsԁdһhӏlкkмmтtвbнhԛqԝw" // Cyrillic
                    + "αaοoρpνvιiτtυyκkχxβbεeηnμmζzγy" // Greek
                    + "ıiøołlđdɡgɩi0o1lil" // Latin letters and digits
                    + "−-·.•.∙.‘'’'‛'′'´'`'“\"”\"„\"″\"";

    private static final Map<Integer, Integer> IMAGES = images();

    private LookAlike() {}

    /**
     * The first of the names that looks like the written one, and what differs. Names that are the
     * same are none of them.
     */
    public static Optional<String> hint(String written, Collection<String> names) {
        var image = image(written);
        return names.stream()
                .filter(name -> !Names.same(name, written) && image(name).equals(image))
                .sorted()
                .findFirst()
                .map(name ->
                        "did you mean %s? it has %s"
                                .formatted(Quoted.whole(name), difference(written, name)));
    }

    /** What differs first, if it is more than the case of letters. */
    public static Optional<String> between(String written, String name) {
        return written.equalsIgnoreCase(name)
                ? Optional.empty()
                : Optional.of(difference(written, name));
    }

    /** Things with the same name, with what sets their names apart if anything does. */
    public static String list(String written, List<Named> things) {
        var alike = things.stream().map(Named::name).distinct().count() == 1;
        return things.stream()
                .sorted()
                .map(thing -> alike ? thing.id() : thing.beside(written))
                .collect(Collectors.joining(", "));
    }

    /** Something with a name that others have, too. */
    public record Named(String id, String name) implements Comparable<Named> {
        private String beside(String written) {
            return id
                    + " ("
                    + Quoted.whole(name)
                    + between(written, name).map(what -> " with " + what).orElse("")
                    + ")";
        }

        @Override
        public int compareTo(Named other) {
            return id.compareTo(other.id);
        }
    }

    private static String difference(String written, String name) {
        var wanted = written.codePoints().toArray();
        var found = name.codePoints().toArray();
        var at = 0;
        while (at < wanted.length && at < found.length && isSameLetter(wanted[at], found[at])) {
            at++;
        }
        var place = " at position " + (at + 1);
        if (at == found.length || (at < wanted.length && isLeftOut(wanted, found, at))) {
            return "no " + Glyph.name(wanted[Math.min(at, wanted.length - 1)]) + place;
        }
        if (at == wanted.length || isLeftOut(found, wanted, at)) {
            return Glyph.name(found[at]) + place;
        }
        return Glyph.name(found[at]) + place + " instead of " + Glyph.name(wanted[at]);
    }

    /** Whether the longer text goes on like the shorter one after this character. */
    private static boolean isLeftOut(int[] longer, int[] shorter, int at) {
        return longer.length > shorter.length
                && at < shorter.length
                && at + 1 < longer.length
                && isSameLetter(longer[at + 1], shorter[at]);
    }

    private static boolean isSameLetter(int one, int other) {
        return one == other
                || Character.toLowerCase(Character.toUpperCase(one))
                        == Character.toLowerCase(Character.toUpperCase(other));
    }

    /** Equal for names that look alike. */
    private static String image(String name) {
        var image = new StringBuilder();
        Normalizer.normalize(Names.folded(name), Normalizer.Form.NFKD)
                .codePoints()
                .filter(character -> character == ' ' || !Glyph.isInvisible(character))
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .map(LookAlike::image)
                .forEach(image::appendCodePoint);
        return image.toString().strip().replaceAll(" +", " ");
    }

    private static int image(int character) {
        return Character.getType(character) == Character.DASH_PUNCTUATION
                ? '-'
                : IMAGES.getOrDefault(character, character);
    }

    /** Twice, since what a character looks like may itself look like a third one. */
    private static Map<Integer, Integer> images() {
        var images = new HashMap<Integer, Integer>();
        var characters = PAIRS.codePoints().toArray();
        for (var index = 0; index < characters.length; index += 2) {
            images.put(characters[index], characters[index + 1]);
        }
        images.replaceAll((_, image) -> images.getOrDefault(image, image));
        return Map.copyOf(images);
    }
}
