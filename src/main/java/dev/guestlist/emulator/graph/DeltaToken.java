package dev.guestlist.emulator.graph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a delta query stands.
 *
 * @param select the properties asked for at the beginning
 * @param ids of the objects it is about; empty when about all
 * @param place of the next page while the first round lasts
 * @param number of the last change the client has seen
 */
record DeltaToken(List<String> select, List<UUID> ids, int place, long number, Instant issued) {

    private static final int PARTS = 5;

    DeltaToken {
        select = List.copyOf(select);
        ids = List.copyOf(ids);
    }

    boolean isAbout(UUID object) {
        return ids.isEmpty() || ids.contains(object);
    }

    /** The same at another place. */
    DeltaToken at(int otherPlace) {
        return new DeltaToken(select, ids, otherPlace, number, issued);
    }

    String write() {
        var text =
                place
                        + "|"
                        + number
                        + "|"
                        + issued.getEpochSecond()
                        + "|"
                        + ids.stream().map(UUID::toString).collect(Collectors.joining(","))
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
                        names(parts[4]),
                        names(parts[3]).stream().map(UUID::fromString).toList(),
                        Integer.parseInt(parts[0]),
                        Long.parseLong(parts[1]),
                        Instant.ofEpochSecond(Long.parseLong(parts[2])));
            }
        } catch (IllegalArgumentException garbled) {
            throw badToken();
        }
        throw badToken();
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    private static GraphRefused badToken() {
        return new GraphRefused(
                GraphError.malformed("The provided token is malformed or invalid."));
    }
}
