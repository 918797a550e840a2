package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.ExpandItem;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes one expanded navigation property into row after row. */
sealed interface ExpansionJson {

    /** Writes the property into the row's object, which has been begun. */
    void write(Row row);

    /** The writer of an expansion in rows of the outer projection. */
    static ExpansionJson of(
            Call call, JsonGenerator json, Projection outer, Projection.Expansion expansion) {
        var related = new Related(call.store());
        var rows = new RowJson(call, json, expansion.inner());
        return switch (expansion.navigation()) {
            case Navigation.Lookup lookup ->
                    new ToOne(call, json, related, lookup, expansion.form(), rows);
            case Navigation.Children children ->
                    new ToMany(call, json, outer, expansion, related.along(children), rows);
            case Navigation.Peers peers ->
                    new ToMany(call, json, outer, expansion, related.along(peers), rows);
        };
    }

    /** A lookup as an object. */
    record ToOne(
            Call call,
            JsonGenerator json,
            Related related,
            Navigation.Lookup lookup,
            ExpandItem.Form form,
            RowJson rows)
            implements ExpansionJson {

        @Override
        public void write(Row row) {
            json.writeName(lookup.name());
            // Expanding who did an audited thing yields nothing on the real service either.
            var target =
                    row.type().name().equals("audit")
                            ? Optional.<Row>empty()
                            : related.lookup(row, lookup);
            if (target.isEmpty()) {
                json.writeNull();
            } else if (form == ExpandItem.Form.REFERENCES) {
                json.writeStartObject();
                json.writeStringProperty("@odata.id", call.url(target.get()));
                json.writeEndObject();
            } else {
                rows.write(target.get());
            }
        }
    }

    /**
     * A collection as an array, with a link whether or not there is more
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables).
     */
    final class ToMany implements ExpansionJson {
        private static final int LARGEST_EXPANSION = 5000;

        private final JsonGenerator json;
        private final Projection.Expansion expansion;
        private final Function<Row, Collection<Row>> related;
        private final RowJson rows;
        private final SerializableString name;
        private final SerializableString linkName;
        private final RowLink link;
        private final int limit;

        private ToMany(
                Call call,
                JsonGenerator json,
                Projection outer,
                Projection.Expansion expansion,
                Function<Row, Collection<Row>> related,
                RowJson rows) {
            this.json = json;
            this.expansion = expansion;
            this.related = related;
            this.rows = rows;
            var property = expansion.navigation().name();
            this.name = new SerializedString(property);
            this.linkName = new SerializedString(property + "@odata.nextLink");
            this.link = call.link(outer.type(), "/" + property + expansion.query());
            this.limit = Math.min(expansion.top().orElse(LARGEST_EXPANSION), pageSize(call, outer));
        }

        @Override
        public void write(Row row) {
            json.writeName(name).writeStartArray();
            var shown = shown(row);
            for (var other : shown.subList(0, Math.min(limit, shown.size()))) {
                rows.write(other);
            }
            json.writeEndArray();
            json.writeName(linkName);
            link.write(json, row.id());
        }

        private List<Row> shown(Row row) {
            var shown = new ArrayList<Row>();
            for (var other : related.apply(row)) {
                if (expansion.condition().test(other)) {
                    shown.add(other);
                }
            }
            expansion.order().ifPresent(shown::sort);
            return shown;
        }

        /** Only nested expansions are paged as the outer rows are. */
        private static int pageSize(Call call, Projection outer) {
            return outer.hasNestedExpansion()
                    ? call.prefer().pageSize().orElse(LARGEST_EXPANSION)
                    : LARGEST_EXPANSION;
        }
    }
}
