package dev.guestlist.render.page;

import dev.guestlist.model.Problem;

import java.util.Optional;

/** A problem, with the line of the file it is about, if that can be shown. */
public record Finding(Problem problem, Optional<Excerpt> excerpt) {
    /**
     * A line of a file.
     *
     * @param start start of the word in question, in {@code line}
     * @param word the word in question; empty beyond the end of the line
     */
    public record Excerpt(int number, String line, int start, String word) {}
}
