package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Act;
import dev.guestlist.render.Fact.Sign;
import dev.guestlist.render.Theme.Ink;

/** What an apply does and did, for the terminal: a line as each change ends, then the sum. */
record RunText(Theme theme) {
    private static final int VERB = 12;
    private static final int INDENT = 8;

    /** A change that has come to an end; several lines only where it failed. */
    String outcome(Outcome outcome) {
        var deed = Deed.of(outcome.change());
        return switch (outcome) {
            case Outcome.Applied applied ->
                    line(outcome, deed.sign(), deed.done(), deed.object(), took(applied));
            case Outcome.Failed failed ->
                    line(outcome, Sign.FAILED, "FAILED", deed.asAsked(), "") + because(failed);
            case Outcome.Skipped skipped ->
                    line(outcome, Sign.NONE, "not tried", deed.asAsked(), "")
                            + detail(Ink.FAINT, skipped.because());
            case Outcome.StillWaiting waiting ->
                    line(outcome, Sign.WAIT, "waiting", deed.asAsked(), "")
                            + detail(Ink.WAIT, "for " + waiting.waitingFor());
        };
    }

    String report(RunReport report) {
        var text = new StringBuilder();
        var tally = Tally.of(report);
        var unhappy =
                report.outcomes().stream()
                        .filter(outcome -> !(outcome instanceof Outcome.Applied))
                        .toList();
        if (!unhappy.isEmpty()) {
            text.append('\n');
            unhappy.forEach(outcome -> text.append(outcome(outcome)));
            text.append('\n');
        }
        var ink = report.complete() ? Ink.GOOD : tally.failed() > 0 ? Ink.BAD : Ink.WARN;
        var lead = tally.sentence(report);
        text.append(theme.paint(ink, Paragraph.wrap(lead, 0, theme.width()))).append('\n');
        for (var advice : tally.advice(report)) {
            text.append(Paragraph.wrap(Terminal.escape(advice), 0, theme.width())).append('\n');
        }
        return text.toString();
    }

    private String line(Outcome outcome, Sign sign, String verb, String object, String right) {
        var person = outcome.change().guest().orElseThrow();
        var email = Terminal.escape(person.email().value());
        var shown = Terminal.escape(object);
        var plain = "  " + sign.symbol() + " " + Terminal.pad(verb, VERB) + email + "  " + shown;
        var painted =
                "  "
                        + theme.paint(sign.ink(), sign.symbol() + " " + Terminal.pad(verb, VERB))
                        + theme.paint(Ink.STRONG, email)
                        + "  "
                        + shown;
        var gap = Math.max(2, theme.width() - Terminal.width(plain) - right.length());
        return (painted + " ".repeat(gap) + theme.paint(Ink.FAINT, right)).stripTrailing() + "\n";
    }

    private static String took(Outcome.Applied applied) {
        return switch (applied.receipt().effect()) {
            case DONE -> Phrases.duration(applied.took());
            case ALREADY_SO ->
                    applied.change().act() instanceof Act.Invite ? "already a guest" : "already so";
        };
    }

    private String because(Outcome.Failed failed) {
        var request = failed.requestId().map(id -> " (request " + id + ")").orElse("");
        return detail(Ink.TAKE, failed.message() + request)
                + failed.hint().map(hint -> detail(Ink.STRONG, hint)).orElse("");
    }

    private String detail(Ink ink, String text) {
        var escaped = Terminal.escape(text);
        return " ".repeat(INDENT)
                + theme.paint(ink, Paragraph.wrap(escaped, INDENT, theme.width()))
                + "\n";
    }
}
