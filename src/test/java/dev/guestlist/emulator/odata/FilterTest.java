package dev.guestlist.emulator.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

class FilterTest {
    private static final Dialect DIALECT =
            new Dialect(
                    Set.of("$filter", "$orderby"),
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.ANY_CASE,
                    Dialect.Unknown.KEPT);

    private static final UUID SALES = UUID.fromString("11111111-0000-0000-0000-000000000001");
    private static final List<Guest> GUESTS =
            List.of(
                    guest(
                            1,
                            "Ana O'Neill",
                            Optional.of("ana@fabrikam.com"),
                            3,
                            List.of("a@x.com", "b@y.com"),
                            SALES),
                    guest(
                            2,
                            "Bo",
                            Optional.of("bo@northwind.com"),
                            1,
                            List.of(),
                            UUID.randomUUID()),
                    guest(
                            3,
                            "chen 100%",
                            Optional.empty(),
                            2,
                            List.of("c@x.com"),
                            UUID.randomUUID()));

    private static Guest guest(
            int number,
            String name,
            Optional<String> mail,
            int seat,
            List<String> others,
            UUID role) {
        return new Guest(
                new UUID(0, number),
                name,
                mail,
                number != 2,
                seat,
                Optional.of(Instant.parse("2026-01-0" + number + "T00:00:00Z")),
                others,
                List.of(new Guest.Role(role, "role " + number)),
                number == 3 ? Optional.empty() : Optional.of(new Guest.Unit("unit " + number)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name eq 'ana o''neill' | 1",
                "'Bo' eq name | 2",
                "mail eq null | 3",
                "null ne mail | 12",
                "mail ne 'bo@northwind.com' | 13",
                "seat gt 1 | 13",
                "2 gt seat | 2",
                "seat ge 2 and seat le 2 | 3",
                "seat lt 2 or seat gt 2 | 12",
                "seat eq 1 or seat eq 2 and enabled eq true | 23",
                "(seat eq 1 or seat eq 2) and enabled eq true | 3",
                "enabled | 13",
                "not enabled | 2",
                "not (enabled eq true and seat eq 3) | 23",
                "name in ('BO', 'chen 100%') | 23",
                "seat in (1,2) | 23",
                "mail in ('ana@fabrikam.com', null) | 13",
                "startswith(mail,'ANA') | 1",
                "endsWith(mail,'.com') eq true | 12",
                "startsWith(name,'b') eq false | 13",
                "contains(name,'%') | 3",
                "not contains(name,'n') | 2",
                "id eq 00000000-0000-0000-0000-000000000002 | 2",
                "quotedid eq '00000000-0000-0000-0000-000000000002' | 2",
                "id in (00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002)"
                        + " | 12",
                "created ge 2026-01-02 | 23",
                "created eq 2026-01-02T01:00:00+01:00 | 2",
                "otherMails/any(x:x eq 'B@y.com') | 1",
                "otherMails/any(x:endswith(x,'x.com')) | 13",
                "otherMails/any() | 13",
                "otherMails/all(x:startswith(x,'c')) | 23",
                "otherMails/$count eq 0 | 2",
                "roles/any(r:r/roleid eq 11111111-0000-0000-0000-000000000001 and"
                        + " startswith(r/name,'role')) | 1",
                "not roles/any(r:r/name eq 'role 1') | 23",
                "unit/name eq 'unit 2' | 2",
                "unit/name eq null | 3",
                "mail eq mail | 123",
                "mail ne name | 123",
            })
    void a_filter_finds_the_rows_it_means(String filter, String expected) {
        var condition = value(bind(filter));
        var found =
                GUESTS.stream()
                        .filter(condition::test)
                        .map(guest -> Long.toString(guest.id().getLeastSignificantBits()))
                        .collect(Collectors.joining());
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name eq",
                "name eq 'open",
                "name equals 'x'",
                "(name eq 'x'",
                "name eq 'x')",
                "name eq 'x' and",
                "name eq 'x' 'y'",
                "name in ()",
                "seat eq 99999999999999999999",
                "created eq 2026-13-01",
                "'x'",
                "'x' eq 'x'",
                "roles/all()",
                "roles/any(r roleid)",
                "name eq 'x' ; drop",
            })
    void what_is_no_filter_is_a_problem(String filter) {
        assertInstanceOf(Parsed.Bad.class, bind(filter));
    }

