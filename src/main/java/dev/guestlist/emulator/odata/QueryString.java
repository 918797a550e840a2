package dev.guestlist.emulator.odata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a URL, decoded, in their order.
 *
 * @param parameters what stood between the ampersands
 */
public record QueryString(List<Parameter> parameters) {

    /** One parameter; {@code value} is empty where there was no equals sign. */
    public record Parameter(String name, String value) {}

    public QueryString {
        parameters = List.copyOf(parameters);
    }

    /** Decodes {@code raw}, the part of a URL after the question mark; a plus sign is a space. */
    public static Parsed<QueryString> parse(String raw) {
        var parameters = new ArrayList<Parameter>();
        try {
            for (var part : raw.split("&", -1)) {
                if (!part.isEmpty()) {
                    var equals = part.indexOf('=');
                    parameters.add(
                            equals < 0
                                    ? new Parameter(decode(part), "")
                                    : new Parameter(
                                            decode(part.substring(0, equals)),
                                            decode(part.substring(equals + 1))));
                }
            }
        } catch (IllegalArgumentException badEscape) {
            return Parsed.bad(new QueryProblem.Malformed(raw, 0, "Invalid percent-encoding"));
        }
        return Parsed.good(new QueryString(parameters));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
