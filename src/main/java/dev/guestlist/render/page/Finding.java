package dev.guestlist.render.page;

import dev.guestlist.model.Problem;

import java.util.Optional;

/** A problem, with the line of the file it is about if there is one to show. */
public record Finding(Problem problem, Optional<Excerpt> excerpt) {
    /**
     * A line of a file.
     *
     * @param start of the word that is meant, in {@code line}
     * @param word empty beyond the line's end
     */
    public record Excerpt(int number, String line, int start, String word) {}
}
