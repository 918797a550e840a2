package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.odata.Guids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The roles that every environment has. Ids and templates are those of recorded organizations
 * (microsoft/terraform-provider-power-platform, delegateas/XrmMockup); roles of the Dynamics 365
 * apps have invented ids.
 */
final class Catalogue {
    static final String ADMINISTRATOR = "System Administrator";
    static final String SUPPORT_USER = "Support User";

    static final List<Entry> ROLES = read();

    /**
     * A role.
     *
     * @param id the same in every organization, or empty for one that differs
     * @param isInherited 1 for roles that give their members user-level rights
     */
    record Entry(String name, Optional<UUID> id, Optional<UUID> template, int isInherited) {}

    private Catalogue() {}

    private static List<Entry> read() {
        try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("roles.csv"))) {
            var entries = new ArrayList<Entry>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> entries.add(entry(line)));
            return List.copyOf(entries);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Only the name may hold commas, and then stands in quotes. */
    private static Entry entry(String line) {
        var nameEnds = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(',');
        var name = line.substring(0, nameEnds).replace("\"", "");
        var rest = line.substring(nameEnds + 1).split(",", -1);
        return new Entry(
                name, Guids.parse(rest[0]), Guids.parse(rest[1]), Integer.parseInt(rest[2]));
    }
}
