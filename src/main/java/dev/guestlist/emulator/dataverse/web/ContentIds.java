package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code $1}: the row that an earlier operation of the same change set made. */
final class ContentIds {
    private static final Pattern START = Pattern.compile("^/?(\\$[0-9]+)(?=/|$)");
    private static final Pattern QUOTED = Pattern.compile("\"(\\$[0-9]+)\"");

    private ContentIds() {}

    static String resolve(String target, Map<String, String> made) {
        var matcher = START.matcher(target);
        return matcher.find()
                ? known(matcher.group(1), made) + target.substring(matcher.end())
                : target;
    }

    static String resolveBody(String body, Map<String, String> made) {
        return QUOTED.matcher(body)
                .replaceAll(found ->
                        Matcher.quoteReplacement("\"" + known(found.group(1), made) + "\""));
    }

    private static String known(String reference, Map<String, String> made) {
        var url = made.get(reference);
        if (url == null) {
            throw Refusals.badQuery(
                    "Content-ID Reference: '"
                            + reference
                            + "' does not exist in the batch context.");
        }
        return url;
    }
}
