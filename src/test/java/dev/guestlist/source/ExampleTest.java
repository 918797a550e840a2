package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

/** The example that newcomers copy. */
final class ExampleTest {
    @Test
    void the_example_is_read_without_a_single_complaint() {
        var texts = SourceFiles.read(List.of(Path.of("examples/guests.yaml"))).value();
        var checked = GuestList.parse(texts.orElseThrow());
        assertEquals(List.of(), checked.problems());
        var state = checked.value().orElseThrow();
        assertTrue(state.guests().size() >= 14);
        assertEquals(2, state.doors().environments().size());
    }
}
