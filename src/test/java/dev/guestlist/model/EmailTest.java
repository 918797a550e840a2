package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

final class EmailTest {
    @Test
    void spellings_of_one_address_are_equal_but_keep_how_they_were_written() {
        var one = new Email("Ana.Silva@Fabrikam.COM ");
        var other = new Email("ana.silva@fabrikam.com");
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertEquals(0, one.compareTo(other));
        assertEquals("ana.silva@fabrikam.com", one.toString());
        assertEquals("Ana.Silva@Fabrikam.COM", one.written());
        assertEquals("fabrikam.com", one.domain());
    }

    @Test
    void without_a_local_part_or_a_domain_there_is_no_address() {
        assertEquals(Optional.empty(), Email.parse("@fabrikam.com"));
        assertEquals(Optional.empty(), Email.parse("ana@"));
        assertThrows(IllegalArgumentException.class, () -> new Email("ana"));
    }

    @ParameterizedTest
    @CsvSource({
        "ana@münchen.de, ana@xn--mnchen-3ya.de",
        "ana@MÜNCHEN.de, ana@XN--MNCHEN-3YA.DE",
        "ana@mu\u0308nchen.de, ana@münchen.de",
        "rene\u0301@fabrikam.com, RENÉ@fabrikam.com"
    })
    void a_domain_is_the_same_in_unicode_and_in_ascii(String one, String other) {
        assertEquals(new Email(one), new Email(other));
    }

    @ParameterizedTest
    @CsvSource({
        "ana@fabrikam.com, ana+crm@fabrikam.com",
        "ana@strasse.de, ana@straße.de",
        "rene@fabrikam.com, rené@fabrikam.com",
        "strasse@fabrikam.com, straße@fabrikam.com",
        "ana.silva@fabrikam.com, anasilva@fabrikam.com"
    })
    void another_address_is_never_taken_for_this_one(String one, String other) {
        assertNotEquals(new Email(one), new Email(other));
    }
}
