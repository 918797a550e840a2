package dev.guestlist.emulator.odata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parameter aliases of a query: {@code $filter=contains(name,@p1)&@p1='x'}. */
record Aliases(Map<String, String> texts) {
    static final Aliases NONE = new Aliases(Map.of());

    Aliases {
        texts = Map.copyOf(texts);
    }

    static Aliases of(List<QueryString.Parameter> parameters) {
        var texts = new TreeMap<String, String>();
        for (var parameter : parameters) {
            if (parameter.name().startsWith("@")
                    && texts.put(parameter.name(), parameter.value()) != null) {
                throw new GaveUp(new QueryProblem.RepeatedOption(parameter.name()));
            }
        }
        return new Aliases(texts);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
