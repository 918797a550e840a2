package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.control.Switch;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

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
    void every_switch_takes_every_setting_it_names_and_shows_it() {
        for (var each : emulator.switches().all()) {
            for (var setting : each.others()) {
                assertEquals(setting, turned(each.name(), setting), each.name());
            }
            assertEquals(each.setting(), turned(each.name(), each.setting()), each.name());
        }
    }

    @Test
    void no_two_switches_have_one_name_and_each_has_a_choice() {
        var all = emulator.switches().all();
        assertEquals(all.size(), all.stream().map(Switch::name).distinct().count());
        for (var each : all) {
            assertFalse(each.others().isEmpty(), each.name());
            assertFalse(each.others().contains(each.setting()), each.name());
        }
    }

    private String turned(String name, String setting) {
        var answer = wire.patch("/__emulator/switches", "{\"%s\":\"%s\"}".formatted(name, setting));
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path(name).asString();
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
}
