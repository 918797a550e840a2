package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Clients that we did not write, unmodified, from the npm registry: Microsoft's Graph client and
 * Azure Identity for JavaScript, and dynamics-web-api. Their stories are in {@code src/test/node};
 * they are told twice, once at the emulator's own address and once under the real host names.
 */
final class ForeignClientsTest {

    /** How many stories there are: none may get lost unnoticed. */
    private static final int STORIES = 18;

    private static final Pattern PASSED = Pattern.compile("^# pass (\\d+)$", Pattern.MULTILINE);

    private static Node node;

    @TempDir private static Path folder;

    @BeforeAll
    static void install() throws Exception {
        node = Node.installed();
    }

    @Test
    void clients_that_take_another_address_are_served_there() throws Exception {
        var options = EmulatorOptions.standard().withTransport(EmulatorOptions.Transport.TLS);
        try (var emulator = Emulator.start(options)) {
            tellStories(emulator, Map.of("EMULATOR", emulator.address()));
        }
    }

    @Test
    void clients_that_take_none_are_served_through_the_proxy() throws Exception {
        try (var emulator = Emulator.start(EmulatorOptions.standard().withProxyPort(0))) {
            tellStories(emulator, Map.of("HTTPS_PROXY", emulator.proxy().orElseThrow()));
        }
    }

    private static void tellStories(Emulator emulator, Map<String, String> connection)
            throws IOException, InterruptedException {
        var authority = folder.resolve("ca.pem");
        Files.writeString(authority, emulator.certificateAuthority().orElseThrow());
        var run =
                node.run(
                        connection,
                        Map.of(
                                "NODE_EXTRA_CA_CERTS",
                                authority.toString(),
                                "EMULATOR_CONTROL",
                                emulator.address()));
        assertEquals(0, run.exit(), run.output());
        var passed = PASSED.matcher(run.output());
        assertTrue(passed.find(), run.output());
        assertEquals(STORIES, Integer.parseInt(passed.group(1)), run.output());
    }
}
