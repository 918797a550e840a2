package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Problem;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * However broken a file is, the reader gives problems with a position and a hint, and never
 * crashes.
 */
final class MutilatedFilesTest {
    private static final int FILES = Integer.getInteger("mutilated.files", 300);
    private static final List<String> SCRAPS =
            List.of(
                    "\t",
                    "\"",
                    "'",
                    "[",
                    "]",
                    "{",
                    "}",
                    ": ",
                    "- ",
                    "#",
                    "&a ",
                    "*a",
                    "!x ",
                    "? ",
                    "|\n",
                    ">\n",
                    "---\n",
                    "...\n",
                    "%YAML 1.1\n",
                    "<<: ",
                    "\u0000",
                    "\u202E",
                    "\uD83D\uDE00",
                    "null",
                    "~",
                    "1e999",
                    "-7",
                    "99999999999",
                    "0xFFFFFFFFFFFFFFFF",
                    "0x",
                    "-0",
                    ".inf",
                    ".nan",
                    "true",
                    "@",
                    "`",
                    ",",
                    "\n",
                    "\r",
                    "  ",
                    "none",
                    "guests:",
                    "''",
                    "email: ");

    @Test
    void nothing_makes_the_reader_fall_over() throws Exception {
        var example = Files.readString(Path.of("examples/guests.yaml"));
        var random = new Random(2026);
        for (var file = 0; file < FILES; file++) {
            var text = new StringBuilder(example);
            for (var cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
                mutilate(text, random);
            }
            check(text.toString());
        }
    }

    private static void mutilate(StringBuilder text, Random random) {
        var at = random.nextInt(text.length());
        var until = Math.min(text.length(), at + random.nextInt(40));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, until);
            case 1 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
            case 2 -> text.replace(at, at + 1, SCRAPS.get(random.nextInt(SCRAPS.size())));
            default -> text.insert(random.nextInt(text.length()), text.substring(at, until));
        }
    }

    private static void check(String text) {
        try {
            var source = List.of(new SourceText("guests.yaml", text));
            var checked = GuestList.parse(source);
            var doors = GuestList.doors(source);
            doors.ifPresent(state -> assertEquals(0, state.guests().size()));
            for (var problem : checked.problems()) {
                checkForm(problem, text);
            }
        } catch (RuntimeException crash) {
            throw new AssertionError("the reader crashed:\n" + text, crash);
        }
    }

    private static void checkForm(Problem problem, String text) {
        assertTrue(problem.hint().isPresent(), () -> "no hint: " + problem);
        assertEquals(-1, problem.message().indexOf('\n'), () -> "not one line: " + problem);
        var line = problem.where().orElseThrow().line();
        assertTrue(
                line <= text.split("\r\n|[\r\n\u0085\u2028\u2029]", -1).length + 1,
                () -> "beyond the end: " + problem);
    }
}
