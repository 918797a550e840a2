package dev.guestlist.emulator.odata;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row to ask questions about. */
record Guest(
        UUID id,
        String name,
        Optional<String> mail,
        boolean enabled,
        long seat,
        Optional<Instant> created,
        List<String> otherMails,
        List<Role> roles,
        Optional<Unit> unit) {

    record Role(UUID id, String name) {}

    record Unit(String name) {}

    static final Shape<Unit> UNITS =
            shape(
                    "unit",
                    List.of(
                            new Field.Scalar<>(
                                    "name", ValueKind.TEXT, unit -> Optional.of(unit.name()))));

    static final Shape<Role> ROLES =
            shape(
                    "role",
                    List.of(
                            new Field.Scalar<>(
                                    "roleid", ValueKind.GUID, role -> Optional.of(role.id())),
                            new Field.Scalar<>(
                                    "name", ValueKind.TEXT, role -> Optional.of(role.name()))));

    static final Shape<Guest> GUESTS =
            shape(
                    "guest",
                    List.of(
                            new Field.Scalar<>(
                                    "id", ValueKind.GUID, guest -> Optional.of(guest.id())),
                            new Field.Scalar<>(
                                    "quotedid",
                                    ValueKind.QUOTED_GUID,
                                    guest -> Optional.of(guest.id())),
                            new Field.Scalar<>(
                                    "name", ValueKind.TEXT, guest -> Optional.of(guest.name())),
                            new Field.Scalar<>("mail", ValueKind.TEXT, Guest::mail),
                            new Field.Scalar<>(
                                    "enabled",
                                    ValueKind.BOOLEAN,
                                    guest -> Optional.of(guest.enabled())),
                            new Field.Scalar<>(
                                    "seat", ValueKind.INTEGER, guest -> Optional.of(guest.seat())),
                            new Field.Scalar<>("created", ValueKind.INSTANT, Guest::created),
                            new Field.Values<>("otherMails", ValueKind.TEXT, Guest::otherMails),
                            new Field.Many<>("roles", ROLES, Guest::roles),
                            new Field.Single<>("unit", UNITS, Guest::unit)));

    private static <R> Shape<R> shape(String name, List<Field<R>> fields) {
        return new Shape<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Optional<Field<R>> field(String wanted) {
                return fields.stream().filter(field -> field.name().equals(wanted)).findFirst();
            }
        };
    }
}
