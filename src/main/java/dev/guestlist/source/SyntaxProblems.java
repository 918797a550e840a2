package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** The YAML library's complaints in our words. */
final class SyntaxProblems {
    private SyntaxProblems() {}

    static Problem of(SourceText source, MarkedYamlEngineException failure) {
        var mark = failure.getProblemMark().or(failure::getContextMark).orElseThrow();
        var where = new SourceLocation(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
        var line = source.text().lines().skip(mark.getLine()).findFirst().orElse("");
        if (line.indexOf('\t') >= 0 && line.indexOf('\t') <= line.indexOf(line.strip())) {
            return Problem.error(
                            "tab",
                            new SourceLocation(source.name(), where.line(), line.indexOf('\t') + 1),
                            "a tab stands where YAML wants spaces")
                    .withHint("indent with spaces");
        }
        return Problem.error("yaml-syntax", where, sentence(failure)).withHint(hint(failure));
    }

    static Problem of(SourceText source, ReaderException failure) {
        return Problem.error(
                        "unprintable-character",
                        Positions.at(source, failure.getPosition()),
                        "the character U+%04X is not allowed in YAML"
                                .formatted(failure.getCodePoint()))
                .withHint("remove it; it was probably pasted in");
    }

    private static String sentence(MarkedYamlEngineException failure) {
        var context = failure.getContext() == null ? "" : " " + failure.getContext();
        return ("this is no YAML" + context + ": " + failure.getProblem()).replaceAll("\\s+", " ");
    }

    private static String hint(MarkedYamlEngineException failure) {
        var said = failure.getProblem();
        if (said.contains("mapping values are not allowed")) {
            return "put a text that holds a colon in quotes, or check the indentation";
        }
        if (said.contains("cannot start any token")) {
            return "put the text in quotes";
        }
        if (said.contains("could not find expected ':'")) {
            return "a colon is missing after the key";
        }
        return "check indentation, quotes and brackets here and in the line above";
    }
}
