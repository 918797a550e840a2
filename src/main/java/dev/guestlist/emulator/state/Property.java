package dev.guestlist.emulator.state;

/**
 * One property of an entity.
 *
 * @param <T> how its value is held
 * @param name as the API spells it
 * @param kind how the value is written in JSON and YAML
 * @param index its place in an entity's row
 */
public record Property<T>(String name, Kind<T> kind, int index) {

    /**
     * How a value is held and written.
     *
     * @param <T> how the value is held
     */
    public sealed interface Kind<T> {}

    /** Text, held as {@link String}. */
    public record Text() implements Kind<String> {}

    /** Yes or no, held as {@link Boolean}. */
    public record Flag() implements Kind<Boolean> {}

    /** A point in time, held as {@link java.time.Instant}. */
    public record Time() implements Kind<java.time.Instant> {}

    /** An object id, held as {@link java.util.UUID}. */
    public record Id() implements Kind<java.util.UUID> {}

    /** Several texts. */
    public record Texts() implements Kind<java.util.List<String>> {}

    /** Several object ids. */
    public record Ids() implements Kind<java.util.List<java.util.UUID>> {}

    /** Licences with their source. */
    public record Licences() implements Kind<java.util.List<LicenceAssignment>> {}

    /** A JSON-like value of maps, lists and scalars, kept as it came. */
    public record Opaque() implements Kind<Object> {}
}
