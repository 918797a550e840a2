package dev.guestlist.emulator.dataverse.store;

import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.odata.Guids;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table that shows the pairs of a many-to-many relationship, such as {@code systemuserroles}. Its
 * rows are made when asked for.
 */
record Intersect(EntityType type, String links, String left, String right) {
    private static final Map<String, List<String>> SIDES =
            Map.of(
                    "systemuserroles", List.of("systemuser", "role"),
                    "teamroles", List.of("team", "role"),
                    "teammembership", List.of("systemuser", "team"),
                    "systemuserprofiles", List.of("systemuser", "fieldsecurityprofile"),
                    "teamprofiles", List.of("team", "fieldsecurityprofile"),
                    "appmoduleroles", List.of("appmodule", "role"),
                    "roleprivileges", List.of("role", "privilege"));

    static Optional<Intersect> of(EntityType type) {
        return Optional.ofNullable(SIDES.get(type.name()))
                .map(sides ->
                        new Intersect(
                                type, type.name() + "_association", sides.get(0), sides.get(1)));
    }

    Collection<Row> rows(Store store) {
        var rows = new ArrayList<Row>();
        var leftColumn = column(left);
        var rightColumn = column(right);
        for (var row : store.table(left).all()) {
            for (var other : store.linked(row, links)) {
                rows.add(
                        Row.of(type, id(row.id(), other))
                                .with(leftColumn, row.id())
                                .with(rightColumn, other));
            }
        }
        rows.sort(Comparator.comparing(Row::id, Guids::compare));
        return rows;
    }

    private String column(String side) {
        var plain = side + "id";
        return type.find(plain).isPresent() ? plain : "_" + plain + "_value";
    }

    private UUID id(UUID leftId, UUID rightId) {
        return UUID.nameUUIDFromBytes(
                (links + leftId + rightId).getBytes(StandardCharsets.US_ASCII));
    }
}
