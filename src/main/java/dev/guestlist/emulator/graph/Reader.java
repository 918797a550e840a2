package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers reads of users and groups: one by its id, or many, filtered, ordered and page by page.
 * Rows are picked under the tenant's lock and written after it.
 */
final class Reader {

    private final Shop shop;
    private final Fields fields;
    private final FilterSupport support;
    private final String context;
    private final Expansion expansion;
    private final Optional<Function<Entity, Fields>> ownFields;

    /**
     * A reader of one entity set.
     *
     * @param context the set's name in {@code @odata.context}
     */
    Reader(Shop shop, Fields fields, FilterSupport support, String context, Expansion expansion) {
        this(shop, fields, support, context, expansion, Optional.empty());
    }

    private Reader(
            Shop shop,
            Fields fields,
            FilterSupport support,
            String context,
            Expansion expansion,
            Optional<Function<Entity, Fields>> ownFields) {
        this.shop = shop;
        this.fields = fields;
        this.support = support;
        this.context = context;
        this.expansion = expansion;
        this.ownFields = ownFields;
    }

    /** The same for rows of several types, each with fields of its own. */
    Reader mixing(Function<Entity, Fields> own) {
        return new Reader(shop, fields, support, context, expansion, Optional.of(own));
    }

    /** A page of a collection. */
    Response list(Call call, Rows rows) {
        return list(call, rows, (json, entity) -> {});
    }

    /** A page of a collection whose rows begin with something more, such as their type. */
    Response list(Call call, Rows rows, Writer.Row before) {
        var ask = Ask.of(call, shop, fields, support);
        var page = shop.tenant().reading(() -> page(call, ask, rows));
        return Writer.page(page, row(call, ask, before));
    }

    /** One entity, which the caller has found. */
    Response one(Call call, int status, Entity entity) {
        var ask = Ask.of(call, shop, fields, support);
        var selected = ask.select().isEmpty() ? "" : "(" + String.join(",", ask.select()) + ")";
        return Writer.entity(
                status,
                call.context(context + selected + "/$entity"),
                entity,
                (json, e) -> {
                    Writer.columns(json, e, ask.columns());
                    expansion.write(call, json, e, ask.expand());
                });
    }

    /** How many there are, as plain text. */
    Response count(Call call, Rows rows) {
        if (!QueryMode.isEventual(call.request())) {
            throw new GraphRefused(GraphError.badRequest("$count is not currently supported."));
        }
        var ask = Ask.of(call, shop, fields, support);
        var count = shop.tenant().reading(() -> matches(ask, rows).size());
        return Response.of(200, "text/plain", Integer.toString(count));
    }

    /** An entity by a key of the path; both spellings of a missing one answer alike. */
    static UUID key(String segment) {
        return Call.id(segment).orElseThrow(() -> new GraphRefused(GraphError.notFound(segment)));
    }

    private Writer.Row row(Call call, Ask ask, Writer.Row before) {
        var columns = columns(ask);
        return (json, entity) -> {
            json.writeStartObject();
            before.accept(json, entity);
            Writer.columns(json, entity, columns.apply(entity));
            expansion.write(call, json, entity, ask.expand());
            json.writeEndObject();
        };
    }

    /** What is shown of a row, found out once for each type of row. */
    private Function<Entity, List<Column>> columns(Ask ask) {
        if (ownFields.isEmpty()) {
            return entity -> ask.columns();
        }
        var own = ownFields.get();
        var shown = new HashMap<Fields, List<Column>>();
        return entity ->
                shown.computeIfAbsent(own.apply(entity), fields -> fields.shown(ask.select()));
    }

    private Writer.Page page(Call call, Ask ask, Rows rows) {
        if (ask.order().isPresent() || ask.counts()) {
            return sortedPage(call, ask, matches(ask, rows));
        }
        var found = new ArrayList<Entity>();
        var next = new ArrayList<Integer>();
        rows.walk(
                ask.place(),
                (place, entity) -> {
                    if (!ask.condition().test(entity)) {
                        return true;
                    }
                    if (found.size() == ask.top()) {
                        next.add(place);
                        return false;
                    }
                    return found.add(entity);
                });
        return page(call, ask, OptionalLong.empty(), next.stream().findFirst(), found);
    }

    /** Counted or ordered pages are cut from the whole; their places are positions in it. */
    private Writer.Page sortedPage(Call call, Ask ask, List<Entity> all) {
        ask.order().ifPresent(all::sort);
        var from = Math.min(ask.place(), all.size());
        var to = Math.min(from + ask.top(), all.size());
        var count = ask.counts() ? OptionalLong.of(all.size()) : OptionalLong.empty();
        var next = to < all.size() ? Optional.of(to) : Optional.<Integer>empty();
        return page(call, ask, count, next, all.subList(from, to));
    }

    private List<Entity> matches(Ask ask, Rows rows) {
        var found = new ArrayList<Entity>();
        rows.walk(0, (place, entity) -> !ask.condition().test(entity) || found.add(entity));
        return found;
    }

    private Writer.Page page(
            Call call, Ask ask, OptionalLong count, Optional<Integer> next, List<Entity> rows) {
        var selected = ask.select().isEmpty() ? "" : "(" + String.join(",", ask.select()) + ")";
        return new Writer.Page(
                call.context(context + selected),
                shop.traps().isOn(Traps.Trap.UNASKED_ANNOTATIONS)
                        ? Optional.of(Writer.TIP)
                        : Optional.empty(),
                count,
                next.map(place -> shop.pages().link(call, place)),
                rows);
    }
}
