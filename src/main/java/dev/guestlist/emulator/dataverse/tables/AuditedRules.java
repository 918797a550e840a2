package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes down what is done by the rules of a table. */
record AuditedRules(TableRules rules, Instance instance) implements TableRules {

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        var row = rules.create(id, columns, actor);
        instance.audit().created(actor, row);
        return row;
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        var after = rules.update(row, changes, actor);
        instance.audit().updated(actor, row, after);
        return after;
    }

    /** A row that is still there was only marked as deleted. */
    @Override
    public void delete(Row row, Actor actor) {
        rules.delete(row, actor);
        instance.store()
                .find(row.type().name(), row.id())
                .ifPresentOrElse(
                        kept -> instance.audit().updated(actor, row, kept),
                        () -> instance.audit().deleted(actor, row));
    }
}
