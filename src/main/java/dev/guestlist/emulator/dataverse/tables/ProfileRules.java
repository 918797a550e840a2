package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.FieldSecurity;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Field security profiles; that of the administrators is not to be touched. */
final class ProfileRules implements TableRules {
    private final TableRules plain;

    ProfileRules(Instance instance) {
        this.plain = new PlainRules(instance, "FieldSecurityProfile");
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        return plain.create(id, columns, actor);
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        refuseAdministrators(row);
        return plain.update(row, changes, actor);
    }

    @Override
    public void delete(Row row, Actor actor) {
        refuseAdministrators(row);
        plain.delete(row, actor);
    }

    private static void refuseAdministrators(Row row) {
        if (FieldSecurity.isAdministrators(row)) {
            throw Refusals.rule(
                    "0x8004f50c",
                    "The field security profile of System Administrators cannot be changed.");
        }
    }
}
