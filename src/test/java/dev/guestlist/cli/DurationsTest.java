package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.TypeConversionException;

import java.time.Duration;

final class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "30d, PT720H",
        "12h, PT12H",
        "10m, PT10M",
        "2s, PT2S",
        "0s, PT0S",
        "1h30m, PT1H30M"
    })
    void durations_are_written_with_the_first_letter_of_their_unit(String text, Duration meant) {
        assertEquals(meant, Durations.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10", "m", "-1m", "1.5h", "10 m", "10M", "PT10M", "999999d", "1m1h"})
    void anything_else_is_refused(String text) {
        assertThrows(TypeConversionException.class, () -> Durations.parse(text));
    }
}
