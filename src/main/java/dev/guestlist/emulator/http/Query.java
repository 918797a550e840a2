package dev.guestlist.emulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a URL, decoded, in the order it was written. Names keep their case.
 *
 * @param raw the query as it came, without the question mark
 * @param options every option in order, doubles included
 */
public record Query(String raw, List<Map.Entry<String, String>> options) {

    public Query {
        options = List.copyOf(options);
    }

    /**
     * Reads a raw query; {@code +} and {@code %20} are both blanks, as Microsoft's services read
     * it.
     */
    public static Query parse(String raw) {
        var options = new ArrayList<Map.Entry<String, String>>();
        for (var start = 0; start < raw.length(); ) {
            var end = raw.indexOf('&', start);
            var stop = end < 0 ? raw.length() : end;
            if (stop > start) {
                options.add(option(raw.substring(start, stop)));
            }
            start = stop + 1;
        }
        return new Query(raw, options);
    }

    /** The first value of an option, looked up by its exact name. */
    public Optional<String> first(String name) {
        return options.stream()
                .filter(option -> option.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether no option was given. */
    public boolean isEmpty() {
        return options.isEmpty();
    }

    private static Map.Entry<String, String> option(String pair) {
        var equals = pair.indexOf('=');
        return equals < 0
                ? Map.entry(decode(pair), "")
                : Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
    }

    /** Decodes what can be decoded; a stray percent sign stands for itself. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return text;
        }
    }
}
