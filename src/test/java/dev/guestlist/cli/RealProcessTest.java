package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.control.FaultScript;
import dev.guestlist.emulator.time.Delay;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Signals, locks and lost streams: what only a process of its own can show. */
@EnabledOnOs(OS.LINUX)
final class RealProcessTest {
    private static final String ID = "3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42";
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Every write to the directory is asked to wait for two minutes. */
    private static final String THROTTLED =
            """
            {"method":"POST", "path":"/v1.0/invitations", "do":{"answer":429, "retryAfter":"120"}}
            """;

    @TempDir private Path folder;
    private TenantOverTls tenant;

    @BeforeEach
    void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        tenant.file("guests.yaml", tenant.example());
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guestlist --version > /dev/full",
                "guestlist plan --as-of 2026-11-21 > /dev/full",
                "guestlist plan --as-of 2026-11-21 >&-",
                "guestlist plan --as-of 2026-11-21 | true; exit ${PIPESTATUS[0]}"
            })
    void a_result_that_is_lost_is_an_error(String line) throws Exception {
        var ran = child(tenant.reader()).shell(line).expect(ExitCode.ERROR);
        assertContains("standard output", ran.err());
    }

    @Test
    void a_reader_that_has_seen_enough_is_none() throws Exception {
        var ran =
                child(tenant.reader())
                        .shell(
                                "guestlist plan --as-of 2026-11-21 --format json | head -c 9;"
                                        + " exit ${PIPESTATUS[0]}");
        assertEquals("", ran.expect(ExitCode.OK).err());
    }

    @Test
    void a_result_that_is_lost_after_a_write_is_code_3_and_stays_in_the_report() throws Exception {
        var ran =
                child(tenant.writer())
                        .shell(
                                "guestlist apply --as-of 2026-11-21 --auto-approve"
                                        + " --report report.json > /dev/full");
        assertContains("standard output", ran.expect(ExitCode.PARTIAL).err());
        assertEquals("completed", report().get("ending").asString());
    }

    @Test
    void a_signal_ends_the_pause_that_a_service_asked_for() throws Exception {
        fault(THROTTLED);
        var child = child(tenant.writer());
        var apply = apply(child, "--report", "report.json", "--journal", "journal.jsonl");
        await(apply, child.err(), "which asks for a pause (since");
        var started = System.nanoTime();
        apply.destroy();
        var ran = child.ended(apply).expect(ExitCode.INTERRUPTED);
        assertTrue(Duration.ofNanos(System.nanoTime() - started).toSeconds() < 10);
        assertEquals("interrupted", report().get("ending").asString());
        assertContains("not begun", ran.out());
        assertFalse(ran.out().contains("not tried  "), ran.out());
        assertTrue(Files.size(folder.resolve("journal.jsonl")) > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "DYNAMICS_SYNC, Waiting for rows of guests",
        "REPLICATION, Waiting for changes to reach every server"
    })
    void a_signal_ends_the_wait_for_what_becomes_visible_later(Delay delay, String words)
            throws Exception {
        tenant.close();
        var slow = Settling.brisk().with(delay, Duration.ofHours(1));
        tenant = TenantOverTls.open(folder, EmulatorOptions.standard().withSettling(slow));
        tenant.file("guests.yaml", tenant.example());
        fault(
                """
                {"method":"POST", "path":"*addUser*", "do":{"answer":400}}
                """);
        var child = child(tenant.writer());
        var apply = apply(child, "--report", "report.json", "--wait", "1h");
        await(apply, child.err(), words);
        apply.destroy();
        child.ended(apply).expect(ExitCode.INTERRUPTED);
        assertEquals("interrupted", report().get("ending").asString());
    }

    @Test
    void a_journal_can_be_read_after_the_process_was_killed() throws Exception {
        fault(THROTTLED);
        var child = child(tenant.writer());
        var apply = apply(child, "--journal", "journal.jsonl");
        await(apply, child.err(), "which asks for a pause (since");
        apply.destroyForcibly().waitFor();
        for (var line : Files.readAllLines(folder.resolve("journal.jsonl"))) {
            assertTrue(JsonMapper.shared().readTree(line).has("state"), line);
        }
        assertFalse(Files.readString(folder.resolve("journal.jsonl")).isEmpty());
    }

    @Test
    void a_second_apply_waits_for_the_first_and_then_gives_up() throws Exception {
        var program = tenant.writer().with("HOME", folder.toString());
        var byId = tenant.example().replace("tenant: contoso.onmicrosoft.com", "tenant: " + ID);
        tenant.file("by-id.yaml", byId);
        fault(THROTTLED);
        var first = child(program);
        var running = apply(first, "by-id.yaml");
        await(running, first.err(), "which asks for a pause (since");

        var second = new ChildProcess(program, Files.createDirectory(folder.resolve("second")));
        var same = folder.resolve("by-id.yaml").toString();
        var waited = second.ended(apply(second, "--wait", "1s", same)).expect(ExitCode.REFUSED);
        assertContains("process " + running.pid(), waited.err());
        assertContains("has not ended", waited.err());
        var byName = folder.resolve("guests.yaml").toString();
        var told = second.ended(apply(second, byName)).expect(ExitCode.REFUSED);
        assertContains("is running", told.err());

        running.destroyForcibly().waitFor();
        tenant.emulator().faults().clear();
        tenant.settle();
        // The lock is free, but the invitation that the first was killed over may have been sent.
        var next = second.ended(apply(second, byName)).expect(ExitCode.PARTIAL);
        assertContains(
                "nobody is invited again for 15 minutes", next.out().replaceAll("\\s+", " "));
    }

    private ChildProcess child(CommandLineTester program) {
        return new ChildProcess(program, folder);
    }

    private static Process apply(ChildProcess child, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("apply", "--auto-approve", "--as-of", TODAY));
        arguments.addAll(List.of(options));
        return child.start(arguments.toArray(String[]::new));
    }

    private void fault(String script) {
        FaultScript.read(JsonMapper.shared().readTree(script))
                .forEach(tenant.emulator().faults()::add);
    }

    private JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
    }

    /** Until the process has written these words. */
    private static void await(Process process, Path file, String words) throws Exception {
        var end = System.nanoTime() + LONG.toNanos();
        while (!Files.readString(file).contains(words)) {
            assertFalse(
                    process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end,
                    () -> "never said: " + words + "\n" + said(file));
        }
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }
}
