package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

final class GrantedTest {
    @Test
    void roles_of_an_application_and_scopes_of_a_person_are_permissions() {
        assertTrue(Granted.by(token("{\"roles\":[\"A\",\"Member.Read.Hidden\"]}")).contains("A"));
        assertTrue(Granted.by(token("{\"scp\":\"User.Read B\"}")).contains("B"));
        assertFalse(Granted.by(token("{}")).contains("A"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.%%%.c", "a.e30x.c"})
    void a_token_that_cannot_be_read_grants_nothing(String token) {
        assertEquals(Set.of(), Granted.by(token));
    }

    private static String token(String claims) {
        var bytes = claims.getBytes(StandardCharsets.UTF_8);
        return "head." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + ".sign";
    }
}
