package dev.guestlist.render.form;

import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Sign;
import dev.guestlist.render.page.Tone;

/** The signs in a terminal's gutter, and their colors. */
final class Gutter {
    private Gutter() {}

    static char symbol(Sign sign) {
        return switch (sign) {
            case TAKE, LACKING -> '-';
            case GIVE, EXTRA -> '+';
            case ALTER -> '~';
            case WAIT -> '…';
            case UNLISTED -> '?';
            case FAILED -> '!';
            case NONE -> ' ';
        };
    }

    static Ink ink(Sign sign) {
        return switch (sign) {
            case TAKE, EXTRA -> Ink.TAKE;
            case LACKING, ALTER -> Ink.ALTER;
            case GIVE -> Ink.GIVE;
            case WAIT -> Ink.WAIT;
            case UNLISTED -> Ink.WARN;
            case FAILED -> Ink.BAD;
            case NONE -> Ink.FAINT;
        };
    }

    /** The color for a tone; plain text is not colored. */
    static String paint(Theme theme, Tone tone, String escaped) {
        return switch (tone) {
            case PLAIN -> escaped;
            case GOOD -> theme.paint(Ink.GOOD, escaped);
            case WARN -> theme.paint(Ink.WARN, escaped);
            case BAD -> theme.paint(Ink.BAD, escaped);
        };
    }
}
