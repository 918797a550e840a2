package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.graph.GraphGuess;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.login.LoginGuess;
import dev.guestlist.emulator.state.DirectoryGuess;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can be switched, how it is documented, and that it can be. */
final class SwitchesTest extends Story {

    private static final Path DOCUMENT = Path.of("docs/emulator.md");

    @Test
    void every_trap_guess_and_delay_of_the_core_is_documented() throws IOException {
        var document = Files.readString(DOCUMENT);
        var missing = new TreeSet<String>();
        wire.get("/__emulator/switches").json().propertyNames().stream()
                .filter(name -> name.matches("(trap|guess|delay)\\..*"))
                .filter(name -> !document.contains("`" + name + "`"))
                .forEach(missing::add);
        assertEquals(new TreeSet<String>(), missing);
    }

    @Test
    void the_documented_first_state_of_a_trap_is_its_first_state() throws IOException {
        var switches = wire.get("/__emulator/switches").json();
        var rows =
                Files.readAllLines(DOCUMENT).stream()
                        .filter(line -> line.matches("\\| `trap\\.[a-z].*"))
                        .map(line -> line.split("\\s*\\|\\s*", -1))
                        .toList();
        assertTrue(rows.size() > 20, "as many traps as rows: " + rows.size());
        for (var row : rows) {
            var name = row[1].replace("`", "");
            assertEquals(row[2], switches.path(name).asString(), name);
        }
    }

    @Test
    void every_guess_takes_every_setting_it_names() {
        guesses()
                .forEach(guess -> {
                    for (var setting :
                            guess.settings().all().replace(", any number", "").split(", ", -1)) {
                        var body = "{\"guess.%s\":\"%s\"}".formatted(guess.spelling(), setting);
                        var answer = wire.patch("/__emulator/switches", body);
                        assertEquals(200, answer.status(), answer::text);
                        assertEquals(
                                setting,
                                answer.json().path("guess." + guess.spelling()).asString());
                    }
                });
    }

    @Test
    void no_two_guesses_have_one_name_and_each_has_a_choice() {
        var names = guesses().map(Guess::spelling).toList();
        assertEquals(names.size(), new TreeSet<>(names).size());
        guesses().forEach(g -> assertTrue(g.settings().all().contains(","), g.spelling()));
    }

    @Test
    void a_wrong_setting_names_the_right_ones() {
        assertEquals(
                "{\"error\":\"'perhaps' is no setting; there are: refused, allowed\"}",
                wire.patch("/__emulator/switches", "{\"guess.empty-text\":\"perhaps\"}").text());
        assertEquals(
                400, wire.patch("/__emulator/switches", "{\"delay.thought\":\"PT1S\"}").status());
        assertEquals(400, wire.patch("/__emulator/switches", "{\"trap.door\":\"on\"}").status());
    }

    private static Stream<Guess> guesses() {
        return Stream.of(
                        List.<Guess>of(GraphGuess.values()),
                        List.<Guess>of(DirectoryGuess.values()),
                        List.<Guess>of(LoginGuess.values()))
                .flatMap(List::stream);
    }
}
