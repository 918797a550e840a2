package dev.guestlist.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a CSDL document declares. Names have lost their namespace, of which each document has one;
 * the standard's own types keep theirs: {@code Edm.String}.
 *
 * @param roots entity sets and singletons
 * @param imports operations that can be called at the root
 */
record Model(
        Map<String, Type> types,
        Map<String, TypeName> roots,
        List<Operation> operations,
        Set<String> imports) {

    Model {
        types = Map.copyOf(types);
        roots = Map.copyOf(roots);
        operations = List.copyOf(operations);
        imports = Set.copyOf(imports);
    }

    /** One of a type, or many. */
    record TypeName(String name, boolean many) {
        private static final String COLLECTION = "Collection(";

        /** As CSDL writes it. */
        static TypeName of(String text) {
            var many = text.startsWith(COLLECTION);
            var name = many ? text.substring(COLLECTION.length(), text.length() - 1) : text;
            return new TypeName(simple(name), many);
        }

        TypeName one() {
            return new TypeName(name, false);
        }

        @Override
        public String toString() {
            return many ? COLLECTION + name + ")" : name;
        }
    }

    /** A type of the document. */
    sealed interface Type {}

    /**
     * An entity or complex type.
     *
     * @param keys the names of the primary key and of each alternate key
     */
    record Structure(
            Optional<String> base,
            boolean entity,
            List<Set<String>> keys,
            Map<String, Member> members)
            implements Type {}

    record Enumeration(Set<String> members) implements Type {}

    /** A property of a type or a parameter of an operation. */
    record Member(TypeName type, boolean nullable, boolean navigation) {}

    /**
     * An action or a function.
     *
     * @param binding what it is called on
     */
    record Operation(
            String name,
            boolean function,
            Optional<TypeName> binding,
            Map<String, Member> parameters,
            Set<String> optional,
            Optional<TypeName> result) {}

    /** The last part of a dotted name, except for the standard's own. */
    static String simple(String name) {
        return name.startsWith("Edm.") ? name : name.substring(name.lastIndexOf('.') + 1);
    }

    Optional<Structure> structure(String type) {
        return types.get(type) instanceof Structure found ? Optional.of(found) : Optional.empty();
    }

    /** A property of a type or of one it derives from. */
    Optional<Member> member(String type, String name) {
        return structure(type)
                .flatMap(at ->
                        Optional.ofNullable(at.members().get(name))
                                .or(() -> at.base().flatMap(base -> member(base, name))));
    }

    /** All keys of a type, those of the types it derives from included. */
    List<Set<String>> keys(String type) {
        return structure(type)
                .map(at ->
                        at.keys().isEmpty()
                                ? at.base().map(this::keys).orElse(List.of())
                                : at.keys())
                .orElse(List.of());
    }

    /** Whether a type is another one or derives from it. */
    boolean isA(String type, String other) {
        return type.equals(other)
                || structure(type)
                        .flatMap(Structure::base)
                        .filter(base -> isA(base, other))
                        .isPresent();
    }

    /** Whether something declared as one type may be the other, or the other way round. */
    boolean related(String one, String other) {
        return isA(one, other) || isA(other, one);
    }

    /** The operation that is called on something: the one for the nearest type. */
    Optional<Operation> operation(String name, TypeName on) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .filter(operation -> operation.binding().filter(b -> binds(b, on)).isPresent())
                .reduce((nearest, next) -> isNearer(next, nearest) ? next : nearest);
    }

    /** An operation that is called on nothing. */
    Optional<Operation> operation(String name) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .filter(operation -> operation.binding().isEmpty())
                .findFirst();
    }

    /** The same model with operations that differ from what the document says. */
    Model with(UnaryOperator<Operation> correction) {
        return new Model(types, roots, operations.stream().map(correction).toList(), imports);
    }

    private boolean isNearer(Operation candidate, Operation present) {
        return isA(
                candidate.binding().orElseThrow().name(), present.binding().orElseThrow().name());
    }

    private boolean binds(TypeName binding, TypeName on) {
        return binding.many() == on.many() && isA(on.name(), binding.name());
    }
}
