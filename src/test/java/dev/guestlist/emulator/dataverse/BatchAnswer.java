package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.http.Json;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the answer of a {@code $batch} apart, change sets too. It reads MIME in its own way, so
 * that a mistake of the emulator's writer shows.
 */
final class BatchAnswer {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";\\s]+)");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) \\S.*");

    private BatchAnswer() {}

    /** One part: its status line's number and its body, an empty object where there is none. */
    record Part(int status, JsonNode json) {}

    /** The parts in their order; those of a change set stand for it. */
    static List<Part> parts(String contentType, String text) {
        var boundary = find(BOUNDARY, contentType).group(1);
        var pieces = text.split("(?:^|\r\n)--" + Pattern.quote(boundary), -1);
        if (!pieces[0].isEmpty() || !pieces[pieces.length - 1].equals("--\r\n")) {
            throw new AssertionError("Not between boundaries: " + text);
        }
        var parts = new ArrayList<Part>();
        for (var piece : List.of(pieces).subList(1, pieces.length - 1)) {
            var envelope = head(piece);
            var content = rest(piece);
            if (envelope.toLowerCase(Locale.ROOT).contains("content-type: multipart/mixed")) {
                parts.addAll(parts(envelope, content));
            } else {
                parts.add(part(content));
            }
        }
        return parts;
    }

    private static Part part(String message) {
        var status = Integer.parseInt(find(STATUS, message).group(1));
        var body = rest(message).strip();
        var isJson =
                head(message).toLowerCase(Locale.ROOT).contains("content-type: application/json");
        return new Part(
                status,
                isJson && !body.isEmpty()
                        ? Json.MAPPER.readTree(body)
                        : Json.MAPPER.createObjectNode());
    }

    private static String head(String message) {
        return message.substring(0, blankLine(message));
    }

    private static String rest(String message) {
        return message.substring(blankLine(message) + 4);
    }

    private static int blankLine(String message) {
        var at = message.indexOf("\r\n\r\n");
        if (at < 0) {
            throw new AssertionError("No blank line in: " + message);
        }
        return at;
    }

    private static Matcher find(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in: " + text);
        }
        return matcher;
    }
}
