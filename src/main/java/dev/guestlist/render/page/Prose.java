package dev.guestlist.render.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence in parts that say where they come from, so that each form can escape and format them.
 */
public record Prose(List<Span> spans) {
    /** Where words come from. */
    public enum Kind {
        /** From this program. */
        OURS,
        /** From other people, in files and tenants. */
        FREE,
        /** To be typed literally, or a position. */
        CODE
    }

    public record Span(Kind kind, String text) {}

    public static final Prose NONE = new Prose(List.of());

    public Prose {
        spans = List.copyOf(spans);
    }

    public static Prose of(String ours) {
        return NONE.say(ours);
    }

    public Prose say(String ours) {
        return with(Kind.OURS, ours);
    }

    public Prose free(String text) {
        return with(Kind.FREE, text);
    }

    public Prose code(String text) {
        return with(Kind.CODE, text);
    }

    public Prose then(Prose more) {
        return spans.isEmpty() ? more : with(more.spans);
    }

    /** The words alone. */
    public String text() {
        return spans.stream().map(Span::text).collect(joining());
    }

    private Prose with(Kind kind, String text) {
        return text.isEmpty() ? this : with(List.of(new Span(kind, text)));
    }

    private Prose with(List<Span> more) {
        var all = new ArrayList<Span>(spans.size() + more.size());
        all.addAll(spans);
        all.addAll(more);
        return new Prose(all);
    }
}
