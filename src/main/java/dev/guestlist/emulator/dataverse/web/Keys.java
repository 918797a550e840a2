package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.Literal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the row that a key names, by primary or alternate key. */
record Keys(Instance instance) {
    private static final String PERSON = "azureactivedirectoryobjectid";
    private static final String MEMBERSHIP = "membershiptype";

    /** The id, if the key is the primary one. */
    Optional<UUID> primary(EntityType type, List<Argument> key) {
        if (key.size() != 1) {
            return Optional.empty();
        }
        var argument = key.getFirst();
        var isPrimary =
                argument.name().isEmpty()
                        || type.find(argument.name()).filter(type::isKey).isPresent();
        if (!isPrimary) {
            return Optional.empty();
        }
        if (argument.value() instanceof Literal.Guid(var id)) {
            return Optional.of(id);
        }
        throw Refusals.badQuery("Error in the key of " + type.setName() + ": a guid is expected.");
    }

    /** The row, or a refusal that says what is not there. */
    Row find(EntityType type, List<Argument> key) {
        var id = primary(type, key);
        if (id.isPresent()) {
            return instance.store()
                    .find(type.name(), id.get())
                    .orElseThrow(() -> Refusals.noRow(type.name(), id.get()));
        }
        return alternate(type, key).orElseThrow(() -> Refusals.noRowWithKey(type.name()));
    }

    /** The row of an alternate key. A person who is eligible arrives by being asked for. */
    Optional<Row> alternate(EntityType type, List<Argument> key) {
        var names = key.stream().map(Argument::name).sorted().toList();
        if (!type.alternateKeys().contains(names)) {
            throw Refusals.noSuchKey(type.name());
        }
        var person = guid(key, PERSON);
        return type.name().equals("team")
                ? instance.groupTeams().find(person, membershipType(key))
                : instance.arrivals().ask(person);
    }

    /** What a team's alternate key says of a team that is still to be made. */
    static Map<String, Optional<Object>> teamColumns(List<Argument> key) {
        return Map.of(
                PERSON, Optional.of(guid(key, PERSON)),
                MEMBERSHIP, Optional.of(membershipType(key)));
    }

    private static int membershipType(List<Argument> key) {
        return key.stream()
                .filter(argument -> argument.name().equals(MEMBERSHIP))
                .findFirst()
                .map(Argument::value)
                .filter(Literal.Whole.class::isInstance)
                .map(value -> Math.toIntExact(((Literal.Whole) value).value()))
                .orElseThrow(
                        () -> Refusals.badQuery("The key " + MEMBERSHIP + " must be a number."));
    }

    private static UUID guid(List<Argument> key, String name) {
        return key.stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .map(Argument::value)
                .filter(Literal.Guid.class::isInstance)
                .map(value -> ((Literal.Guid) value).value())
                .orElseThrow(() ->
                        Refusals.badQuery("The key " + name + " must be a guid without quotes."));
    }
}
