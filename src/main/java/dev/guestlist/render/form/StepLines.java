package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Step;
import dev.guestlist.render.page.Step.Result;

import java.util.List;
import java.util.Locale;

/**
 * What happened to changes, on a terminal: one line each, more only if there is a reason to show.
 */
record StepLines(Theme theme) {
    private static final int VERB = 12;
    private static final int INDENT = 8;

    String text(List<Step> steps) {
        return steps.stream().map(this::text).collect(joining());
    }

    String text(Step step) {
        var change = step.change();
        return switch (step.result()) {
            case DONE -> line(step, change.done(), change.object());
            case FAILED ->
                    line(step, loud(step.result()), change.asAsked()) + because(step, Ink.TAKE);
            case SKIPPED ->
                    line(step, step.result().word(), change.asAsked()) + because(step, Ink.FAINT);
            case WAITING ->
                    line(step, step.result().word(), change.asAsked()) + because(step, Ink.WAIT);
        };
    }

    /** Must stand out among hundreds of lines, even without color. */
    private static String loud(Result result) {
        return result.word().toUpperCase(Locale.ROOT);
    }

    private String line(Step step, String verb, String object) {
        var email = FreeText.escape(step.who().address());
        var shown = FreeText.escape(object);
        var first = Gutter.symbol(step.sign()) + " " + FreeText.pad(verb, VERB);
        var used = FreeText.width("  " + first + email + "  " + shown);
        var gap = Math.max(2, theme.width() - used - step.effort().length());
        var painted =
                "  "
                        + theme.paint(Gutter.ink(step.sign()), first)
                        + theme.paint(Ink.STRONG, email)
                        + "  "
                        + shown
                        + " ".repeat(gap)
                        + theme.paint(Ink.FAINT, step.effort());
        return painted.stripTrailing() + "\n";
    }

    private String because(Step step, Ink ink) {
        var request = step.request().map(id -> " (request " + id + ")").orElse("");
        return detail(ink, step.because().text() + request)
                + step.hint().map(hint -> detail(Ink.STRONG, hint)).orElse("");
    }

    private String detail(Ink ink, String text) {
        var escaped = FreeText.escape(text);
        return " ".repeat(INDENT)
                + theme.paint(ink, Wrap.wrap(escaped, INDENT, theme.width()))
                + "\n";
    }
}
