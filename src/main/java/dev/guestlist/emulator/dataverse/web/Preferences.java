package dev.guestlist.emulator.dataverse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the {@code Prefer} header asks for; several values may share one header, and values may be
 * in quotes.
 */
record Preferences(List<String> values) {
    private static final Pattern VALUE =
            Pattern.compile("\\s*([^,=\"\\s]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]*)))?\\s*,?");
    private static final int LARGEST_PAGE = 5000;

    Preferences {
        values = List.copyOf(values);
    }

    static Preferences of(Optional<String> header) {
        var values = new ArrayList<String>();
        var matcher = VALUE.matcher(header.orElse(""));
        while (matcher.find()) {
            var quoted = matcher.group(2);
            var plain = matcher.group(3);
            var value = quoted != null ? quoted : plain;
            values.add(value == null ? matcher.group(1) : matcher.group(1) + "=" + value);
        }
        return new Preferences(values);
    }

    boolean has(String value) {
        return values.contains(value);
    }

    Optional<String> get(String name) {
        return values.stream()
                .filter(value -> value.startsWith(name + "="))
                .map(value -> value.substring(name.length() + 1))
                .findFirst();
    }

    boolean wantsRepresentation() {
        return has("return=representation");
    }

    /** Rows a page, 1 to 5000; a number outside is none. */
    OptionalInt pageSize() {
        var size =
                get("odata.maxpagesize")
                        .filter(text -> text.matches("\\d{1,9}"))
                        .map(Integer::parseInt);
        return size.filter(number -> number > 0)
                .map(number -> OptionalInt.of(Math.min(number, LARGEST_PAGE)))
                .orElseGet(OptionalInt::empty);
    }

    Annotations annotations() {
        return get("odata.include-annotations").map(Annotations::new).orElse(Annotations.NONE);
    }
}
