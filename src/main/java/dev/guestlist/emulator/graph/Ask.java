package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Binder;
import dev.guestlist.emulator.odata.Dialect;
import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.Parsed;
import dev.guestlist.emulator.odata.QueryOptions;
import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.state.Entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query options of a read, understood and checked.
 *
 * @param columns what is asked for, or what comes unasked
 * @param select empty when there was no {@code $select}
 * @param top the size of a page
 * @param place where the page begins
 */
record Ask(
        List<Column> columns,
        List<String> select,
        Rules.Condition<Entity> condition,
        Optional<Comparator<Entity>> order,
        List<String> expand,
        int top,
        int place,
        QueryMode mode) {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 999;
    private static final int LARGEST_PAGE_WITH_SIGN_IN = 500;

    private static final Dialect DIALECT =
            new Dialect(
                    Set.of(
                            "$select",
                            "$filter",
                            "$expand",
                            "$orderby",
                            "$top",
                            "$count",
                            "$search",
                            "$skip",
                            "$skiptoken"),
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.ANY_CASE,
                    Dialect.Unknown.KEPT);

    Ask {
        columns = List.copyOf(columns);
        select = List.copyOf(select);
        expand = List.copyOf(expand);
    }

    /** Reads the options of a request for entities of one type. */
    static Ask of(Call call, Fields fields, FilterSupport support) {
        var options =
                good(QueryOptions.parse(call.request().query().raw(), DIALECT), "Invalid query");
        var mode = QueryMode.of(call.request());
        refuseUnsupported(options, call);
        var binder = new Binder<>(fields, support.rules(mode));
        options.filter().ifPresent(FilterLimits::check);
        if (options.filter().isPresent()
                && !options.orderBy().isEmpty()
                && mode == QueryMode.PLAIN) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery("Sorting not supported for current query."));
        }
        return new Ask(
                columns(options.select(), fields),
                options.select(),
                good(binder.filter(options.filter()), "Invalid filter clause"),
                good(binder.order(options.orderBy()), "Invalid orderby clause"),
                options.expand().stream().map(item -> item.property()).toList(),
                top(options),
                options.other("$skiptoken").map(PageToken::read).orElse(0),
                mode);
    }

    /** Whether the number of all matches is wanted; without the header it is silently not told. */
    boolean counts() {
        return mode == QueryMode.ADVANCED && place == 0;
    }

    private static void refuseUnsupported(QueryOptions options, Call call) {
        if (options.other("$skip").isPresent()) {
            throw new GraphRefused(
                    GraphError.badRequest("'$skip' is not supported by the service."));
        }
        if (options.other("$search").isPresent()) {
            throw new GraphRefused(
                    QueryMode.isEventual(call.request())
                            ? GraphError.notEmulated("$search")
                            : GraphError.unsupportedQuery(
                                    "Request with $search query parameter only works through"
                                            + " MSGraph with a special request header:"
                                            + " 'ConsistencyLevel: eventual'"));
        }
        if (!options.expand().isEmpty() && QueryMode.of(call.request()) == QueryMode.ADVANCED) {
            throw new GraphRefused(GraphError.unsupportedQuery("Unsupported Query."));
        }
    }

    private static int top(QueryOptions options) {
        var size = options.top().orElse(PAGE);
        var largest = usesSignIn(options) ? LARGEST_PAGE_WITH_SIGN_IN : LARGEST_PAGE;
        if (size < 1 || size > largest) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Invalid page size specified: '"
                                    + size
                                    + "'. Must be between 1 and "
                                    + largest
                                    + " inclusive."));
        }
        return size;
    }

    private static boolean usesSignIn(QueryOptions options) {
        return options.select().contains("signInActivity")
                || options.filter()
                        .map(Expression::toString)
                        .filter(f -> f.contains("signInActivity"))
                        .isPresent();
    }

    private static List<Column> columns(List<String> select, Fields fields) {
        return select.isEmpty() || select.contains("*")
                ? fields.unasked()
                : select.stream().map(name -> column(name, fields)).toList();
    }

    private static Column column(String name, Fields fields) {
        return fields.find(name)
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.malformed(
                                        "Parsing OData Select and Expand failed: Could not find a"
                                                + " property named '"
                                                + name
                                                + "' on type '"
                                                + fields.name()
                                                + "'.")));
    }

    private static <T> T good(Parsed<T> parsed, String clause) {
        return switch (parsed) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var problem) ->
                    throw new GraphRefused(QueryProblems.error(problem, clause));
        };
    }
}
