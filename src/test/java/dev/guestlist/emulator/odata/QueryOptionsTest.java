package dev.guestlist.emulator.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

class QueryOptionsTest {
    private static final Set<String> OPTIONS =
            Set.of("$filter", "$select", "$expand", "$orderby", "$top", "$count", "$skiptoken");

    private static final Dialect STRICT =
            new Dialect(
                    OPTIONS,
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.EXACT,
                    Dialect.Unknown.KEPT);

    private static final Dialect LENIENT =
            new Dialect(
                    OPTIONS,
                    Dialect.Prefix.OPTIONAL,
                    Dialect.FunctionNames.ANY_CASE,
                    Dialect.Unknown.REFUSED);

    @Test
    void all_options_are_read_and_decoded() {
        var options =
                parse(
                        "$select=id,name&$top=5&$count=true&$orderby=name%20desc,id"
                                + "&$filter=name+eq+'a%26b'&$skiptoken=%3Cx%3E&custom=1");
        assertEquals(List.of("id", "name"), options.select());
        assertEquals(OptionalInt.of(5), options.top());
        assertEquals(Optional.of(true), options.count());
        assertEquals(
                List.of(OrderItem.Direction.DESCENDING, OrderItem.Direction.ASCENDING),
                options.orderBy().stream().map(OrderItem::direction).toList());
        assertEquals(
                Optional.of(
                        new Expression.Comparison(
                                Operation.EQUAL,
                                new Expression.Path(List.of("name")),
                                new Expression.Constant(new Literal.Text("a&b")))),
                options.filter());
        assertEquals(Map.of("$skiptoken", "<x>", "custom", "1"), options.others());
    }

    @Test
    void expand_nests_with_options_of_its_own() {
        var items =
                parse(
                                "$expand=roles($select=id,name;$filter=contains(name,'a;b(')"
                                        + ";$expand=unit($select=id)),unit/$ref,teams")
                        .expand();
        assertEquals(
                List.of("roles", "unit", "teams"),
                items.stream().map(ExpandItem::property).toList());
        assertEquals(ExpandItem.Form.REFERENCES, items.get(1).form());
        assertEquals(List.of("id", "name"), items.get(0).options().select());
        assertEquals("unit", items.get(0).options().expand().getFirst().property());
        assertEquals(QueryOptions.NONE, items.get(2).options());
    }

    @Test
    void a_parameter_alias_stands_for_a_literal() {
        assertEquals(
                parse("$filter=name eq 'x'".replace(" ", "+")).filter(),
                parse("$filter=name+eq+@p1&@p1='x'").filter());
    }

    @Test
    void the_dollar_may_be_left_out_where_the_api_says_so() {
        assertEquals(
                OptionalInt.of(3),
                assertInstanceOf(Parsed.Good.class, QueryOptions.parse("top=3", LENIENT)).value()
                                instanceof QueryOptions options
                        ? options.top()
                        : OptionalInt.empty());
        assertEquals(OptionalInt.empty(), parse("top=3").top());
        assertEquals(
                new Parsed.Bad<>(new QueryProblem.UnknownOption("topp")),
                QueryOptions.parse("topp=3", LENIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$skip=3",
                "$top=-1",
                "$top=x",
                "$count=yes",
                "$top=1&$top=2",
                "$select=a,,b",
                "$select=",
                "$orderby=a sideways",
                "$orderby=a asc b",
                "$expand=a($select=b",
                "$expand=a($apply=b)",
                "$expand=a(b)",
                "$expand=,",
                "$filter=a eq @missing",
                "$filter=%zz",
            })
    void what_is_not_understood_is_a_problem(String query) {
        assertInstanceOf(Parsed.Bad.class, QueryOptions.parse(query.replace(" ", "+"), STRICT));
    }

    @Test
    void segments_carry_keys_and_arguments() {
        var id = UUID.fromString("3063451f-e8e2-ee11-a204-000d3a830997");
        assertEquals(
                new Parsed.Good<>(new Segment("systemusers", Optional.empty())),
                Segment.parse("systemusers"));
        assertEquals(
                new Parsed.Good<>(
                        new Segment(
                                "systemusers",
                                Optional.of(List.of(new Argument("", new Literal.Guid(id)))))),
                Segment.parse("systemusers(" + id + ")"));
        assertEquals(
                new Parsed.Good<>(
                        new Segment(
                                "F",
                                Optional.of(
                                        List.of(
                                                new Argument("A", new Literal.Member("N.T", "x")),
                                                new Argument("B", new Literal.Text("y")))))),
                Segment.parse("F(A=N.T'x',B='y')"));
        assertEquals(
                new Parsed.Good<>(new Segment("WhoAmI", Optional.of(List.of()))),
                Segment.parse("WhoAmI()"));
        assertInstanceOf(Parsed.Bad.class, Segment.parse("systemusers(nonsense)"));
        assertInstanceOf(Parsed.Bad.class, Segment.parse("systemusers(1"));
    }

    private static QueryOptions parse(String query) {
        return switch (QueryOptions.parse(query, STRICT)) {
            case Parsed.Good<QueryOptions>(var options) -> options;
            case Parsed.Bad<QueryOptions>(var problem) -> throw new AssertionError(problem);
        };
    }
}
