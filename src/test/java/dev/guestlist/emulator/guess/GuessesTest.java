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

    private static final class Weather {
        private static final Area AREA = new Area();

        static final Guess<Sky> SKY_AT_NOON = AREA.choice("sky-at-noon", Sky.DARK_GREY);
        static final Guess<Integer> STATUS = AREA.number("status", 400, 403);
        static final Guess<Integer> DROPS = AREA.count("drops", 5);
        static final Guess<Words> NAMES = AREA.words("names", "rain", "hail");
    }

    private final Guesses likely = Weather.AREA.likely();

    @Test
    void each_is_as_it_most_likely_is_until_set() {
        assertTrue(likely.is(Weather.SKY_AT_NOON, Sky.DARK_GREY));
        assertEquals(400, likely.of(Weather.STATUS));
        assertEquals(
                List.of("drops=5", "names=rain hail", "sky-at-noon=dark-grey", "status=400"),
                likely.all().map(guess -> guess + "=" + likely.shown(guess)).toList());
    }

    @Test
    void setting_one_leaves_the_others_and_the_old_value() {
        var other =
                likely.with("sky-at-noon", "blue")
                        .with("status", "403")
                        .with("drops", "7")
                        .with("names", "  snow ");
        assertTrue(other.is(Weather.SKY_AT_NOON, Sky.BLUE));
        assertEquals(403, other.of(Weather.STATUS));
        assertEquals(7, other.of(Weather.DROPS));
        assertEquals(List.of("snow"), other.of(Weather.NAMES).all());
        assertEquals(List.of(), other.with("names", " ").of(Weather.NAMES).all());
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
    void a_question_of_another_area_is_our_mistake() {
        var elsewhere = new Area().count("depth", 1);
        assertThrows(IllegalArgumentException.class, () -> likely.of(elsewhere));
    }

    @Test
    void two_guesses_of_one_name_are_our_mistake() {
        var area = new Area();
        area.count("depth", 1);
        area.count("depth", 2);
        assertThrows(IllegalStateException.class, area::likely);
    }

    private String refused(String name, String setting) {
        return assertThrows(IllegalArgumentException.class, () -> likely.with(name, setting))
                .getMessage();
    }
}
