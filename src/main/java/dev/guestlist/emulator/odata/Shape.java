package dev.guestlist.emulator.odata;

import java.util.Optional;

/**
 * The properties of an entity or complex type, read from rows of type {@code R}.
 *
 * @param <R> the row; whatever the API keeps its entities in
 */
public interface Shape<R> {

    /**
     * The name of the type as messages give it, for instance {@code
     * Microsoft.Dynamics.CRM.systemuser}.
     */
    String name();

    /** The property of this name; names are case-sensitive unless the API says otherwise. */
    Optional<Field<R>> field(String name);
}
