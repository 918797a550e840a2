package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

final class NamesTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Salesperson,salesPERSON",
                "Salesperson,Salesperson ",
                "Verkäufer,VERKÄUFER",
                "Verka\u0308ufer,Verk\u00E4ufer",
                "Sales Manager,Sales\u00A0Manager",
                "Sales Manager,Sales\u202FManager\u00A0",
                "Sales,\uFF33\uFF41\uFF4C\uFF45\uFF53",
                "STRASSE,straße",
                "ΟΔΟΣ,οδος",
                "ΟΔΟΣ,οδοσ",
                "\uAC00,\u1100\u1161"
            })
    void are_the_same(String one, String other) {
        assertTrue(Names.same(one, other));
        assertTrue(Names.same(other, one));
        assertEquals(0, Names.ORDER.compare(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "Cafe,Café",
        "Sales,Sa\u200Bles",
        "Sales,Sаles",
        "Sales,Sales 2",
        "Sales Manager,SalesManager"
    })
    void are_different(String one, String other) {
        assertFalse(Names.same(one, other));
        assertFalse(Names.same(other, one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cafe|Café|latin small letter e with acute (U+00E9) at position 4 instead of latin"
                        + " small letter e (U+0065)",
                "Salesperson|Sales\u200Bperson|zero width space (U+200B) at position 6",
                "Salesperson|Salesperson\uFEFF|zero width no-break space (U+FEFF) at position 12",
                "Sales\u200Bperson|Salesperson|no zero width space (U+200B) at position 6",
                "Sales|Sаles|cyrillic small letter a (U+0430) at position 2 instead of latin small"
                        + " letter a (U+0061)",
                "CRM|СRM|cyrillic capital letter es (U+0421) at position 1 instead of latin capital"
                        + " letter c (U+0043)",
                "North-West|North–West|en dash (U+2013) at position 6 instead of hyphen-minus"
                        + " (U+002D)",
                "O'Brien|O’Brien|right single quotation mark (U+2019) at position 2 instead of"
                        + " apostrophe (U+0027)"
            })
    void what_looks_alike_is_told_apart(String written, String name, String difference) {
        var hint = NearestName.explained(written, List.of("Other", name)).orElseThrow();
        assertTrue(hint.startsWith("did you mean "), hint);
        assertTrue(hint.endsWith("? it has " + difference), hint);
    }

    @Test
    void what_is_merely_near_is_not_explained() {
        assertEquals(
                Optional.of("did you mean \"Sales\"?"),
                NearestName.explained("Salse", List.of("Sales")));
    }

    @Test
    void names_that_are_equal_to_the_letter_are_listed_by_their_ids() {
        assertEquals(
                "a, b",
                LookAlike.list(
                        "Sales",
                        List.of(
                                new LookAlike.Named("b", "Sales"),
                                new LookAlike.Named("a", "Sales"))));
    }

    @Test
    void other_names_are_listed_with_what_sets_them_apart() {
        assertEquals(
                "a (\"Sales\u00A0Manager\" with no-break space (U+00A0) at position 6 instead of"
                        + " space (U+0020)), b (\"SALES MANAGER\")",
                LookAlike.list(
                        "Sales Manager",
                        List.of(
                                new LookAlike.Named("b", "SALES MANAGER"),
                                new LookAlike.Named("a", "Sales\u00A0Manager"))));
    }
}
