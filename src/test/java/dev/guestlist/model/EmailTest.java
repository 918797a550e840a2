package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

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
}
