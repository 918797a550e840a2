package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

final class NearestNameTest {
    @Test
    void the_nearest_name_is_the_hint() {
        assertEquals(
                Optional.of("did you mean \"crm-users\"?"),
                NearestName.hint("CRM-user", List.of("field-crew", "crm-users", "crm-userss")));
    }

    @Test
    void without_a_near_name_there_is_no_hint() {
        assertEquals(Optional.empty(), NearestName.hint("agents", List.of("crm-users")));
        assertEquals(Optional.empty(), NearestName.hint("agents", List.of()));
    }

    @Test
    void a_name_to_be_copied_is_told_whole_and_on_one_line() {
        var role = "Salesperson of the northern and the southern region, read only";
        assertEquals(
                Optional.of("did you mean \"" + role + "\"?"),
                NearestName.hint(role + "s", List.of(role)));
        assertEquals(
                Optional.of("did you mean \"one�line\"?"),
                NearestName.hint("one-line", List.of("one\nline")));
    }
}
