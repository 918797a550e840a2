package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.QueryProblem;

/** What is wrong with a query, in Graph's words. */
final class QueryProblems {

    private QueryProblems() {}

    /**
     * The error; {@code clause} begins the texts of the OData library, such as "Invalid filter
     * clause".
     */
    static GraphError error(QueryProblem problem, String clause) {
        return switch (problem) {
            case QueryProblem.Malformed(var text, var position, var message) ->
                    GraphError.malformed(
                            clause
                                    + ": "
                                    + message
                                    + " at position "
                                    + position
                                    + " in '"
                                    + text
                                    + "'.");
            case QueryProblem.UnknownProperty(var name, var type) ->
                    GraphError.malformed(
                            clause
                                    + ": Could not find a property named '"
                                    + name
                                    + "' on type '"
                                    + type
                                    + "'.");
            case QueryProblem.UnknownOption(var name) ->
                    GraphError.malformed("The query parameter '" + name + "' is not supported.");
            case QueryProblem.RepeatedOption(var name) ->
                    GraphError.malformed(
                            "Query option '"
                                    + name
                                    + "' was specified more than once, but it must be specified at"
                                    + " most once.");
            case QueryProblem.BadOption(var name, var value) ->
                    GraphError.malformed(
                            "Invalid value '" + value + "' for " + name + " query option found.");
            case QueryProblem.UnknownFunction(var name) ->
                    GraphError.malformed(
                            clause
                                    + ": An unknown function with name '"
                                    + name
                                    + "' was found. This may also be a function import or a key"
                                    + " lookup on a navigation property, which is not allowed.");
            case QueryProblem.WrongType(var property, var kind, var literal) ->
                    GraphError.malformed(
                            clause
                                    + ": A binary operator with incompatible types was detected."
                                    + " Property '"
                                    + property
                                    + "' is "
                                    + kind
                                    + ", the value is "
                                    + literal
                                    + ".");
            case QueryProblem.NotSupported(var property, var operation) ->
                    GraphError.unsupportedQuery("Unsupported Query.");
            case QueryProblem.Refused(var code, var message) -> new GraphError(400, code, message);
        };
    }
}
