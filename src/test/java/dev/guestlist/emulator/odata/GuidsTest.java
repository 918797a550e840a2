package dev.guestlist.emulator.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

class GuidsTest {

    @Test
    void the_written_form_is_that_of_the_platform() {
        var random = new Random(20_261_122);
        for (var i = 0; i < 1000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            assertEquals(id.toString(), text(Guids.written(id)));
        }
        assertEquals("00000000-0000-0000-0000-000000000000", text(Guids.written(new UUID(0, 0))));
    }

    @Test
    void an_id_is_put_into_a_text_without_touching_the_rest() {
        var text = ("(" + "x".repeat(Guids.LENGTH) + ")").getBytes(StandardCharsets.US_ASCII);
        Guids.write(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"), text, 1);
        assertEquals("(00112233-4455-6677-8899-aabbccddeeff)", text(text));
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
