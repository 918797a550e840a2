package dev.guestlist.emulator.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The properties that Graph's metadata gives users and groups, kept by the emulator or not. */
final class KnownProperties {

    private final Map<String, Form> forms;

    /** What a property holds. */
    enum Form {
        SINGLE,
        COLLECTION,
        NAVIGATION
    }

    private KnownProperties(Map<String, Form> forms) {
        this.forms = forms;
    }

    /** Those of one type, {@code user} or {@code group}. */
    static KnownProperties of(String type) {
        var forms = new HashMap<String, Form>();
        lines("properties.csv")
                .filter(line -> line[0].equals(type))
                .forEach(line ->
                        forms.put(
                                line[1], Form.valueOf(line[2].toUpperCase(java.util.Locale.ROOT))));
        return new KnownProperties(forms);
    }

    /** What a property holds, if there is such a property. */
    Optional<Form> form(String property) {
        return Optional.ofNullable(forms.get(property));
    }

    /** Every property by name. */
    Map<String, Form> all() {
        return Map.copyOf(forms);
    }

    /** The cells of a table that comes with the emulator, without its heading. */
    static java.util.stream.Stream<String[]> lines(String resource) {
        try (var in = KnownProperties.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
