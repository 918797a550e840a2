package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.ChangeLog;
import dev.guestlist.emulator.state.Entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * {@code /users/delta} and {@code /groups/delta} (learn.microsoft.com/graph/delta-query-overview).
 *
 * <pre>
 *   first call ─▶ page ─ $skiptoken ─▶ page … last page ─ $deltatoken ─▶ what changed since ─ $deltatoken ─▶ …
 * </pre>
 *
 * Options are part of the tokens. A delta token lives seven days; an older one is a 410 that says
 * where to begin again.
 */
final class Delta {

    private static final int PAGE = 100;
    private static final Duration TOKEN_LIFETIME = Duration.ofDays(7);
    private static final String MEMBERS = "members";
    private static final Set<String> REFUSED =
            Set.of("$top", "$orderby", "$expand", "$search", "$count", "$skip");
    private static final Set<String> NOT_IN_DELTA =
            Set.of("signInActivity", "aboutMe", "birthday", "mySite", "interests", "skills");
    private static final Set<String> OF_LICENCES =
            Set.of("assignedLicenses", "assignedPlans", "licenseAssignmentStates");

    private final Shop shop;
    private final Kind kind;

    private Delta(Shop shop, Kind kind) {
        this.shop = shop;
        this.kind = kind;
    }

    /** What the changes are of. */
    private record Kind(
            String set,
            Fields fields,
            Rows rows,
            ChangeLog changes,
            BiFunction<UUID, Instant, Optional<Entity>> seen) {}

    /** learn.microsoft.com/graph/delta-query-users. */
    static Delta ofUsers(Shop shop, Fields fields) {
        var users = shop.tenant().users();
        return new Delta(
                shop,
                new Kind(
                        "users",
                        fields,
                        (from, visitor) -> shop.people().users(QueryMode.PLAIN).walk(from, visitor),
                        users.changes(),
                        users::seen));
    }

    /** learn.microsoft.com/graph/delta-query-groups. */
    static Delta ofGroups(Shop shop, Fields fields) {
        var groups = shop.tenant().groups();
        return new Delta(
                shop,
                new Kind(
                        "groups",
                        fields,
                        (from, visitor) ->
                                shop.people().groups(QueryMode.PLAIN).walk(from, visitor),
                        groups.changes(),
                        groups::seen));
    }

    /** The caller has checked the permission. */
    Response answer(Call call) {
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        refuseOptions(call);
        var query = call.request().query();
        var skip = query.first("$skiptoken").map(DeltaToken::read);
        if (skip.isPresent()) {
            return initial(call, skip.get());
        }
        var delta = query.first("$deltatoken");
        if (delta.isPresent() && !delta.get().equals("latest")) {
            return changes(call, DeltaToken.read(delta.get()));
        }
        var select =
                query.first("$select")
                        .map(names -> List.of(names.split("\\s*,\\s*", -1)))
                        .orElse(List.of());
        var ids = query.first("$filter").map(DeltaFilter::ids).orElse(List.of());
        var token = new DeltaToken(select, ids, 0, upTo(), shop.tenant().now());
        if (delta.isPresent()) {
            return page(call, token, List.of(), link(call, "$deltatoken", token));
        }
        return shop.traps().isOn(Traps.Trap.SHORT_PAGES)
                ? page(call, token, List.of(), link(call, "$skiptoken", token))
                : initial(call, token);
    }

