package dev.guestlist.render.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

final class UnheardTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "::set-output name=a::b|: :set-output name=a::b",
                "  ::error::x|  : :error::x",
                "a ::error::x|a ::error::x",
                "a##vso[task.setvariable]b|a# #vso[task.setvariable]b",
                "##VSO[x]|# #VSO[x]",
                "##[error]x|# #[error]x",
                "###[group]|## #[group]",
                "## Heading|## Heading",
                "guests.yaml:3:1: error|guests.yaml:3:1: error"
            },
            delimiter = '|')
    void no_line_is_a_command_of_a_runner(String text, String printed) {
        assertEquals(printed, Unheard.of(text));
        assertEquals("a\n" + printed, Unheard.of("a\n" + text));
        assertEquals("a\r" + printed, Unheard.of("a\r" + text));
    }

    @Test
    void our_own_commands_stay_and_carry_no_others() {
        assertEquals("::error title=x::a # #[b]\n", Unheard.within("::error title=x::a ##[b]\n"));
    }

    /** A pattern with a choice in it would need a frame of the stack for each character. */
    @Test
    void long_names_take_little_time_and_no_stack() {
        var letters = "a: b".repeat(100_000);
        var commands = ":".repeat(200_000) + "##[".repeat(100_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    assertEquals(letters, Markdown.text(letters));
                    assertTrue(Markdown.text(letters + "*").startsWith("`"));
                    assertTrue(!Unheard.of(commands).contains("##["));
                    assertTrue(!FreeText.escape(letters).isEmpty());
                    assertTrue(!Wrap.wrap(letters, 2, 80).isEmpty());
                });
    }
}
