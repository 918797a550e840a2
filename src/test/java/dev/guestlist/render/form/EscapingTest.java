package dev.guestlist.render.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.Plans;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.render.view.ProblemsView;

import org.junit.jupiter.api.Test;

import java.util.List;

final class EscapingTest {
    @Test
    void a_terminal_is_shown_what_would_command_it() {
        assertEquals("a\\u{1b}[2Jb", FreeText.escape("a\u001b[2Jb"));
        assertEquals("a\\u{a}b\\u{d}\\u{9}", FreeText.escape("a\nb\r\t"));
        assertEquals("\\u{9b}31m", FreeText.escape("\u009b31m"));
        assertEquals("\\u{202e}gro", FreeText.escape("\u202Egro"));
        assertEquals("a\\u{200b}b\\u{2066}", FreeText.escape("a\u200Bb\u2066"));
        assertEquals("\\u{d800}", FreeText.escape("\uD800"));
        assertEquals("\\u{3164}\\u{2028}", FreeText.escape("\u3164\u2028"));
    }

    @Test
    void names_of_people_stay_as_they_are() {
        for (var name : List.of("Zoë Łukasiewicz", "李伟", "Ольга", "O’Brien", "محمد‌رضا", "😀")) {
            assertEquals(name, FreeText.escape(name));
        }
        assertEquals("a\\u{200c}b", FreeText.escape("a\u200Cb"));
    }

    @Test
    void width_counts_columns_not_characters() {
        assertEquals(4, FreeText.width("李伟"));
        assertEquals(1, FreeText.width("e\u0301"));
        assertEquals(2, FreeText.width("😀"));
    }

    @Test
    void github_sets_plain_names_as_text_and_everything_else_as_code() {
        assertEquals("Field crew (guests)", Markdown.text("Field crew (guests)"));
        assertEquals("`@octocat`", Markdown.text("@octocat"));
        assertEquals("`www.evil.com`", Markdown.text("www.evil.com"));
        assertEquals("`<img src=x>`", Markdown.text("<img src=x>"));
        assertEquals("`[x](y)`", Markdown.text("[x](y)"));
        assertEquals("`a\\u{7c}b`", Markdown.text("a|b"));
        assertEquals("`` a`b ``".replace("`` ", "``").replace(" ``", "``"), Markdown.text("a`b"));
        assertEquals("``` ``a ```", Markdown.code("``a"));
        assertEquals("`a\\u{a}b`", Markdown.text("a\nb"));
    }

    @Test
    void no_hostile_text_leaves_its_cell_or_its_fence() {
        var markdown = new GitHub().print(PlanView.of(Plans.hostile()));
        var rows = markdown.lines().filter(line -> line.startsWith("| ")).toList();
        var bars = rows.getFirst().chars().filter(unit -> unit == '|').count();
        rows.forEach(
                row -> assertEquals(bars, row.chars().filter(unit -> unit == '|').count(), row));
        var outsideCode =
                markdown.replaceAll("(?s)(`{3,})diff\n.*?\n\\1", "")
                        .replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "");
        assertEquals(1, count(outsideCode, "-->"), outsideCode);
        assertEquals(
                count(outsideCode, "<details>"), count(outsideCode, "</details>"), outsideCode);
        assertFalse(outsideCode.contains("@"), outsideCode);
        assertFalse(outsideCode.contains("script>"), outsideCode);
        assertFalse(outsideCode.contains("]("), outsideCode);
    }

    @Test
    void a_workflow_command_cannot_be_forged() {
        var problem =
                Problem.error(
                                "bad",
                                new SourceLocation("a,b:c.yaml", 3, 4),
                                "100% wrong\n::warning::forged")
                        .withHint("mend it");
        assertEquals(
                "::error file=a%2Cb%3Ac.yaml,line=3,col=4,title=bad::"
                        + "100%25 wrong\\u{a}::warning::forged (mend it)\n",
                annotations(List.of(problem)));
        assertTrue(
                annotations(List.of(Problem.warning("w", "nowhere")))
                        .startsWith("::warning title=w::nowhere"));
    }

    private static String annotations(List<Problem> problems) {
        return new Annotations().print(ProblemsView.of(problems));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