    private static void refuseOptions(Call call) {
        call.request().query().options().stream()
                .map(Map.Entry::getKey)
                .filter(REFUSED::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new GraphRefused(
                            GraphError.unsupportedQuery(
                                    "Query option '" + name + "' is not supported for delta."));
                });
    }

    private Response initial(Call call, DeltaToken token) {
        var rows = new ArrayList<Object>();
        var next = new ArrayList<Integer>();
        var columns = columns(token);
        shop.tenant()
                .reading(() -> {
                    kind.rows()
                            .walk(
                                    token.place(),
                                    (place, entity) -> {
                                        if (rows.size() == PAGE) {
                                            next.add(place);
                                            return false;
                                        }
                                        return !token.isAbout(entity.id())
                                                || rows.add(whole(entity, columns, token));
                                    });
                    return rows;
                });
        return next.isEmpty()
                ? page(call, token, rows, link(call, "$deltatoken", token.at(0)))
                : page(call, token, rows, link(call, "$skiptoken", token.at(next.getFirst())));
    }

    private Response changes(Call call, DeltaToken token) {
        if (token.issued().plus(TOKEN_LIFETIME).isBefore(shop.tenant().now())) {
            return new GraphError(
                            410,
                            "syncStateNotFound",
                            "The sync state generation is not found; continue with a full sync.")
                    .answer(shop.traps().wording(), shop.tenant().now(), "", "")
                    .with("Location", call.url(kind.set() + "/delta?$deltatoken="));
        }
        var upTo = upTo();
        var minimal =
                call.request()
                        .header("Prefer")
                        .filter(p -> p.contains("return=minimal"))
                        .isPresent();
        var columns = columns(token);
        var rows = new ArrayList<Object>();
        shop.tenant()
                .reading(() -> {
                    for (var change : kind.changes().between(token.number(), upTo)) {
                        if (token.isAbout(change.object())) {
                            var shown =
                                    minimal
                                            ? columns.stream()
                                                    .filter(c -> isTouched(c, change, token))
                                                    .toList()
                                            : columns;
                            row(change, shown, token).ifPresent(rows::add);
                        }
                    }
                    return rows;
                });
        if (shop.traps().isOn(Traps.Trap.DELTA_REPLAYS) && !rows.isEmpty()) {
            rows.add(rows.getFirst());
        }
        var further = new DeltaToken(token.select(), token.ids(), 0, upTo, shop.tenant().now());
        return page(call, token, rows, link(call, "$deltatoken", further));
    }

    private static boolean isTouched(Column column, ChangeLog.Change change, DeltaToken token) {
        var property = OF_LICENCES.contains(column.name()) ? "licences" : column.name();
        return change.touches(property, token.number());
    }

    private long upTo() {
        return shop.tenant().reading(() -> kind.changes().seenUpTo(shop.tenant().now()));
    }

    private Optional<Object> row(ChangeLog.Change change, List<Column> columns, DeltaToken token) {
        return switch (change.kind()) {
            case WRITTEN ->
                    kind.seen()
                            .apply(change.object(), shop.tenant().now())
                            .map(entity -> {
                                var row = properties(entity, columns);
                                var members = change.members(token.number());
                                if (token.select().contains(MEMBERS) && !members.isEmpty()) {
                                    row.put("members@delta", members(entity, members));
                                }
                                return row;
                            });
            case DELETED -> Optional.of(removed(change, "changed"));
            case PURGED -> Optional.of(removed(change, "deleted"));
        };
    }

    private static Object removed(ChangeLog.Change change, String reason) {
        return UserFields.ordered(
                "id", change.object().toString(), "@removed", Map.of("reason", reason));
    }

    private Map<String, Object> whole(Entity entity, List<Column> columns, DeltaToken token) {
        var row = properties(entity, columns);
        if (token.select().contains(MEMBERS)) {
            var members = new ArrayList<UUID>();
            shop.people().members(entity.id()).walk(0, (place, member) -> members.add(member.id()));
            row.put("members@delta", members(entity, members));
        }
        return row;
    }

    private static Map<String, Object> properties(Entity entity, List<Column> columns) {
        var row = new LinkedHashMap<String, Object>();
        columns.forEach(column -> row.put(column.name(), column.value().apply(entity)));
        row.put("id", entity.id().toString());
        return row;
    }

    /** Those who belong to the group, and those who do not any more. */
    private List<Object> members(Entity group, List<UUID> ids) {
        var now = shop.tenant().now();
        var members = shop.tenant().groups().members(group.id());
        var shown = new ArrayList<Object>();
        for (var id : ids) {
            var member = new LinkedHashMap<String, Object>();
            shop.people()
                    .object(id, now)
                    .ifPresent(object -> member.put("@odata.type", EntityFields.typeOf(object)));
            member.put("id", id.toString());
            if (!members.shows(id, now)) {
                member.put("@removed", Map.of("reason", "deleted"));
            }
            shown.add(member);
        }
        return shown;
    }

    private List<Column> columns(DeltaToken token) {
        return token.select().isEmpty()
                ? kind.fields().unasked()
                : token.select().stream()
                        .filter(name -> !name.equals(MEMBERS) || !kind.set().equals("groups"))
                        .map(this::column)
                        .toList();
    }

    private Column column(String name) {
        if (NOT_IN_DELTA.contains(name)) {
            throw new GraphRefused(GraphError.notYetSupported());
        }
        return kind.fields()
                .find(name)
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.malformed(
                                        "Parsing OData Select and Expand failed: Could not find a"
                                                + " property named '"
                                                + name
                                                + "' on type '"
                                                + kind.fields().name()
                                                + "'.")));
    }

    private Map.Entry<String, String> link(Call call, String option, DeltaToken token) {
        var name = option.equals("$deltatoken") ? "@odata.deltaLink" : "@odata.nextLink";
        return Map.entry(name, call.url(kind.set() + "/delta?" + option + "=" + token.write()));
    }

    private Response page(
            Call call, DeltaToken token, List<?> rows, Map.Entry<String, String> link) {
        var selected = token.select().isEmpty() ? "" : "(" + String.join(",", token.select()) + ")";
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context(kind.set() + selected),
                        link.getKey(),
                        link.getValue(),
                        "value",
                        rows));
    }
}
