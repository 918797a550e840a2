package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.odata.Dialect;
import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.odata.Literal;
import dev.guestlist.emulator.odata.Parsed;
import dev.guestlist.emulator.odata.QueryProblem;
import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.TextRules;
import dev.guestlist.emulator.odata.Use;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be asked of Dataverse: every operator on every column, texts with wildcards, and the set
 * functions (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/filter-rows).
 */
final class DataverseRules implements Rules {
    static final Dialect DIALECT =
            new Dialect(
                    Set.of(
                            "$select",
                            "$filter",
                            "$expand",
                            "$orderby",
                            "$top",
                            "$count",
                            "$skiptoken",
                            "$apply",
                            "$id"),
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.EXACT,
                    Dialect.Unknown.KEPT);

    static final DataverseRules RULES = new DataverseRules();

    private DataverseRules() {}

    @Override
    public Optional<QueryProblem> refusal(Use use) {
        return Optional.empty();
    }

    @Override
    public TextRules texts() {
        return TextRules.SQL_LIKE;
    }

    @Override
    public <R> Optional<Parsed<Condition<R>>> function(Expression.NamedCall call, Shape<R> shape) {
        return switch (call.name()) {
            case "Microsoft.Dynamics.CRM.In" -> Optional.of(among(call, shape));
            case "Microsoft.Dynamics.CRM.NotIn" ->
                    Optional.of(among(call, shape).map(condition -> row -> !condition.test(row)));
            default -> Optional.empty();
        };
    }

    private static <R> Parsed<Condition<R>> among(Expression.NamedCall call, Shape<R> shape) {
        var name = argument(call, "PropertyName");
        var values = argument(call, "PropertyValues");
        if (!(name.orElse(new Literal.Null()) instanceof Literal.Text(var property))
                || !(values.orElse(new Literal.Null()) instanceof Literal.Sequence(var texts))) {
            return Parsed.bad(new QueryProblem.UnknownFunction(call.name()));
        }
        return shape.field(property)
                .filter(Field.Scalar.class::isInstance)
                .map(field -> contained((Field.Scalar<R>) field, texts))
                .orElseGet(
                        () -> Parsed.bad(new QueryProblem.UnknownProperty(property, shape.name())));
    }

    /** The values always come as texts, whatever the column's type is. */
    private static <R> Parsed<Condition<R>> contained(Field.Scalar<R> field, List<Literal> texts) {
        var wanted = new HashSet<String>();
        for (var literal : texts) {
            if (!(literal instanceof Literal.Text(var text))) {
                return Parsed.bad(
                        new QueryProblem.WrongType(field.name(), field.kind(), literal.show()));
            }
            wanted.add(
                    Guids.parse(text).map(Object::toString).orElse(text.toLowerCase(Locale.ROOT)));
        }
        return Parsed.good(row ->
                field.read()
                        .apply(row)
                        .map(value -> value.toString().toLowerCase(Locale.ROOT))
                        .filter(wanted::contains)
                        .isPresent());
    }

    private static Optional<Literal> argument(Expression.NamedCall call, String name) {
        return call.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .map(argument -> argument.value())
                .findFirst();
    }
}
