package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.util.BinaryData;

import org.junit.jupiter.api.Test;

import java.util.Map;

final class TextOnlyTest {
    @Test
    void a_body_of_text_is_sent_as_it_is() {
        assertEquals("scope=a", BinaryData.fromString("scope=a").toString());
    }

    @Test
    void a_body_made_of_an_object_is_refused() {
        var body = BinaryData.fromObject(Map.of("scope", "a"));
        assertThrows(UnsupportedOperationException.class, body::toBytes);
    }
}
