package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.guestlist.cli.CommandLineTester.Ran;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that an apply writes: found writable before anything happens, and never in vain. */
@DisabledOnOs(OS.WINDOWS)
final class OutputsTest {
    @TempDir private Path folder;
    private TenantOverTls tenant;
    private String guests;

    @BeforeEach
    void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", tenant.example());
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--report", "--journal"})
    void what_cannot_be_written_is_found_before_the_first_write(String option) throws IOException {
        var missing = folder.resolve("missing/file").toString();
        apply(option, missing).expectError(ExitCode.ERROR, "its folder does not exist");
        var empty = Files.createDirectory(folder.resolve("empty"));
        apply(option, empty.toString()).expect(ExitCode.ERROR);
        assertTrue(Files.isDirectory(empty));
        apply(option, guests).expect(ExitCode.USAGE);
        apply(option, folder.resolve("ca.pem").toString()).expect(ExitCode.USAGE);
        assertEquals(0, invitations());
    }

    @Test
    void a_state_that_cannot_be_saved_is_found_before_the_first_write() {
        var state = folder.resolve("missing/state.yaml").toString();
        CommandLineTester.bare()
                .run("apply", "--auto-approve", "--emulator=" + state, "examples/guests.yaml")
                .expectError(ExitCode.ERROR, "its folder does not exist");
        CommandLineTester.bare().run("plan", "--emulator=" + guests, guests).expect(ExitCode.USAGE);
    }

    @Test
    void a_report_or_journal_that_is_lost_after_a_write_is_code_3_and_the_result_is_shown() {
        var ran = apply("--report", "/dev/full", "--journal", "/dev/full");
        ran.expect(ExitCode.PARTIAL);
        assertContains("Applied", ran.out());
        assertContains("/dev/full", ran.err());
    }

    @Test
    void the_journal_has_a_line_for_each_change_and_keeps_those_of_earlier_runs()
            throws IOException {
        var journal = Files.writeString(folder.resolve("journal.jsonl"), "{\"cut");
        apply("--journal", journal.toString()).expect(ExitCode.OK);
        var lines = Files.readAllLines(journal);
        assertEquals("{\"cut", lines.getFirst());
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schema/journal.schema.json")));
        var invited = 0;
        for (var line : lines.subList(1, lines.size())) {
            var entry = JsonMapper.shared().readTree(line);
            assertEquals(
                    List.of("at", "guest", "kind", "state"), List.copyOf(entry.propertyNames()));
            assertEquals("done", entry.get("state").asString());
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON));
            invited += entry.get("kind").asString().equals("invite") ? 1 : 0;
        }
        assertEquals(7, invited);
        assertFalse(Files.readString(journal).contains("redeem"));
    }

    private Ran apply(String... options) {
        var all = new ArrayList<>(List.of("apply", "--auto-approve", "--as-of", TODAY, guests));
        all.addAll(List.of(options));
        return tenant.writer().run(all.toArray(String[]::new));
    }

    private long invitations() {
        return tenant.emulator().journal().last().stream()
                .filter(request -> request.get("path").equals("/v1.0/invitations"))
                .count();
    }
}
