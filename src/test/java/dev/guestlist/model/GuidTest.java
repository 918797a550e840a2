package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuidTest {
    private static final String ID = "7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7B1C3C52-8A2E-4C1E-9C2D-0F6F3C1A5D10",
                "{7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10}",
                "{7B1C3C52-8a2e-4C1E-9c2d-0F6F3C1A5D10}"
            })
    void spellings_of_one_id_are_the_same(String spelling) {
        assertTrue(Guid.same(ID, spelling));
        assertEquals(ID, Guid.folded(spelling));
    }

    @Test
    void what_is_no_id_keeps_its_braces() {
        assertEquals("{SALES}", Guid.bare("{SALES}"));
        assertFalse(Guid.same("SALES", "{SALES}"));
    }
}
