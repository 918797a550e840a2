package dev.guestlist.emulator.graph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Where a delta query stands.
 *
 * @param select the properties asked for at the beginning
 * @param place of the next page while the first round lasts
 * @param number of the last change the client has seen
 */
record DeltaToken(List<String> select, int place, long number, Instant issued) {

    private static final int PARTS = 4;

    DeltaToken {
        select = List.copyOf(select);
    }

    String write() {
        var text =
                place
                        + "|"
                        + number
                        + "|"
                        + issued.getEpochSecond()
                        + "|"
                        + String.join(",", select);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static DeltaToken read(String token) {
        try {
            var parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)
                            .split("\\|", PARTS);
            if (parts.length == PARTS) {
                return new DeltaToken(
                        parts[3].isEmpty() ? List.of() : List.of(parts[3].split(",", -1)),
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        Instant.ofEpochSecond(Long.parseLong(parts[2])));
            }
        } catch (IllegalArgumentException garbled) {
            throw badToken();
        }
        throw badToken();
    }

    private static GraphRefused badToken() {
        return new GraphRefused(
                GraphError.malformed("The provided token is malformed or invalid."));
    }
}
