package dev.guestlist.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of a block while it is being read, in file order. Most blocks are short. */
final class Entries {
    /** From this length on, a block has an index. */
    private static final int SHORT = 16;

    private final List<Yaml.Entry> entries = new ArrayList<>();
    private final Map<String, Yaml.Entry> index = new HashMap<>();

    void add(Yaml.Entry entry) {
        entries.add(entry);
        if (entries.size() == SHORT) {
            entries.forEach(each -> index.put(each.name(), each));
        } else if (entries.size() > SHORT) {
            index.put(entry.name(), entry);
        }
    }

    Optional<Yaml.Entry> called(String name) {
        if (entries.size() >= SHORT) {
            return Optional.ofNullable(index.get(name));
        }
        for (var entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    List<Yaml.Entry> all() {
        return entries;
    }
}
