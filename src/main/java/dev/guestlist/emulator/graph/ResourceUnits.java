package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Request;

import java.util.List;
import java.util.Set;

/** What a call costs (learn.microsoft.com/graph/throttling-limits, identity and access). */
final class ResourceUnits {

    private static final Set<String> TWO =
            Set.of(
                    "memberOf",
                    "licenseDetails",
                    "appRoleAssignments",
                    "getMemberGroups",
                    "getMemberObjects");

    private ResourceUnits() {}

    /** Whole units, never below one. */
    static int of(Request request) {
        var cost = base(request.method(), request.segments());
        var query = request.query();
        if (query.first("$select").isPresent()) {
            cost--;
        }
        if (query.first("$expand").isPresent()) {
            cost++;
        }
        if (query.first("$top")
                .filter(top -> top.length() == 1 || (top.length() == 2 && top.startsWith("1")))
                .isPresent()) {
            cost--;
        }
        return Math.max(1, cost);
    }

    private static int base(String method, List<String> path) {
        var last = path.isEmpty() ? "" : path.getLast();
        if (last.equals("checkMemberGroups")
                || last.equals("checkMemberObjects")
                || last.equals("domainNameReferences")) {
            return 4;
        }
        if (path.contains("transitiveMembers") || last.equals("getByIds")) {
            return 5;
        }
        if (TWO.contains(last)) {
            return 2;
        }
        if (!method.equals("GET")) {
            return 1;
        }
        if (last.equals("users")) {
            return 2;
        }
        return last.equals("members") || last.equals("subscribedSkus") ? 3 : 1;
    }
}
