package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.TypeName;
import dev.guestlist.metadata.Resource.Called;
import dev.guestlist.metadata.Resource.Count;
import dev.guestlist.metadata.Resource.Raw;
import dev.guestlist.metadata.Resource.Reference;
import dev.guestlist.metadata.Resource.References;
import dev.guestlist.metadata.Resource.Row;
import dev.guestlist.metadata.Resource.Rows;
import dev.guestlist.metadata.Resource.Value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what an address names, segment by segment
 * (docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions).
 */
final class Addresses {
    private final Dialect dialect;
    private final Model model;
    private final Literals literals;

    Addresses(Dialect dialect) {
        this.dialect = dialect;
        this.model = dialect.model();
        this.literals = new Literals(model);
    }

    /** A segment with what stands in its parentheses. */
    private record Segment(String name, Optional<String> arguments) {
        static Segment of(String raw) {
            var text = decoded(raw);
            var open = text.indexOf('(');
            if (open < 0) {
                return new Segment(text, Optional.empty());
            }
            if (!text.endsWith(")")) {
                throw new Wrong("'" + text + "' is not closed");
            }
            return new Segment(
                    text.substring(0, open),
                    Optional.of(text.substring(open + 1, text.length() - 1)));
        }

        String whole() {
            return name + arguments.map(inner -> "(" + inner + ")").orElse("");
        }
    }

    /** Resolves a path below the root of the service, with or without a slash before it. */
    Resource resolve(String path) {
        var segments =
                Arrays.stream(path.split("/", -1)).skip(path.startsWith("/") ? 1 : 0).toList();
        var at = root(Segment.of(segments.getFirst()));
        for (var raw : segments.subList(1, segments.size())) {
            at = next(at, Segment.of(raw));
        }
        return at;
    }

    /** Resolves a link, a whole URL or a path below the root, to one entity of a type. */
    void requireRow(String url, String type) {
        var path = dialect.below(url).orElse(url);
        if (path.contains("://")) {
            throw new Wrong("'" + url + "' is not an address of this service");
        }
        if (!(resolve(path) instanceof Row(var found))) {
            throw new Wrong("'" + url + "' is not one entity");
        }
        if (!model.related(found, type)) {
            throw new Wrong("'" + url + "' is a " + found + ", not a " + type);
        }
    }

    private Resource root(Segment segment) {
        var type = Optional.ofNullable(model.roots().get(segment.name()));
        if (type.isPresent()) {
            return of(type.get(), segment);
        }
        if (model.imports().contains(segment.name())) {
            return call(model.operation(segment.name()).orElseThrow(), segment);
        }
        throw new Wrong("there is no entity set '" + segment.name() + "'");
    }

    private Resource next(Resource at, Segment segment) {
        return switch (at) {
            case Rows(var type) -> belowRows(type, segment);
            case Row(var type) -> belowRow(type, segment);
            case Value(var type) -> belowValue(type, segment);
            case Called(var operation) when operation.function() ->
                    operation
                            .result()
                            .map(result -> next(of(result), segment))
                            .orElseThrow(() -> nothing(segment));
            case Called _, Raw _, References _, Reference _, Count _ -> throw nothing(segment);
        };
    }

    private Resource belowRows(String type, Segment segment) {
        if (segment.name().equals("$count")) {
            return new Count();
        }
        if (segment.name().equals("$ref")) {
            return new References(type);
        }
        var called = model.operation(Model.simple(segment.name()), new TypeName(type, true));
        if (called.isPresent()) {
            return call(called.get(), segment);
        }
        if (isCast(type, segment)) {
            return of(new TypeName(Model.simple(segment.name()), true), segment);
        }
        if (dialect.keysAreSegments() && !segment.whole().isBlank()) {
            return new Row(type);
        }
        throw new Wrong(segment.whole() + " says nothing about many " + type);
    }

    private Resource belowRow(String type, Segment segment) {
        if (segment.name().equals("$ref")) {
            return new Reference(type);
        }
        var member = model.member(type, segment.name());
        if (member.isPresent()) {
            return member.get().navigation()
                    ? of(member.get().type(), segment)
                    : new Value(member.get().type());
        }
        var called = model.operation(Model.simple(segment.name()), new TypeName(type, false));
        if (called.isPresent()) {
            return call(called.get(), segment);
        }
        if (isCast(type, segment)) {
            return new Row(Model.simple(segment.name()));
        }
        throw new Wrong(type + " has no '" + segment.name() + "'");
    }

    private Resource belowValue(TypeName type, Segment segment) {
        if (segment.name().equals("$value") && !type.many()) {
            return new Raw();
        }
        return model.member(type.name(), segment.name())
                .filter(member -> !type.many())
                .map(member -> new Value(member.type()))
                .orElseThrow(() -> nothing(segment));
    }

    private boolean isCast(String type, Segment segment) {
        return segment.name().contains(".") && model.isA(Model.simple(segment.name()), type);
    }

    private Resource of(TypeName type, Segment segment) {
        if (segment.arguments().isEmpty()) {
            return of(type);
        }
        if (!type.many()) {
            throw new Wrong("'" + segment.name() + "' is one, and has no keys");
        }
        key(type.name(), segment.arguments().get());
        return new Row(type.name());
    }

    private Resource of(TypeName type) {
        if (model.structure(type.name()).filter(Model.Structure::entity).isEmpty()) {
            return new Value(type);
        }
        return type.many() ? new Rows(type.name()) : new Row(type.name());
    }

    private void key(String type, String text) {
        var named = literals.named(text);
        if (named.isEmpty()) {
            var only =
                    model.keys(type).stream()
                            .findFirst()
                            .orElseThrow(() -> new Wrong(type + " has no key"));
            var property = only.iterator().next();
            literals.require(text, model.member(type, property).orElseThrow().type());
            return;
        }
        if (!model.keys(type).contains(named.keySet())) {
            throw new Wrong(type + " has no key of " + named.keySet());
        }
        named.forEach((name, value) ->
                literals.require(value, model.member(type, name).orElseThrow().type()));
    }

    private Resource call(Model.Operation operation, Segment segment) {
        if (operation.function()) {
            literals.arguments(operation, segment.arguments().orElse(""));
        } else if (segment.arguments().isPresent()) {
            throw new Wrong("the action " + operation.name() + " takes its parameters in the body");
        }
        return new Called(operation);
    }

    private static Wrong nothing(Segment segment) {
        return new Wrong("nothing is called '" + segment.whole() + "' there");
    }

    /** Percent-decoding of a path, where a plus sign is a plus sign. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The parts of a text at a separator that stands neither in quotes nor in parentheses. */
    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            } else if (!quoted && depth == 0 && c == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
