package dev.guestlist.emulator.odata;

/** What is wrong with a query. Each API words and codes it in its own way. */
public sealed interface QueryProblem {

    /**
     * The text does not follow the grammar.
     *
     * @param text what was read
     * @param position zero-based offset in {@code text} of what was not expected
     */
    record Malformed(String text, int position, String message) implements QueryProblem {}

    /** {@code name} is no property of {@code type}. */
    record UnknownProperty(String name, String type) implements QueryProblem {}

    /** The API has no query option of this name. */
    record UnknownOption(String name) implements QueryProblem {}

    /** The query option was given twice. */
    record RepeatedOption(String name) implements QueryProblem {}

    /** The value of a query option is none, for instance {@code $top=many}. */
    record BadOption(String name, String value) implements QueryProblem {}

    /** There is no function of this name, or not with these arguments. */
    record UnknownFunction(String name) implements QueryProblem {}

    /** A literal of a kind that cannot be compared with the property. */
    record WrongType(String property, ValueKind kind, String literal) implements QueryProblem {}

    /** The API does not offer the operation on this property. */
    record NotSupported(String property, Operation operation) implements QueryProblem {}

    /** The API understands the query and refuses it, in its own words. */
    record Refused(String code, String message) implements QueryProblem {}
}
