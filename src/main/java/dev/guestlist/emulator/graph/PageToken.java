package dev.guestlist.emulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page begins, opaque to the client. */
final class PageToken {

    private static final String MARK = "DSt\u0000";

    private PageToken() {}

    /** A place as a token. */
    static String write(int place) {
        var text = MARK + place;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place in a token. */
    static int read(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return Integer.parseInt(text.substring(MARK.length()));
            }
        } catch (IllegalArgumentException garbled) {
            throw new GraphRefused(expired());
        }
        throw new GraphRefused(expired());
    }

    private static GraphError expired() {
        return new GraphError(
                400,
                "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your"
                        + " request.");
    }
}
