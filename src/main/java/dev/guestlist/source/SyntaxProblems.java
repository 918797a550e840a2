package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * The YAML library's errors in our own words. The library reports where it gave up and, as context,
 * where the element that it was reading starts; each message has the position of the actual
 * mistake.
 */
final class SyntaxProblems {
    private static final String CODE = "yaml-syntax";

    private final SourceText source;
    private final String said;
    private final String context;
    private final SourceLocation end;
    private final SourceLocation start;

    private SyntaxProblems(SourceText source, MarkedYamlEngineException failure) {
        this.source = source;
        this.said = failure.getProblem();
        this.context = failure.getContext() == null ? "" : failure.getContext();
        var mark = failure.getProblemMark().or(failure::getContextMark).orElseThrow();
        this.end = where(mark);
        this.start = failure.getContextMark().map(this::where).orElse(end);
    }

    static Problem of(SourceText source, MarkedYamlEngineException failure) {
        return new SyntaxProblems(source, failure).problem();
    }

    static Problem of(SourceText source, ReaderException failure) {
        // The library's position is relative to its last buffer, so search for the character.
        var index = source.text().indexOf(failure.getCodePoint());
        return Problem.error(
                        "unprintable-character",
                        new Positions(source).at(index),
                        "the character U+%04X is not allowed in YAML"
                                .formatted(failure.getCodePoint()))
                .withHint("remove it; it was probably pasted in");
    }

    private Problem problem() {
        var cause = BrokenLine.cause(source, start, end);
        if (cause.isPresent()) {
            return cause.get();
        }
        if (context.contains("quoted scalar")) {
            return at(start, "this quote is never closed", "add the closing quote");
        }
        if (said.contains("could not find expected ':'")) {
            return at(start, "this key has no colon", "write key: value");
        }
        if (said.contains("mapping values are not allowed")) {
            return at(
                    end,
                    "a colon is not allowed here",
                    "put text that contains a colon in quotes, or check the indentation");
        }
        if (said.contains("cannot start any token") || said.endsWith("are not allowed here")) {
            return beginning(end);
        }
        if (context.contains("anchor")
                || context.contains("alias")
                || context.contains("block scalar")) {
            return beginning(start);
        }
        return structure();
    }

    private static Problem beginning(SourceLocation where) {
        return at(where, "text can't begin with this character", "put the text in quotes");
    }

    private Problem structure() {
        if (context.contains("flow")) {
            return at(
                    end,
                    "a comma or closing bracket is missing before this point; the bracket opens at "
                            + start,
                    "close the bracket");
        }
        if (context.contains("block collection") && end.column() == start.column()) {
            return Problem.error("missing-dash", end, "this entry of the list has no dash")
                    .withHint("write a dash before it, or check its indentation");
        }
        if (context.contains("block")) {
            return at(
                    end,
                    "this line's indentation matches no open block; the previous block starts at "
                            + start,
                    "align it with the lines around it");
        }
        return at(
                end,
                "this is not valid YAML: " + said.replaceAll("\\s+", " "),
                "check indentation, quotes and brackets here and on the line above");
    }

    private static Problem at(SourceLocation where, String message, String hint) {
        return Problem.error(CODE, where, message).withHint(hint);
    }

    private SourceLocation where(Mark mark) {
        return new SourceLocation(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
