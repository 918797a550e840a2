package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules of one table. Columns are named as in the metadata; an empty value clears. */
public interface TableRules {

    /** Makes a row. */
    Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor);

    /** Changes a row. */
    Row update(Row row, Map<String, Optional<Object>> changes, Actor actor);

    /** Removes a row. */
    void delete(Row row, Actor actor);

    /** The rules of a table; what is done by them is audited where the table is. */
    static TableRules of(EntityType type, Instance instance) {
        var rules =
                switch (type.name()) {
                    case "systemuser" -> new UserRules(instance);
                    case "team" -> new TeamRules(instance);
                    case "businessunit" -> new UnitRules(instance);
                    case "role" -> new RoleRules(instance);
                    case "organization" -> new OrganizationRules(instance);
                    case "appmodule" -> new PlainRules(instance, "AppModule");
                    case "fieldsecurityprofile" -> new ProfileRules(instance);
                    default -> throw Refusals.notEmulated("writing to " + type.setName());
                };
        return new AuditedRules(rules, instance);
    }
}
