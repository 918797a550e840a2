package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import org.snakeyaml.engine.v2.events.ScalarEvent;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts of a file, each kept and interpreted only once: ten thousand guests share a few keys,
 * groups and roles.
 */
final class Words {
    private final Map<String, Word> plain = new HashMap<>();
    private final Map<String, Word> quoted = new HashMap<>();

    private record Word(String text, Yaml.Kind kind) {}

    /** A value: what it means depends on whether it is in quotes. */
    Yaml.Scalar scalar(SourceLocation where, ScalarEvent event, String text) {
        var word = word(event, text);
        return new Yaml.Scalar(where, word.kind(), word.text());
    }

    /** A key is always text, whatever it looks like. */
    Yaml.Scalar key(SourceLocation where, ScalarEvent event, String text) {
        return new Yaml.Scalar(where, Yaml.Kind.TEXT, word(event, text).text());
    }

    private Word word(ScalarEvent event, String text) {
        var words = event.isPlain() ? plain : quoted;
        var known = words.get(text);
        if (known != null) {
            return known;
        }
        var word = new Word(text, event.isPlain() ? Scalars.plain(text) : Yaml.Kind.TEXT);
        words.put(text, word);
        return word;
    }
}
