package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.guestlist.model.Problem;
import dev.guestlist.model.ProfileField;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ten thousand guests, about four megabytes: beyond the YAML library's standard limit. */
final class LargeListTest {
    private static final int GUESTS = 10_000;
    private static final int SEVERAL_SLICES = 15 * ShapeCheck.SLICE + 7;

    @Test
    void ten_thousand_guests_are_read() throws Exception {
        var example = Files.readString(Path.of("examples/guests.yaml"));
        var head = example.substring(0, example.indexOf("guests:\n"));
        var guests =
                IntStream.range(0, GUESTS)
                        .mapToObj(LargeListTest::guest)
                        .collect(Collectors.joining("\n"));
        var text = head + "guests:\n" + guests;
        assertTrue(text.length() > 3 * 1024 * 1024, "not a large file: " + text.length());

        var checked = GuestList.parse(List.of(new SourceText("guests.yaml", text)));

        assertEquals(List.of(), checked.problems());
        var last = checked.value().orElseThrow().guests().lastEntry().getValue();
        assertEquals(GUESTS, checked.value().orElseThrow().guests().size());
        assertEquals(last.where().line(), line(text, last.email().value()));
    }

    @Test
    void a_mistake_far_down_is_told_once_and_at_its_place() {
        var guests =
                IntStream.rangeClosed(1, SEVERAL_SLICES)
                        .mapToObj("  - email: guest%d@fabrikam.com\n"::formatted)
                        .collect(Collectors.joining());
        var text =
                "tenant: contoso.com\nguests:\n"
                        + guests.replace("email: guest1234@", "mail: guest1234@");

        assertEquals(List.of("missing-key 1:1", "unknown-key 1236:5"), told(text));
    }

    @Test
    void what_is_declared_below_the_guests_counts_as_much_as_what_stands_above() {
        var checked =
                GuestList.parse(
                        List.of(
                                new SourceText(
                                        "guests.yaml",
                                        """
                                        version: 1
                                        tenant: contoso.com
                                        groups: { partners: { displayName: Partners } }
                                        guests:
                                        %sbundles: { package: { groups: [partners] } }
                                        defaults: { usageLocation: PT }
                                        """
                                                .formatted(blocks("access: [package]")))));

        assertEquals(List.of(), checked.problems());
        var guests = checked.value().orElseThrow().guests().values();
        assertEquals(SEVERAL_SLICES, guests.size());
        for (var guest : guests) {
            assertEquals(Set.of("partners"), guest.access().groups().keySet());
            assertEquals(Map.of(ProfileField.USAGE_LOCATION, "PT"), guest.profile());
        }
    }

    @Test
    void a_key_that_is_there_twice_is_found_in_a_long_block_too() {
        var groups =
                IntStream.rangeClosed(1, 40)
                        .mapToObj("  group-%1$d: { displayName: Group %1$d }\n"::formatted)
                        .collect(Collectors.joining());
        var again = "  group-3: { displayName: A }\n  group-40: { displayName: B }\n";
        var text = "version: 1\ntenant: contoso.com\ngroups:\n" + groups + again + "guests: []\n";

        assertEquals(
                List.of("duplicate-key 44:3", "duplicate-key 45:3", "no-guests 46:9"), told(text));
    }

    @Test
    void every_guest_is_warned_of_once() {
        var checked =
                GuestList.parse(
                        List.of(
                                new SourceText(
                                        "guests.yaml",
                                        """
                                        version: 1
                                        tenant: contoso.com
                                        groups: { sales-door: { displayName: Sales } }
                                        environments:
                                          sales: { url: https://sales.crm4.dynamics.com, securityGroup: sales-door }
                                        guests:
                                        %s\
                                        """
                                                .formatted(
                                                        blocks(
                                                                "environments: { sales: { roles:"
                                                                        + " [Basic User] } }")))));

        var warnings = checked.problems().stream().collect(groupingBy(Problem::code, counting()));
        assertEquals(Map.of("environment-without-group", (long) SEVERAL_SLICES), warnings);
    }

    @Test
    void one_person_in_two_slices_is_found() {
        var twice = blocks("company: Fabrikam").replace("guest1234@", "guest7@");
        var text = "version: 1\ntenant: contoso.com\nguests:\n" + twice;

        assertEquals(List.of("duplicate-guest 2470:12"), told(text));
    }

    @Test
    void a_list_that_an_alias_repeats_is_still_there_for_it() {
        var text =
                """
                version: 1
                tenant: contoso.com
                guests: &everybody [{ email: ana@fabrikam.com }]
                bundles: { package: { groups: *everybody } }
                """;

        assertEquals(List.of("wrong-type 3:21"), told(text));
    }

    private static String blocks(String access) {
        return IntStream.rangeClosed(1, SEVERAL_SLICES)
                .mapToObj(number ->
                        "  - email: guest%d@fabrikam.com\n    %s\n".formatted(number, access))
                .collect(Collectors.joining());
    }

    /** Every problem, by code and position. */
    private static List<String> told(String text) {
        return GuestList.parse(List.of(new SourceText("guests.yaml", text))).problems().stream()
                .map(problem -> problem.code() + " " + place(problem))
                .toList();
    }

    private static String place(Problem problem) {
        var where = problem.where().orElseThrow();
        return where.line() + ":" + where.column();
    }

    private static String guest(int number) {
        return """
          - email: guest%1$d@partner%2$d.example.com
            firstName: First%1$d
            lastName: Last%1$d
            displayName: First%1$d Last%1$d (Partner %2$d)
            company: Partner number %2$d
            department: Department of field operations
            jobTitle: Field technician, third level
            usageLocation: PT
            access: [field-technician]
            groups: [partner-sales]
            environments:
              sales: { roles: [Basic User, Knowledge Manager] }
            until: 2027-06-30
        """
                .formatted(number, number % 50);
    }

    private static int line(String text, String email) {
        return (int) text.substring(0, text.indexOf(email + "\n")).lines().count();
    }
}
