package dev.guestlist.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

final class MarkdownTest {
    @Test
    void the_title_says_the_worst_thing() {
        assertEquals(
                "### Guest access, Contoso: 1 person loses all access, 2 lose some",
                title(Markdown.plan(Plans.rich())));
        assertEquals(
                "### Guest access, Contoso: no changes", title(Markdown.plan(Plans.unchanged())));
        assertEquals(
                "### Guest access, Contoso: needs approval, 9 people lose all access",
                title(Markdown.plan(Plans.refused())));
        assertEquals(
                "### Guest access, Contoso: refused, 2 errors",
                title(Markdown.plan(Plans.broken())));
        assertEquals(
                "### Guest access drift, Contoso: 3 people hold more than the files say",
                title(Markdown.drift(Plans.rich())));
        assertEquals(
                "### Guest access, Contoso: 400 people are invited",
                title(Markdown.plan(Plans.monday())));
    }

    @Test
    void four_hundred_guests_fit_a_comment_and_what_is_cut_is_counted() {
        var markdown = Markdown.plan(Plans.monday());
        assertTrue(markdown.length() < 65_536, "length " + markdown.length());
        var rows = (int) markdown.lines().filter(line -> line.startsWith("| + invite")).count();
        assertTrue(rows > 150, "rows " + rows);
        assertTrue(
                markdown.contains("_" + (400 - rows) + " more people: a comment"), "rows " + rows);
        assertTrue(markdown.contains("guest100@partner-company.com"));
        assertTrue(markdown.endsWith("</sub>\n"));
    }

    @Test
    void a_comment_never_shows_half_a_guest() {
        var comment =
                new Comment()
                        .reserve("end")
                        .addAll(
                                "<",
                                List.of("a".repeat(40_000), "b".repeat(40_000)),
                                ">",
                                "things");
        var text = comment.add("end").toString();
        assertTrue(text.startsWith("<aaa"));
        assertFalse(text.contains("b".repeat(2)));
        assertTrue(text.contains("_1 more things: a comment holds no more."));
    }

    @Test
    void a_report_names_what_did_not_happen_first() {
        var markdown = Markdown.report(Reports.mixed());
        assertEquals("### Guest access, Contoso: 1 change failed", title(markdown));
        assertTrue(markdown.indexOf("| failed |") < markdown.indexOf("| done |"));
        assertEquals(
                "### Guest access, Contoso: applied", title(Markdown.report(Reports.complete())));
    }

    private static String title(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("###")).findFirst().orElseThrow();
    }
}
