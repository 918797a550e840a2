package dev.guestlist.emulator.graph;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one filter that delta takes: up to fifty objects by their ids
 * (learn.microsoft.com/graph/api/user-delta). A filter by type is what people try first.
 */
final class DeltaFilter {

    private static final int MOST = 50;
    private static final Pattern CLAUSE = Pattern.compile("\\s*id\\s+eq\\s+'([^']*)'\\s*");

    private DeltaFilter() {}

    /** The ids that a filter names. */
    static List<UUID> ids(String filter) {
        var clauses = filter.split("\\sor\\s", -1);
        if (clauses.length > MOST) {
            throw unsupported();
        }
        return List.of(clauses).stream().map(DeltaFilter::id).toList();
    }

    private static UUID id(String clause) {
        var matcher = CLAUSE.matcher(clause);
        if (!matcher.matches()) {
            throw unsupported();
        }
        return Reader.key(matcher.group(1));
    }

    private static GraphRefused unsupported() {
        return new GraphRefused(GraphError.unsupportedQuery("Unsupported Query."));
    }
}
