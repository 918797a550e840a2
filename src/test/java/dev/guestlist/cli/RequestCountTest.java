package dev.guestlist.cli;

import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** The cost of reading grows with pages, not with guests. */
final class RequestCountTest {
    private static final int GUESTS = 1000;

    @TempDir private Path folder;

    @Test
    void a_plan_for_a_thousand_guests_takes_at_most_thirty_requests() throws IOException {
        var options = EmulatorOptions.standard().withSeed(new Seed.Generated(GUESTS, 1));
        try (var tenant = TenantOverTls.open(folder, options)) {
            var text = new StringBuilder(tenant.example());
            for (var number = 1; number <= GUESTS; number++) {
                text.append(
                        "\n  - email: guest%d@fabrikam.com\n    access: [field-technician]\n"
                                .formatted(number));
            }
            var ran =
                    tenant.reader()
                            .run(
                                    "plan",
                                    "--as-of",
                                    TODAY,
                                    tenant.file("many.yaml", text.toString()));
            CommandLineTester.assertContains("guest1000@fabrikam.com", ran.out());
            var requests = tenant.emulator().journal().last();
            assertTrue(requests.size() <= 30, () -> requests.size() + " requests: " + requests);
        }
    }
}
