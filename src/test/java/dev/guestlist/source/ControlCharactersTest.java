package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.Problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class ControlCharactersTest {
    /** Escapes of YAML in double quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\0", "\\e", "\\n", "\\r", "\\t", "\\a", "\\b", "\\N", "\\x1b", "\\x7f", "\\x9b",
                "\\u202e", "\\u2066", "\\u2028"
            })
    void no_name_contains_what_commands_a_terminal_or_ends_a_line(String escape) {
        for (var key : List.of("firstName", "company", "displayName", "ticket")) {
            assertEquals(
                    List.of("4:" + (key.length() + 9) + " control-character"),
                    problems("%s: \"An%sa\"".formatted(key, escape)).stream()
                            .filter(problem -> problem.endsWith("control-character"))
                            .toList(),
                    key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "firstName: \"Zo\\u00eb\"",
        "firstName: \"\\U0001F600\"",
        "company: \"A \\\"B\\\" C\"",
        "invitation: { message: \"Dear guest\\nWelcome\" }"
    })
    void other_escapes_are_fine(String line) {
        assertEquals(
                List.of(),
                problems(line).stream()
                        .filter(problem -> problem.endsWith("control-character"))
                        .toList());
    }

    private static List<String> problems(String line) {
        var text =
                """
                version: 1
                tenant: contoso.com
                guests: [{ email: ana@fabrikam.com,
                      %s }]
                """
                        .formatted(line);
        return GuestList.parse(List.of(new SourceText("guests.yaml", text))).problems().stream()
                .map(ControlCharactersTest::brief)
                .toList();
    }

    private static String brief(Problem problem) {
        return problem.where().map(where -> where.line() + ":" + where.column()).orElse("")
                + " "
                + problem.code();
    }
}
