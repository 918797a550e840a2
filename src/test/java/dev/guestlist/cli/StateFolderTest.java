package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@DisabledOnOs(OS.WINDOWS)
final class StateFolderTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/ana");

    @Test
    void each_system_has_its_own_place() {
        assertEquals(at("/home/ana/.local/state/guestlist"), folder("Linux", HOME));
        assertEquals(
                at("/home/ana/Library/Application Support/guestlist"), folder("Mac OS X", HOME));
        assertEquals(
                at("/data/local/guestlist"),
                folder("Windows 11", Map.of("LOCALAPPDATA", "/data/local")));
    }

    @Test
    void a_chosen_place_comes_first_if_it_is_a_whole_path() {
        var chosen = Map.of("HOME", "/home/ana", "XDG_STATE_HOME", "/var/state");
        assertEquals(at("/var/state/guestlist"), folder("Linux", chosen));
        var relative = Map.of("HOME", "/home/ana", "XDG_STATE_HOME", "state");
        assertEquals(at("/home/ana/.local/state/guestlist"), folder("Linux", relative));
    }

    @Test
    void without_a_home_there_is_none() {
        assertEquals(Optional.empty(), folder("Linux", Map.of()));
        assertEquals(Optional.empty(), folder("Linux", Map.of("HOME", "")));
    }

    private static Optional<Path> at(String path) {
        return Optional.of(Path.of(path));
    }

    private static Optional<Path> folder(String system, Map<String, String> variables) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        var process =
                new ProcessContext(
                        new BufferedReader(Reader.nullReader()),
                        nowhere,
                        nowhere,
                        variables,
                        Set.of(),
                        80,
                        Clock.systemUTC(),
                        Path.of(""),
                        _ -> () -> {});
        return StateFolder.of(process, system);
    }
}
