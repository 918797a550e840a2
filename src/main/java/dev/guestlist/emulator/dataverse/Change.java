package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an audited write did to a row: the columns that have another value now, in the order of the
 * metadata, as they were and as they are. An empty value is null.
 */
public record Change(Map<String, Optional<Object>> before, Map<String, Optional<Object>> after) {
    /** Columns that say when and by whom, which every write changes. */
    private static final Set<String> HOUSEKEEPING =
            Set.of("modifiedon", "_modifiedby_value", "createdon", "_createdby_value");

    public Change {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    static Change creation(Row row) {
        return new Change(Map.of(), told(row.own()));
    }

    static Change deletion(Row row) {
        return new Change(told(row.own()), Map.of());
    }

    static Change between(Row old, Row now) {
        var before = new LinkedHashMap<String, Optional<Object>>();
        var after = new LinkedHashMap<String, Optional<Object>>();
        for (var column : now.type().columns().values()) {
            var name = column.name();
            var isNews = !HOUSEKEEPING.contains(name) && !name.equals("versionnumber");
            if (isNews && !old.get(column).equals(now.get(column))) {
                before.put(name, old.get(column));
                after.put(name, now.get(column));
            }
        }
        return new Change(before, after);
    }

    /** Whether nothing happened that is worth telling. */
    boolean isNothing() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Whether a column was changed. */
    public boolean touches(String column) {
        return before.containsKey(column) || after.containsKey(column);
    }

    private static Map<String, Optional<Object>> told(Map<String, Optional<Object>> own) {
        var told = new LinkedHashMap<>(own);
        told.keySet().removeAll(HOUSEKEEPING);
        return told;
    }
}
