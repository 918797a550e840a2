package dev.guestlist.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The example guest list that comes with the program. */
final class Example {
    /** Its name, as the demo shows it. */
    static final String NAME = "examples/guests.yaml";

    private Example() {}

    static String text() {
        try (var resource = Example.class.getResourceAsStream("/" + NAME)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same, with its environments at an emulator's address. */
    static String at(String address) {
        return text().replace("https://contoso-sales.crm6.dynamics.com", address + "/sales")
                .replace("https://contoso-service.crm6.dynamics.com", address + "/service");
    }

    /** A guest's lines, from the address to the next empty line. */
    static String block(String email) {
        var text = text();
        var start = text.lastIndexOf('\n', text.indexOf("email: " + email)) + 1;
        return text.substring(start, text.indexOf("\n\n", start) + 1);
    }
}
