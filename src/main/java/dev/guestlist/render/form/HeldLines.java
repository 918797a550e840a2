package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Who;

/**
 * Who is held back, on a terminal:
 *
 * <pre>
 * Held back until fixed: 2 guests
 *   ! held back  ana.silva@fabrikam.com, li.wei@northwind.com
 *                group crew: no group is named "Crew" [unknown-group]
 *                create it in Entra, or correct displayName   guests.yaml:15:3
 * </pre>
 */
record HeldLines(Theme theme) {
    /** Guests beyond this number at one door are only counted. */
    private static final int NAMED_AT_MOST = 20;

    private static final int INDENT = 15;

    String text(Section.Held held) {
        return theme.paint(Ink.STRONG, held.title())
                + "\n"
                + held.holds().stream().map(this::text).collect(joining());
    }

    private String text(Section.Held.Hold hold) {
        var because = hold.because();
        var place = because.where().map(SourceLocation::toString);
        var door = hold.door().isEmpty() || hold.who().isEmpty() ? "" : hold.door() + ": ";
        return theme.paint(Ink.WARN, "  ! held back  ")
                + theme.paint(Ink.STRONG, wrapped(who(hold)))
                + "\n"
                + line(door + because.message() + " [" + because.code() + "]")
                + because.hint().map(this::line).orElse("")
                + place.map(where -> theme.paint(Ink.FAINT, line(where))).orElse("");
    }

    private static String who(Section.Held.Hold hold) {
        var more = hold.who().size() - NAMED_AT_MOST;
        var named =
                hold.who().stream().limit(NAMED_AT_MOST).map(Who::address).collect(joining(", "));
        if (named.isEmpty()) {
            return hold.door();
        }
        return named + (more > 0 ? " and " + more + " more, listed in the JSON plan" : "");
    }

    private String line(String text) {
        return " ".repeat(INDENT) + wrapped(text) + "\n";
    }

    private String wrapped(String text) {
        return Wrap.wrap(FreeText.escape(text), INDENT, theme.width());
    }
}
