package dev.guestlist.emulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;

/**
 * Links to further pages (learn.microsoft.com/graph/paging). A token tells where the page begins,
 * opaque to the client, and whether it was handed out with an answer that had been given before:
 * then it is dead while the trap of retried pages is set.
 */
final class Pages {

    private static final String MARK = "DSt\u0000";

    private final Traps traps;
    private final GuessedStatus lostStatus;
    private final Set<String> followed = new HashSet<>();
    private long number;

    Pages(Traps traps, GuessedStatus lostStatus) {
        this.traps = traps;
        this.lostStatus = lostStatus;
    }

    /** A status that is asked for when it is needed. */
    @FunctionalInterface
    interface GuessedStatus {
        int get();
    }

    /** The same options again, so that the link can be followed as it stands. */
    String link(Call call, int place) {
        var options = new StringBuilder();
        for (var option : call.request().query().raw().split("&", -1)) {
            if (!option.isEmpty() && !isSkipToken(option)) {
                options.append(option).append('&');
            }
        }
        return call.request().origin().url(call.request().rawPath())
                + "?"
                + options
                + "$skiptoken="
                + write(call, place);
    }

    /** The place in a token. */
    int read(String token) {
        var parts = decoded(token).split("\\|", -1);
        if (parts.length != 3 || !parts[0].startsWith(MARK)) {
            throw new GraphRefused(expired());
        }
        if (parts[2].equals("lost") && traps.isOn(Traps.Trap.PAGE_TOKEN_LOST_BY_RETRY)) {
            throw new GraphRefused(
                    new GraphError(
                            lostStatus.get(),
                            "DirectoryPageTokenNotFoundException",
                            "The page token was not found."));
        }
        try {
            return Integer.parseInt(parts[0].substring(MARK.length()));
        } catch (NumberFormatException garbled) {
            throw new GraphRefused(expired());
        }
    }

    private synchronized String write(Call call, int place) {
        var token = call.request().query().first("$skiptoken");
        var isRetry =
                traps.isOn(Traps.Trap.PAGE_TOKEN_LOST_BY_RETRY)
                        && token.filter(known -> !followed.add(known)).isPresent();
        number++;
        var text = MARK + place + "|" + number + "|" + (isRetry ? "lost" : "good");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw new GraphRefused(expired());
        }
    }

    private static boolean isSkipToken(String option) {
        return option.startsWith("$skiptoken=") || option.startsWith("%24skiptoken=");
    }

    private static GraphError expired() {
        return new GraphError(
                400,
                "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your"
                        + " request.");
    }
}
