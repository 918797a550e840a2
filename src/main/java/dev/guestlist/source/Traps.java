package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that mean something else to YAML than to those who read them: with characters that nobody
 * sees or that look like others, cut by a comment, or continued on the next line. Reading goes on
 * with the text as it was meant, so that one mistake gives one problem.
 */
final class Traps {
    /** Keys whose texts may well contain {@code #}. */
    private static final Set<String> TEXTS =
            Set.of(
                    "firstName",
                    "lastName",
                    "displayName",
                    "company",
                    "department",
                    "jobTitle",
                    "businessUnit",
                    "roles",
                    "message");

    /** The key of a text that may have any characters and several lines. */
    private static final String FREE = "message";

    private static final Pattern CUT = Pattern.compile("[ \\t]+#[^ \\t#!].*");

    private final SuspectLines lines;
    private final Findings findings;
    private final Findings continued = new Findings();

    Traps(SourceText source, Findings findings) {
        this.lines = new SuspectLines(source);
        this.findings = findings;
    }

    /** The name of a key, as it was meant. */
    String key(ScalarEvent event) {
        checkControls(event);
        return lines.any(start(event).getLine(), end(event).getLine())
                ? meant(event)
                : event.getValue();
    }

    /**
     * A value as it was meant.
     *
     * @param key the last key before it
     */
    String value(ScalarEvent event, String key) {
        var start = start(event);
        var end = end(event);
        if (!key.equals(FREE)) {
            checkControls(event);
        }
        if (event.isPlain() && end.getLine() > start.getLine() && !key.equals(FREE)) {
            continued(start);
        }
        if (!lines.any(start.getLine(), end.getLine())) {
            return event.getValue();
        }
        if (event.isPlain() && TEXTS.contains(key)) {
            checkCut(end);
        }
        return key.equals(FREE) ? event.getValue() : meant(event);
    }

    private void checkControls(ScalarEvent event) {
        ControlCharacters.in(event)
                .ifPresent(character ->
                        findings.error(
                                "control-character",
                                lines.at(start(event).getLine(), start(event).getColumn()),
                                "this text contains a character that is no part of a name: "
                                        + Characters.name(character),
                                "remove it"));
    }

    private void continued(Mark start) {
        var next = lines.line(start.getLine() + 1);
        continued.error(
                "several-lines",
                lines.at(start.getLine() + 1, next.length() - next.stripLeading().length()),
                "this line continues the text of the line above",
                "begin it with a dash or a key, or put the whole text in quotes");
    }

    private void checkCut(Mark end) {
        var rest = lines.after(end.getLine(), end.getColumn());
        if (CUT.matcher(rest).matches()) {
            findings.warning(
                    "text-after-hash",
                    lines.at(end.getLine(), end.getColumn() + rest.indexOf('#')),
                    "what follows # is a comment, not part of the text before it",
                    "put the text in quotes if # belongs to it; otherwise, write a space after #");
        }
    }

    private String meant(ScalarEvent event) {
        var text = event.getValue();
        if (event.isPlain() && !text.isEmpty()) {
            text = withoutQuotes(withoutDash(text, start(event)), start(event));
        }
        return withoutInvisible(text, event);
    }

    /** A dash that YAML does not know, where a list entry would begin. */
    private String withoutDash(String text, Mark start) {
        var first = text.codePointAt(0);
        var rest = text.substring(Character.charCount(first));
        if (!Characters.isDash(first)
                || rest.isBlank()
                || !Character.isWhitespace(rest.charAt(0))
                || !lines.before(start.getLine(), start.getColumn()).isBlank()) {
            return text;
        }
        findings.error(
                "look-alike",
                lines.at(start.getLine(), start.getColumn()),
                "this is not the dash that begins a list entry, but " + Characters.name(first),
                "write - with the minus key");
        return rest.strip();
    }

    private String withoutQuotes(String text, Mark start) {
        var first = text.codePointAt(0);
        var last = text.codePointBefore(text.length());
        var length = Character.charCount(first) + Character.charCount(last);
        if (!Characters.isQuote(first)
                || text.length() <= length
                || !(Characters.isQuote(last) || last == '"' || last == '\'')) {
            return text;
        }
        findings.error(
                "look-alike",
                lines.at(start.getLine(), start.getColumn()),
                "this is not a quote to YAML, but " + Characters.name(first),
                "write \" or leave the quotes out");
        return text.substring(
                Character.charCount(first), text.length() - Character.charCount(last));
    }

    private String withoutInvisible(String text, ScalarEvent event) {
        var raw = lines.between(start(event), end(event)).codePoints().toArray();
        var misplaced = Invisible.misplaced(raw);
        if (misplaced.isPresent()) {
            findings.add(
                    Invisible.problem(place(raw, misplaced.get(), event), raw[misplaced.get()]));
            return Invisible.removed(text);
        }
        Invisible.space(raw)
                .ifPresent(index ->
                        findings.add(Invisible.warning(place(raw, index, event), raw[index])));
        return text;
    }

    /** The place of a character of the event's text. */
    private SourceLocation place(int[] raw, int index, ScalarEvent event) {
        var line = start(event).getLine();
        var column = start(event).getColumn();
        for (var at = 0; at < index; at++) {
            if (raw[at] == '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
        return lines.at(line, column);
    }

    /** Called at the end of valid YAML: an open bracket or quote also continues texts. */
    void finish() {
        findings.addAll(continued);
    }

    private static Mark start(ScalarEvent event) {
        return event.getStartMark().orElseThrow();
    }

    private static Mark end(ScalarEvent event) {
        return event.getEndMark().orElseThrow();
    }
}
