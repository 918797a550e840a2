package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.emulator.control.FaultScript;
import dev.guestlist.emulator.http.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Services that write every id in capitals, at once or from one day to the next. */
final class CapitalsTest {
    private static final String SHOUT = "{\"do\":{\"capitals\":true}}";

    @TempDir private Path folder;

    @Test
    void a_plan_comes_true_though_every_id_is_in_capitals() throws IOException {
        try (var tenant = TenantOverTls.open(folder)) {
            var guests = tenant.file("guests.yaml", tenant.example());
            shout(tenant);
            var program =
                    tenant.writer()
                            .with("AZURE_TENANT_ID", "{3F5C9A54-1B7E-4E0D-9A63-2D8F0C7B1E42}");
            program.run("apply", "--auto-approve", "--as-of", TODAY, guests).expect(ExitCode.OK);
            tenant.settle();
            assertNothingLeft(tenant, guests);
            tenant.emulator().faults().clear();
            assertNothingLeft(tenant, guests);
        }
    }

    @Test
    void a_saved_plan_holds_though_the_ids_change_their_case() throws IOException {
        try (var tenant = TenantOverTls.open(folder)) {
            var guests = tenant.file("guests.yaml", tenant.example());
            var quiet = save(tenant, guests, "quiet.json");
            shout(tenant);
            var loud = save(tenant, guests, "loud.json");
            assertEquals(fingerprint(quiet), fingerprint(loud));
            tenant.emulator().faults().clear();
            tenant.writer()
                    .run("apply", "--as-of", TODAY, "--plan", loud.toString())
                    .expect(ExitCode.OK);
            tenant.settle();
            assertNothingLeft(tenant, guests);
        }
    }

    private static void shout(TenantOverTls tenant) {
        FaultScript.read(Json.MAPPER.readTree(SHOUT)).forEach(tenant.emulator().faults()::add);
    }

    private Path save(TenantOverTls tenant, String guests, String name) {
        var file = folder.resolve(name);
        tenant.reader()
                .run("plan", "--as-of", TODAY, "--out", file.toString(), guests)
                .expect(ExitCode.OK);
        return file;
    }

    private static String fingerprint(Path plan) throws IOException {
        return Json.MAPPER.readTree(Files.readString(plan)).path("fingerprint").asString();
    }

    private static void assertNothingLeft(TenantOverTls tenant, String guests) {
        var ran = tenant.reader().run("plan", "--detailed-exitcode", "--as-of", TODAY, guests);
        assertContains("No changes", ran.expect(ExitCode.OK).out());
    }
}
