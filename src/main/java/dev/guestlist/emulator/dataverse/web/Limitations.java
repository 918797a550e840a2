package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What fits into a column: texts up to a length, and the values of a choice. Lengths are those of
 * learn.microsoft.com/power-apps/developer/data-platform/reference/entities; codes those of
 * reference/web-service-error-codes. Columns that are not named here take anything of their type.
 */
final class Limitations {
    private static final Map<String, Integer> LENGTHS =
            Map.ofEntries(
                    Map.entry("systemuser.domainname", 1024),
                    Map.entry("systemuser.internalemailaddress", 100),
                    Map.entry("systemuser.personalemailaddress", 100),
                    Map.entry("systemuser.firstname", 256),
                    Map.entry("systemuser.lastname", 256),
                    Map.entry("systemuser.title", 128),
                    Map.entry("systemuser.jobtitle", 100),
                    Map.entry("systemuser.mobilephone", 64),
                    Map.entry("systemuser.nickname", 50),
                    Map.entry("systemuser.employeeid", 100),
                    Map.entry("team.name", 160),
                    Map.entry("team.description", 2000),
                    Map.entry("team.emailaddress", 100),
                    Map.entry("businessunit.name", 160),
                    Map.entry("role.name", 100),
                    Map.entry("appmodule.name", 100),
                    Map.entry("appmodule.uniquename", 100),
                    Map.entry("appmodule.url", 200));

    private Limitations() {}

    /** The value, or the refusal of one that does not fit. */
    static Object checked(EntityType type, Column column, Object value) {
        var key = type.name() + "." + column.name();
        if (value instanceof String text
                && text.length() > LENGTHS.getOrDefault(key, Integer.MAX_VALUE)) {
            throw Refusals.badValue(
                    "0x80044331",
                    "A validation error occurred. The length of the '%s' attribute of the '%s' entity exceeded the maximum allowed length of '%d'."
                            .formatted(column.name(), type.name(), LENGTHS.get(key)));
        }
        var choices = Labels.choices(key);
        if (value instanceof Integer number
                && !choices.isEmpty()
                && (number < 0 || number >= choices.size())) {
            throw Refusals.badValue(
                    "0x8004431a",
                    "A validation error occurred. The value %d of '%s' on record of type '%s' is outside the valid range. Accepted Values: %s"
                            .formatted(
                                    number,
                                    column.name(),
                                    type.name(),
                                    IntStream.range(0, choices.size())
                                            .mapToObj(Integer::toString)
                                            .collect(Collectors.joining(","))));
        }
        return value;
    }
}