    @Test
    void problems_say_what_is_wrong() {
        assertEquals(new QueryProblem.UnknownProperty("foo", "guest"), problem("foo eq 1"));
        assertEquals(
                new QueryProblem.UnknownProperty("foo", "role"),
                problem("roles/any(r:r/foo eq 1)"));
        assertEquals(
                new QueryProblem.UnknownProperty("seat", "role"),
                problem("roles/any(r:seat eq 1)"));
        assertEquals(new QueryProblem.UnknownFunction("length"), problem("length(name) eq 1"));
        assertEquals(new QueryProblem.UnknownFunction("A.B"), problem("A.B(C='x')"));
        assertEquals(
                new QueryProblem.WrongType("seat", ValueKind.INTEGER, "'1'"),
                problem("seat eq '1'"));
        assertEquals(
                new QueryProblem.WrongType(
                        "id", ValueKind.GUID, "'00000000-0000-0000-0000-000000000002'"),
                problem("id eq '00000000-0000-0000-0000-000000000002'"));
        assertEquals(
                new QueryProblem.Malformed("name equals 'x'", 5, "Syntax error"),
                problem("name equals 'x'"));
    }

    @Test
    void a_bomb_of_parentheses_is_a_problem_and_no_stack_overflow() {
        assertInstanceOf(
                QueryProblem.Malformed.class,
                problem("(".repeat(100_000) + "enabled" + ")".repeat(100_000)));
    }

    @Test
    void rules_hear_of_every_use_with_its_path() {
        var uses = new ArrayList<Use>();
        var rules = listening(uses);
        value(
                new Binder<>(Guest.GUESTS, rules)
                        .filter(
                                value(
                                        Expression.parse(
                                                "not roles/any(r:r/name ne null) and"
                                                        + " otherMails/any(x:x eq 'a') and"
                                                        + " startswith(mail,'b')",
                                                DIALECT))));
        assertEquals(
                List.of(
                        new Use("roles", Operation.ANY),
                        new Use("roles", Operation.NOT),
                        new Use("roles/name", Operation.NULL),
                        new Use("roles/name", Operation.NOT),
                        new Use("roles/name", Operation.NOT_EQUAL),
                        new Use("roles/name", Operation.NOT),
                        new Use("otherMails", Operation.ANY),
                        new Use("otherMails", Operation.EQUAL),
                        new Use("mail", Operation.STARTS_WITH)),
                uses);
    }

    @Test
    void order_puts_missing_values_first_and_breaks_ties_with_the_next_key() {
        assertEquals("312", ordered("mail"));
        assertEquals("213", ordered("mail desc"));
        assertEquals("231", ordered("enabled,seat"));
        assertEquals("312", ordered("unit/name asc"));
    }

    @ParameterizedTest
    @CsvSource({
        "x%z,xyyz-,true",
        "x_z,xyz-,true",
        "[a-c]x,bx-,true",
        "[^a-c]x,bx-,false",
        "a.c,abc-,false",
        "[x,[x-,true"
    })
    void sql_patterns_match_as_like_does(String pattern, String text, boolean expected) {
        assertEquals(expected, TextRules.SQL_LIKE.startsWith(pattern).test(text));
    }

    private static String ordered(String orderBy) {
        var options = value(QueryOptions.parse("$orderby=" + orderBy.replace(" ", "%20"), DIALECT));
        var order = value(new Binder<>(Guest.GUESTS, Rules.everything()).order(options.orderBy()));
        return GUESTS.stream()
                .sorted(order.orElseThrow())
                .map(guest -> Long.toString(guest.id().getLeastSignificantBits()))
                .collect(Collectors.joining());
    }

    private static Rules listening(List<Use> uses) {
        return new Rules() {
            @Override
            public Optional<QueryProblem> refusal(Use use) {
                uses.add(use);
                return Optional.empty();
            }

            @Override
            public TextRules texts() {
                return TextRules.IGNORE_CASE;
            }
        };
    }

    private static Parsed<Rules.Condition<Guest>> bind(String filter) {
        return Expression.parse(filter, DIALECT)
                .then(new Binder<>(Guest.GUESTS, Rules.everything())::filter);
    }

    private static QueryProblem problem(String filter) {
        return assertInstanceOf(Parsed.Bad.class, bind(filter)).problem();
    }

    private static <T> T value(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var problem) -> throw new AssertionError(problem);
        };
    }
}
