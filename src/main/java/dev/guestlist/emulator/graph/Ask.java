package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Binder;
import dev.guestlist.emulator.odata.Dialect;
import dev.guestlist.emulator.odata.Parsed;
import dev.guestlist.emulator.odata.QueryOptions;
import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.odata.TextRules;
import dev.guestlist.emulator.state.Entity;

import java.util.ArrayList;
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

    /**
     * What only a read of one user gives, from a mailbox or a site that the emulator has not
     * (learn.microsoft.com/graph/api/resources/user).
     */
    private static final Set<String> ONE_BY_ONE =
            Set.of(
                    "aboutMe",
                    "birthday",
                    "hireDate",
                    "interests",
                    "mailboxSettings",
                    "mySite",
                    "pastProjects",
                    "preferredName",
                    "responsibilities",
                    "schools",
                    "skills");

    private static final int LONGEST_URL = 2048;
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
    static Ask of(Call call, Shop shop, Fields fields, FilterSupport support) {
        var options =
                good(QueryOptions.parse(call.request().query().raw(), DIALECT), "Invalid query");
        var mode = QueryMode.of(call.request());
        refuseUnsupported(options, call);
        refuseLong(call, shop, mode);
        checkCount(call, shop, mode);
        SignInAccess.check(call, shop, options);
        var binder = new Binder<>(fields, support.rules(mode, addressTexts(shop)));
        options.filter().ifPresent(FilterLimits::check);
        if (options.filter().isPresent()
                && !options.orderBy().isEmpty()
                && mode == QueryMode.PLAIN) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery("Sorting not supported for current query."));
        }
        return new Ask(
                columns(withId(options.select(), shop), fields),
                withId(options.select(), shop),
                condition(options, binder, fields),
                good(binder.order(options.orderBy()), "Invalid orderby clause"),
                options.expand().stream().map(item -> item.property()).toList(),
                top(options, shop),
                options.other("$skiptoken").map(shop.pages()::read).orElse(0),
                mode);
    }

    private static Rules.Condition<Entity> condition(
            QueryOptions options, Binder<Entity> binder, Fields fields) {
        var filter = good(binder.filter(options.filter()), "Invalid filter clause");
        return options.other("$search")
                .map(text -> Search.parse(text, fields))
                .<Rules.Condition<Entity>>map(
                        search -> entity -> filter.test(entity) && search.test(entity))
                .orElse(filter);
    }

    /** Whether the id comes unasked is a guess. */
    private static List<String> withId(List<String> select, Shop shop) {
        if (select.isEmpty()
                || select.contains("id")
                || shop.guesses().is(GraphGuess.ID_WITH_SELECT, GraphGuess.Presence.ABSENT)) {
            return select;
        }
        var more = new ArrayList<String>(select);
        more.addFirst("id");
        return more;
    }

    private static TextRules addressTexts(Shop shop) {
        return shop.guesses().is(GraphGuess.PROXY_ADDRESS_CASE, GraphGuess.LetterCase.IGNORED)
                ? TextRules.IGNORE_CASE
                : TextRules.EXACT;
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
        if (options.other("$search").isPresent() && !QueryMode.isEventual(call.request())) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery(
                            "Request with $search query parameter only works through MSGraph with"
                                    + " a special request header: 'ConsistencyLevel: eventual'"));
        }
        if (!options.expand().isEmpty() && QueryMode.of(call.request()) == QueryMode.ADVANCED) {
            throw new GraphRefused(GraphError.unsupportedQuery("Unsupported Query."));
        }
    }

    /** learn.microsoft.com/graph/known-issues: 2048 characters. */
    private static void refuseLong(Call call, Shop shop, QueryMode mode) {
        var length = call.request().rawPath().length() + call.request().query().raw().length() + 1;
        if (mode == QueryMode.ADVANCED && length > LONGEST_URL) {
            throw new GraphRefused(
                    new GraphError(
                            shop.guesses().of(GraphGuess.LONG_URL_STATUS),
                            "Request_UnsupportedQuery",
                            "The request URL is longer than " + LONGEST_URL + " characters."));
        }
    }

    private static void checkCount(Call call, Shop shop, QueryMode mode) {
        var asked = call.request().query().first("$count").filter("true"::equals).isPresent();
        if (asked && mode == QueryMode.PLAIN && !shop.traps().isOn(Traps.Trap.COUNT_IGNORED)) {
            throw new GraphRefused(GraphError.unsupportedQuery("Unsupported Query."));
        }
    }

    private static int top(QueryOptions options, Shop shop) {
        var asked = options.top().orElse(PAGE);
        var largest = SignInAccess.isUsed(options) ? LARGEST_PAGE_WITH_SIGN_IN : LARGEST_PAGE;
        var capped = shop.guesses().is(GraphGuess.TOO_LARGE_PAGE, GraphGuess.Page.CAPPED);
        var size = capped ? Math.min(asked, largest) : asked;
        if (size < 1 || size > largest) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "Invalid page size specified: '"
                                    + size
                                    + "'. Must be between 1 and "
                                    + largest
                                    + " inclusive."));
        }
        return shop.traps().isOn(Traps.Trap.SHORT_PAGES) ? Math.max(1, size / 2) : size;
    }

    private static List<Column> columns(List<String> select, Fields fields) {
        return select.isEmpty() || select.contains("*")
                ? fields.unasked()
                : select.stream().map(name -> column(name, fields)).toList();
    }

    private static Column column(String name, Fields fields) {
        if (ONE_BY_ONE.contains(name) && fields.name().equals("microsoft.graph.user")) {
            throw new GraphRefused(GraphError.notYetSupported());
        }
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
