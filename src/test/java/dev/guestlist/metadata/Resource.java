package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.Operation;
import dev.guestlist.metadata.Model.TypeName;

import java.util.Optional;
import java.util.Set;

/** What an address names. */
sealed interface Resource {

    /** Entities of a type. */
    record Rows(String type) implements Resource {}

    /** One entity. */
    record Row(String type) implements Resource {}

    /** A property of an entity. */
    record Value(TypeName type) implements Resource {}

    /** A property's value without JSON around it. */
    record Raw() implements Resource {}

    /** The links of a collection. */
    record References(String type) implements Resource {}

    /** One link. */
    record Reference(String type) implements Resource {}

    /** How many there are. */
    record Count() implements Resource {}

    /** What an action or function gives. */
    record Called(Operation operation) implements Resource {}

    /** The methods that make sense here. */
    default Set<String> methods() {
        return switch (this) {
            case Rows _ -> Set.of("GET", "POST");
            case Row _ -> Set.of("GET", "PATCH", "PUT", "DELETE");
            case Value _ -> Set.of("GET", "PUT", "DELETE");
            case Raw _ -> Set.of("GET", "PUT", "DELETE");
            case References _ -> Set.of("GET", "POST", "DELETE");
            case Reference _ -> Set.of("GET", "PUT", "DELETE");
            case Count _ -> Set.of("GET");
            case Called(var operation) -> Set.of(operation.function() ? "GET" : "POST");
        };
    }

    /** What a GET of it, or the call, gives; nothing where that isn't of the model. */
    default Optional<TypeName> content() {
        return switch (this) {
            case Rows(var type) -> Optional.of(new TypeName(type, true));
            case Row(var type) -> Optional.of(new TypeName(type, false));
            case Value(var type) -> Optional.of(type);
            case Raw _, References _, Reference _, Count _ -> Optional.empty();
            case Called(var operation) -> operation.result();
        };
    }
}
