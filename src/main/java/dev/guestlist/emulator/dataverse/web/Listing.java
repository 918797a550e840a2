package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Binder;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.odata.QueryOptions;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Answers a query on a collection, a page at a time
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/page-results).
 */
final class Listing {
    private static final int LARGEST_PAGE = 5000;
    private static final int COUNT_CEILING = 5000;

    private final Call call;
    private final EntityType type;
    private final QueryOptions options;

    Listing(Call call, EntityType type) {
        this.call = call;
        this.type = type;
        this.options = Problems.require(QueryOptions.of(call.query(), DataverseRules.DIALECT));
        refuseUnoffered();
    }

    /** All of a table that is published. */
    Response ofTable() {
        return answer(candidates());
    }

    /** All of a table, published or not. */
    Response ofUnpublished() {
        return answer(call.store().rows(type));
    }

    /** The rows of a collection that belongs to another row. */
    Response of(Collection<Row> rows) {
        return answer(rows);
    }

    /** How many rows of the table match, at most 5,000. */
    Response countOfTable() {
        return count(candidates());
    }

    /** How many of these rows match, at most 5,000. */
    Response count(Collection<Row> rows) {
        var text = Long.toString(Math.min(matching(rows).size(), COUNT_CEILING));
        return Response.of(200, "text/plain", text);
    }

    private Collection<Row> candidates() {
        return new Candidates(call.store(), type).of(options.filter());
    }

    private void refuseUnoffered() {
        if (options.other("$apply").isPresent()) {
            throw Refusals.notEmulated("$apply");
        }
        for (var name : List.of("fetchXml", "savedQuery", "userQuery")) {
            if (options.other(name).isPresent()) {
                throw Refusals.notEmulated(name);
            }
        }
        if (options.top().isPresent() && options.top().getAsInt() > LARGEST_PAGE) {
            throw Refusals.badQuery("The limit of $top is " + LARGEST_PAGE + ".");
        }
    }

    private Response answer(Collection<Row> rows) {
        var projection = Projection.of(type, options, call.store());
        var matching = matching(rows);
        var start = start(matching);
        var limit = pageSize();
        var page = matching.subList(start, Math.min(matching.size(), start + limit));
        var hasMore = start + limit < matching.size() && endsWithPage();
        return Answers.applied(
                call,
                Answers.object(
                        200, json -> write(json, projection, page, matching.size(), hasMore)));
    }

    private void write(
            JsonGenerator json, Projection projection, List<Row> page, int total, boolean hasMore) {
        json.writeStringProperty(
                "@odata.context", call.context(type.setName() + projection.fragment()));
        var counted = options.count().orElse(false);
        if (counted) {
            json.writeNumberProperty("@odata.count", Math.min(total, COUNT_CEILING));
        }
        var annotations = call.prefer().annotations();
        if (annotations.include(Annotations.COUNT)) {
            json.writeNumberProperty(
                    "@" + Annotations.COUNT, counted ? Math.min(total, COUNT_CEILING) : -1);
        }
        if (annotations.include(Annotations.COUNT_EXCEEDED)) {
            json.writeBooleanProperty(
                    "@" + Annotations.COUNT_EXCEEDED, counted && total > COUNT_CEILING);
        }
        if (annotations.include(Annotations.METADATA)) {
            json.writeStringProperty("@" + Annotations.METADATA, "7415562");
        }
        json.writeArrayPropertyStart("value");
        var rows = new RowJson(call, json, projection);
        page.forEach(rows::write);
        json.writeEndArray();
        if (hasMore) {
            json.writeStringProperty("@odata.nextLink", nextLink(page));
        }
    }

    private List<Row> matching(Collection<Row> rows) {
        var binder = new Binder<>(new RowShape(type, call.store()), DataverseRules.RULES);
        var condition = Problems.require(binder.filter(options.filter()));
        var order = Problems.require(binder.order(options.orderBy()));
        var matching = new ArrayList<Row>();
        for (var row : rows) {
            if (condition.test(row)) {
                matching.add(row);
            }
        }
        order.ifPresent(matching::sort);
        return matching;
    }

    /**
     * Behind the row that the cookie names; where that is gone, behind as many rows as were shown.
     */
    private int start(List<Row> matching) {
        var token = options.other("$skiptoken");
        if (token.isEmpty()) {
            return 0;
        }
        var cookie = Cookie.parse(token.get());
        var sorted = options.orderBy().isEmpty();
        for (var i = 0; i < matching.size(); i++) {
            var order = Guids.compare(matching.get(i).id(), cookie.last());
            if (order == 0) {
                return i + 1;
            }
            if (sorted && order > 0) {
                return i;
            }
        }
        return sorted
                ? matching.size()
                : Math.min(matching.size(), (cookie.page() - 1) * pageSize());
    }

    /** {@code $top} counts only where no page size is asked for. */
    private int pageSize() {
        return call.prefer().pageSize().orElse(options.top().orElse(LARGEST_PAGE));
    }

    private boolean endsWithPage() {
        return call.prefer().pageSize().isPresent() || options.top().isEmpty();
    }

    private String nextLink(List<Row> page) {
        var number =
                options.other("$skiptoken").map(token -> Cookie.parse(token).page()).orElse(1) + 1;
        var cookie = new Cookie(number, page.getLast().id()).encoded(type, page.getFirst().id());
        var path = call.request().origin().url(call.request().rawPath());
        var kept = new StringBuilder();
        for (var part : call.request().query().raw().split("&", -1)) {
            if (!part.isEmpty()
                    && !part.startsWith("$skiptoken=")
                    && !part.startsWith("%24skiptoken=")) {
                kept.append(part).append('&');
            }
        }
        return path + "?" + kept + "$skiptoken=" + cookie;
    }
}
