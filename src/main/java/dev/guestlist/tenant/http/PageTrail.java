package dev.guestlist.tenant.http;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The links that one reading of a listing has followed. A link that leads back, to the same page or
 * around in a circle, was reported for users and groups
 * (github.com/microsoftgraph/microsoft-graph-docs/issues/2635, 4897); such a listing has no end,
 * and what was read of it is no listing.
 */
public final class PageTrail {
    /** More than any tenant has: two million users, or ten million rows. */
    private static final int MOST = 2_000;

    /** Graph sends a few when a filter leaves nothing of many pages. */
    private static final int MOST_EMPTY = 100;

    /**
     * How often a listing is begun again whose place the service has lost: the token of a page
     * expires, or was used by a try whose answer got lost (learn.microsoft.com/graph/paging;
     * github.com/microsoftgraph/msgraph-sdk-java/issues/368). Of Dataverse's paging cookies only
     * the words are known.
     */
    public static final int RESTARTS = 2;

    private static final Set<String> LOST_CODES =
            Set.of(
                    "directory_expiredpagetoken",
                    "directorypagetokennotfoundexception",
                    "directory_pagetokennotfoundexception",
                    "directory_pagetokennotfound");

    private final Set<String> followed = new HashSet<>();
    private final String host;
    private int empty;

    /**
     * Begins a trail.
     *
     * @param host that is read from
     */
    public PageTrail(String host) {
        this.host = host;
    }

    /**
     * Remembers a link before it is followed.
     *
     * @throws CallException if it was followed before, or if there are too many
     */
    public void follow(String link) {
        if (!followed.add(link)) {
            throw CallException.nonsense(
                    "The pages of a list of " + host + " lead around in a circle");
        }
        if (followed.size() > MOST) {
            throw CallException.excessive(
                    "A list of " + host + " did not end after " + MOST + " pages");
        }
    }

    /**
     * Counts the elements of the page that was read.
     *
     * @throws CallException if too many in a row had none
     */
    public void passed(int elements) {
        empty = elements == 0 ? empty + 1 : 0;
        if (empty > MOST_EMPTY) {
            throw CallException.excessive(
                    "A list of " + host + " goes on after " + MOST_EMPTY + " empty pages in a row");
        }
    }

    /** Whether the service no longer knows the place of a page, but would begin again. */
    public static boolean isLost(CallException failure) {
        var code = failure.code().orElse("").toLowerCase(Locale.ROOT);
        var said = failure.said().toLowerCase(Locale.ROOT);
        var cookie = said.contains("paging cookie") || said.contains("skiptoken");
        return LOST_CODES.contains(code) || (cookie && !code.isEmpty());
    }
}
