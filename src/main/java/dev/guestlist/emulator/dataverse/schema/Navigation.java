package dev.guestlist.emulator.dataverse.schema;

/** A navigation property. */
public sealed interface Navigation {

    /**
     * A lookup: {@code businessunitid}, whose id is in the column {@code _businessunitid_value}.
     */
    record Lookup(String name, String target, String column) implements Navigation {}

    /** The other end of a lookup: {@code business_unit_system_users}. */
    record Children(String name, String target, String lookup) implements Navigation {}

    /** Many-to-many, of the same name on both sides: {@code systemuserroles_association}. */
    record Peers(String name, String target) implements Navigation {}

    /** Its name. */
    String name();

    /** The type at its other end. */
    String target();
}
