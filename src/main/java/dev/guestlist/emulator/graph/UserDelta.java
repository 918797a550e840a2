package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.ChangeLog;
import dev.guestlist.emulator.state.Entity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /users/delta} (learn.microsoft.com/graph/delta-query-users).
 *
 * <pre>
 *   first call ─▶ page ─ $skiptoken ─▶ page … last page ─ $deltatoken ─▶ what changed since ─ $deltatoken ─▶ …
 * </pre>
 *
 * Options are part of the tokens. A delta token lives seven days; an older one is a 410 that says
 * where to begin again.
 */
final class UserDelta {

    private static final int PAGE = 100;
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(7);
    private static final Set<String> REFUSED =
            Set.of("$top", "$orderby", "$expand", "$search", "$count", "$skip");
    private static final Set<String> NOT_IN_DELTA =
            Set.of("signInActivity", "aboutMe", "birthday", "mySite", "interests", "skills");

    private final Shop shop;
    private final Fields fields;

    UserDelta(Shop shop, Fields fields) {
        this.shop = shop;
        this.fields = fields;
    }

    Response answer(Call call) {
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        call.require(Permissions.READ_USERS);
        var query = call.request().query();
        query.options().stream()
                .map(Map.Entry::getKey)
                .filter(REFUSED::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new GraphRefused(
                            GraphError.unsupportedQuery(
                                    "Query option '" + name + "' is not supported for delta."));
                });
        var skip = query.first("$skiptoken").map(DeltaToken::read);
        if (skip.isPresent()) {
            return initial(call, skip.get());
        }
        var delta = query.first("$deltatoken");
        var select =
                query.first("$select")
                        .map(names -> List.of(names.split("\\s*,\\s*", -1)))
                        .orElse(List.of());
        if (delta.isEmpty()) {
            refuseFilter(call);
            return initial(call, new DeltaToken(select, 0, upTo(), shop.tenant().now()));
        }
        return delta.get().equals("latest")
                ? page(
                        call,
                        select,
                        List.of(),
                        link(
                                call,
                                "$deltatoken",
                                new DeltaToken(select, 0, upTo(), shop.tenant().now())))
                : changes(call, DeltaToken.read(delta.get()));
    }

    /** Only ids can be filtered by; a filter by type is what people try first. */
    private static void refuseFilter(Call call) {
        if (call.request().query().first("$filter").isPresent()) {
            throw new GraphRefused(
                    GraphError.notEmulated(
                            "$filter on /users/delta; the service itself takes 'id eq' only"));
        }
    }

    private Response initial(Call call, DeltaToken token) {
        var rows = new ArrayList<Object>();
        var next = new ArrayList<Integer>();
        var columns = columns(token.select());
        shop.tenant()
                .reading(() -> {
                    shop.people()
                            .users(QueryMode.PLAIN)
                            .walk(
                                    token.place(),
                                    (place, user) -> {
                                        if (rows.size() == PAGE) {
                                            next.add(place);
                                            return false;
                                        }
                                        return rows.add(row(user, columns));
                                    });
                    return rows;
                });
        var further =
                new DeltaToken(
                        token.select(),
                        next.isEmpty() ? 0 : next.getFirst(),
                        token.number(),
                        token.issued());
        var link =
                next.isEmpty()
                        ? link(call, "$deltatoken", further)
                        : link(call, "$skiptoken", further);
        return page(call, token.select(), rows, link);
    }

    private Response changes(Call call, DeltaToken token) {
        if (token.issued().plus(TOKEN_LIFETIME).isBefore(shop.tenant().now())) {
            return new GraphError(
                            410,
                            "syncStateNotFound",
                            "The sync state generation is not found; continue with a full sync.")
                    .answer(shop.tenant().now(), "", "")
                    .with("Location", call.url("users/delta?$deltatoken="));
        }
        var upTo = upTo();
        var columns = columns(token.select());
        var rows =
                shop.tenant()
                        .reading(() ->
                                shop
                                        .tenant()
                                        .users()
                                        .changes()
                                        .between(token.number(), upTo)
                                        .stream()
                                        .flatMap(change -> row(change, columns).stream())
                                        .toList());
        return page(
                call,
                token.select(),
                rows,
                link(
                        call,
                        "$deltatoken",
                        new DeltaToken(token.select(), 0, upTo, shop.tenant().now())));
    }

    private long upTo() {
        return shop.tenant()
                .reading(() -> shop.tenant().users().changes().seenUpTo(shop.tenant().now()));
    }

    private Optional<Object> row(ChangeLog.Change change, List<Column> columns) {
        return switch (change.kind()) {
            case WRITTEN ->
                    shop.tenant()
                            .users()
                            .seen(change.object(), shop.tenant().now())
                            .map(user -> row(user, columns));
            case DELETED -> Optional.of(removed(change, "changed"));
            case PURGED -> Optional.of(removed(change, "deleted"));
        };
    }

    private static Object removed(ChangeLog.Change change, String reason) {
        return UserFields.ordered(
                "id", change.object().toString(), "@removed", Map.of("reason", reason));
    }

    private static Object row(Entity user, List<Column> columns) {
        var row = new LinkedHashMap<String, Object>();
        columns.forEach(column -> row.put(column.name(), column.value().apply(user)));
        row.put("id", user.id().toString());
        return row;
    }

    private List<Column> columns(List<String> select) {
        return select.isEmpty() ? fields.unasked() : select.stream().map(this::column).toList();
    }

    private Column column(String name) {
        if (NOT_IN_DELTA.contains(name)) {
            throw new GraphRefused(
                    new GraphError(
                            501, "NotImplemented", "This operation target is not yet supported."));
        }
        return fields.find(name)
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.malformed(
                                        "Parsing OData Select and Expand failed: Could not find a"
                                                + " property named '"
                                                + name
                                                + "' on type 'microsoft.graph.user'.")));
    }

    private static Map.Entry<String, String> link(Call call, String option, DeltaToken token) {
        var name = option.equals("$deltatoken") ? "@odata.deltaLink" : "@odata.nextLink";
        return Map.entry(name, call.url("users/delta?" + option + "=" + token.write()));
    }

    private static Response page(
            Call call, List<String> select, List<?> rows, Map.Entry<String, String> link) {
        var selected = select.isEmpty() ? "" : "(" + String.join(",", select) + ")";
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context("users" + selected),
                        link.getKey(),
                        link.getValue(),
                        "value",
                        rows));
    }
}
