package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

final class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://Contoso.crm.dynamics.com/, https://contoso.crm.dynamics.com, ''",
        "HTTPS://contoso.crm.dynamics.com:443, https://contoso.crm.dynamics.com, ''",
        "https://localhost:8443/Sales//, https://localhost:8443, /sales",
        "http://localhost:80/sales, http://localhost, /sales",
        "https://localhost:80, https://localhost:80, ''"
    })
    void every_spelling_of_an_address_has_one_origin(URI address, String origin, String path) {
        assertEquals(origin, Origin.of(address));
        assertEquals(origin + path, Origin.withPath(address));
    }
}
