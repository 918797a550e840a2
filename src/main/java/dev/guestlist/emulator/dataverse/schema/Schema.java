package dev.guestlist.emulator.dataverse.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All tables. */
public final class Schema {
    /** The namespace of every type. */
    public static final String NAMESPACE = "Microsoft.Dynamics.CRM";

    private final byte[] xml;
    private final Map<String, EntityType> byName = new LinkedHashMap<>();
    private final Map<String, EntityType> bySet = new LinkedHashMap<>();

    Schema(byte[] xml, Collection<EntityType> types) {
        this.xml = xml.clone();
        for (var type : types) {
            byName.put(type.name(), type);
            bySet.put(type.setName(), type);
        }
    }

    /** The tables of Dataverse v9.2 that the emulator has; read once. */
    public static Schema dataverse() {
        return Once.SCHEMA;
    }

    /** The metadata document itself. */
    public byte[] xml() {
        return xml.clone();
    }

    /** Every table, in the order of the metadata. */
    public Collection<EntityType> types() {
        return byName.values();
    }

    /** A table that is known to be there. */
    public EntityType type(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No table " + name));
    }

    /** The table of an entity set. */
    public Optional<EntityType> set(String setName) {
        return Optional.ofNullable(bySet.get(setName));
    }

    /** Read when it is first asked for, so that commands without Dataverse do not pay for it. */
    private static final class Once {
        static final Schema SCHEMA = new SchemaReader().read();
    }
}
