package dev.guestlist.emulator.odata;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The query options of a request, or of one {@code $expand} item, read but not checked against a
 * type.
 *
 * @param select names and paths of {@code $select}; empty when the option is absent
 * @param count empty when absent
 * @param others further options of the dialect (for instance {@code $skiptoken}) with their text,
 *     and custom parameters
 */
public record QueryOptions(
        Optional<Expression> filter,
        List<String> select,
        List<ExpandItem> expand,
        List<OrderItem> orderBy,
        OptionalInt top,
        Optional<Boolean> count,
        SortedMap<String, String> others) {

    /** No options at all. */
    public static final QueryOptions NONE =
            new QueryOptions(
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    new TreeMap<>());

    public QueryOptions {
        select = List.copyOf(select);
        expand = List.copyOf(expand);
        orderBy = List.copyOf(orderBy);
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** Reads the part of a URL after the question mark; may be empty. */
    public static Parsed<QueryOptions> parse(String rawQuery, Dialect dialect) {
        return QueryString.parse(rawQuery).then(query -> of(query, dialect));
    }

    /** Reads parameters that are decoded already. */
    public static Parsed<QueryOptions> of(QueryString query, Dialect dialect) {
        return Parsed.of(() -> new OptionsParser(dialect).options(query.parameters()));
    }

    /** The text of another option, by its canonical name, for instance {@code $skiptoken}. */
    public Optional<String> other(String name) {
        return Optional.ofNullable(others.get(name));
    }
}
