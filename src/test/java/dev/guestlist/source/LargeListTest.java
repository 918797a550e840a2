package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Problem;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ten thousand guests, some four megabytes: beyond the YAML library's standard limit. */
final class LargeListTest {
    private static final int GUESTS = 10_000;

    @Test
    void ten_thousand_guests_are_read() throws Exception {
        var example = Files.readString(Path.of("examples/guests.yaml"));
        var head = example.substring(0, example.indexOf("guests:\n"));
        var guests =
                IntStream.range(0, GUESTS)
                        .mapToObj(LargeListTest::guest)
                        .collect(Collectors.joining("\n"));
        var text = head + "guests:\n" + guests;
        assertTrue(text.length() > 3 * 1024 * 1024, "no large file: " + text.length());

        var checked = GuestList.parse(List.of(new SourceText("guests.yaml", text)));

        assertEquals(List.of(), checked.problems());
        var last = checked.value().orElseThrow().guests().lastEntry().getValue();
        assertEquals(GUESTS, checked.value().orElseThrow().guests().size());
        assertEquals(last.where().line(), line(text, last.email().value()));
    }

    @Test
    void a_mistake_far_down_is_told_once_and_at_its_place() {
        var guests =
                IntStream.rangeClosed(1, 3 * ShapeCheck.SLICE)
                        .mapToObj("  - email: guest%d@fabrikam.com\n"::formatted)
                        .collect(Collectors.joining());
        var text =
                "tenant: contoso.com\nguests:\n"
                        + guests.replace("email: guest1234@", "mail: guest1234@");

        var checked = GuestList.parse(List.of(new SourceText("guests.yaml", text)));

        assertEquals(
                List.of("missing-key 1:1", "unknown-key 1236:5"),
                checked.problems().stream()
                        .map(problem -> problem.code() + " " + place(problem))
                        .sorted()
                        .toList());
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
