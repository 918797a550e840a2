package dev.guestlist.source;

/**
 * A file that has been read.
 *
 * @param name path as the user gave it, with {@code /} between folders
 * @param text decoded, without a byte order mark
 */
public record SourceText(String name, String text) {}
