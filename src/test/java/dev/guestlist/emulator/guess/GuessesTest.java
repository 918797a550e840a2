package dev.guestlist.emulator.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class GuessesTest {

    private enum Sky {
        BLUE,
        DARK_GREY
    }

    private enum Sea {
        CALM
    }

    private enum Weather implements Guess {
        SKY_AT_NOON(Settings.of(Sky.DARK_GREY)),
        STATUS(Settings.of(400, 403)),
        DROPS(Settings.count(5)),
        NAMES(Settings.words("rain", "hail"));

        @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
        private final Settings settings;

        Weather(Settings settings) {
            this.settings = settings;
        }

        @Override
        public Settings settings() {
            return settings;
        }
    }

    private final Guesses<Weather> likely = Guesses.likely(Weather.class);

    @Test
    void each_is_as_it_most_likely_is_until_set() {
        assertTrue(likely.is(Weather.SKY_AT_NOON, Sky.DARK_GREY));
        assertEquals(400, likely.number(Weather.STATUS));
        assertEquals(
                "{drops=5, names=rain hail, sky-at-noon=dark-grey, status=400}",
                likely.show().toString());
    }

    @Test
    void setting_one_leaves_the_others_and_the_old_value() {
        var other =
                likely.with("sky-at-noon", "blue")
                        .with("status", "403")
                        .with("drops", "7")
                        .with("names", "  snow ");
        assertTrue(other.is(Weather.SKY_AT_NOON, Sky.BLUE));
        assertEquals(403, other.number(Weather.STATUS));
        assertEquals(7, other.number(Weather.DROPS));
        assertEquals(List.of("snow"), other.words(Weather.NAMES));
        assertFalse(likely.is(Weather.SKY_AT_NOON, Sky.BLUE));
    }

    @Test
    void constants_are_read_in_any_case() {
        assertTrue(likely.with("sky-at-noon", "Dark_Grey").is(Weather.SKY_AT_NOON, Sky.DARK_GREY));
    }

    @Test
    void a_wrong_setting_names_what_would_do() {
        assertEquals(
                "'pink' is no setting; there are: dark-grey, blue", refused("sky-at-noon", "pink"));
        assertEquals("'500' is no setting; there are: 400, 403", refused("status", "500"));
        assertEquals("'-1' is no setting; there are: 5, any number", refused("drops", "-1"));
        assertEquals("there is no guess 'moon'", refused("moon", "full"));
    }

    @Test
    void a_question_that_cannot_be_answered_is_our_mistake() {
        assertThrows(
                IllegalArgumentException.class, () -> likely.is(Weather.SKY_AT_NOON, Sea.CALM));
    }

    private String refused(String spelling, String setting) {
        return assertThrows(IllegalArgumentException.class, () -> likely.with(spelling, setting))
                .getMessage();
    }
}
