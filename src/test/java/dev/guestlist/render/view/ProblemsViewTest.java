package dev.guestlist.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

final class ProblemsViewTest {
    private static final String TEXT =
            """
            tenant: contoso
            password: hunter2 # swordfish
            cloud: mars
            """;

    @Test
    void no_problem_shows_a_line_that_holds_a_secret() {
        var problems =
                List.of(
                        Problem.error("unknown-key", at(2, 1), "unknown key"),
                        Problem.error("secret", at(2, 11), "this looks like a secret"),
                        Problem.warning("trap", at(2, 20), "a trap"),
                        Problem.error("unknown-cloud", at(3, 8), "unknown cloud"));

        var page = ProblemsView.of(problems, Map.of("guests.yaml", TEXT));
        var lines = new Terminal(Theme.plain(80)).print(page).lines().toList();

        assertEquals(List.of(), lines.stream().filter(line -> line.contains("hunter2")).toList());
        assertEquals(List.of(), lines.stream().filter(line -> line.contains("swordfish")).toList());
        assertEquals(1, lines.stream().filter(line -> line.contains("mars")).count());
    }

    private static SourceLocation at(int line, int column) {
        return new SourceLocation("guests.yaml", line, column);
    }
}
