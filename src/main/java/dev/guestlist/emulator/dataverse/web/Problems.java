package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.odata.Parsed;
import dev.guestlist.emulator.odata.QueryProblem;

/**
 * Words for what can be wrong with a query; the ones for unknown properties and segments were
 * recorded live.
 */
final class Problems {
    private Problems() {}

    /** The value, or the refusal that its problem means here. */
    static <T> T require(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var problem) -> throw refused(problem);
        };
    }

    private static Refused refused(QueryProblem problem) {
        return switch (problem) {
            case QueryProblem.Malformed(var text, var position, var message) ->
                    Refusals.badQuery(message + " at position " + position + " in '" + text + "'.");
            case QueryProblem.UnknownProperty(var name, var type) ->
                    Refusals.badQuery(
                            "Could not find a property named '"
                                    + name
                                    + "' on type '"
                                    + type
                                    + "'.");
            case QueryProblem.UnknownOption(var name) ->
                    Refusals.badQuery("The query parameter '" + name + "' is not supported.");
            case QueryProblem.RepeatedOption(var name) ->
                    Refusals.badQuery(
                            "Query option '"
                                    + name
                                    + "' was specified more than once, but it must be specified at"
                                    + " most once.");
            case QueryProblem.BadOption(var name, var value) ->
                    Refusals.badQuery(
                            "Invalid value '" + value + "' for " + name + " query option found.");
            case QueryProblem.UnknownFunction(var name) ->
                    name.startsWith("Microsoft.Dynamics.CRM.")
                            ? Refusals.notEmulated("the query function " + name)
                            : Refusals.badQuery(
                                    "An unknown function with name '" + name + "' was found.");
            case QueryProblem.WrongType(var property, var kind, var literal) ->
                    Refusals.badQuery(
                            "A binary operator with incompatible types was detected: "
                                    + property
                                    + " ("
                                    + kind
                                    + ") and "
                                    + literal
                                    + ".");
            case QueryProblem.NotSupported(var property, var operation) ->
                    Refusals.badQuery(
                            "The operation "
                                    + operation
                                    + " is not supported on '"
                                    + property
                                    + "'.");
            case QueryProblem.Refused(var code, var message) -> new Refused(400, code, message);
        };
    }
}
