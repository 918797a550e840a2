package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.cli.CommandLineTester.Ran;
import dev.guestlist.render.json.PlanJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** A saved plan is applied as it was made, or not at all. No test here writes to the tenant. */
final class PlanFileTest {
    @TempDir private static Path folder;
    private static TenantOverTls tenant;
    private static String plan;

    @BeforeAll
    static void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        tenant.file("guests.yaml", tenant.example());
        plan = saved("--as-of", TODAY, folder.resolve("guests.yaml").toString());
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana.silva@fabrikam.com | ana.sylva@fabrikam.com",
                "\"name\": \"Ana | \"name\": \"Anna",
                "\"line\": 63 | \"line\": 64",
                "\"asOf\": \"2026-11-21\" | \"asOf\": \"2026-11-22\"",
                "\"removals\": 5 | \"removals\": 50",
                "\"kind\": \"allowed\" | \"kind\": \"forbidden\"",
                "\"format\": 1 | \"format\":  1",
                "\"format\": 1 | \"format\": 2",
                "\"kind\": \"invite\" | \"kind\": \"inviteAll\"",
                "\"digest\": \" | \"digest\": \"0",
                "\"digest\" | \"digests\""
            })
    void an_edited_plan_is_refused(String text, String other) throws IOException {
        var edited = plan.replaceFirst(Pattern.quote(text), other);
        assertNotEquals(plan, edited);
        apply(edited).expectError(ExitCode.REFUSED, "plan again");
    }

    @Test
    void a_plan_without_a_change_a_digest_or_its_end_is_refused() throws IOException {
        var change = plan.indexOf("    {", plan.indexOf("\"changes\""));
        var next = plan.indexOf("    {", change + 5);
        apply(plan.substring(0, change) + plan.substring(next))
                .expectError(ExitCode.REFUSED, "plan again");
        apply(plan.replaceAll(",\\s*\"digest\": \"[0-9a-f]*\"", ""))
                .expectError(ExitCode.REFUSED, "plan again");
        apply(plan.substring(0, plan.length() / 2)).expectError(ExitCode.REFUSED, "plan again");
        apply(plan + " ").expectError(ExitCode.REFUSED, "plan again");
        apply(plan.replace("\n", "\r\n")).expectError(ExitCode.REFUSED, "plan again");
    }

    @Test
    void a_digest_made_anew_does_not_hide_that_the_fingerprint_is_another() throws Exception {
        var edited = plan.replaceFirst("ana.silva@fabrikam.com", "eve@fabrikam.com");
        apply(signed(edited)).expectError(ExitCode.REFUSED, "do not match its fingerprint");
    }

    @Test
    void a_plan_of_another_version_says_both() throws IOException {
        apply(plan.replace("\"tool\": \"guestlist ", "\"tool\": \"guestlist 9."))
                .expectError(ExitCode.REFUSED, "was made by guestlist 9.");
    }

    @Test
    void what_is_no_plan_at_all_is_bad_input() throws IOException {
        for (var text : new String[] {"", "[]", "{}", "{\"format\": 1}", "not JSON"}) {
            apply(text).expectError(ExitCode.ERROR, "is not a guestlist plan");
        }
    }

    @Test
    void a_plan_of_another_day_names_both_days_if_somebody_has_expired_since() throws IOException {
        var old = saved("--as-of", "2026-10-01", folder.resolve("guests.yaml").toString());
        var ran = apply(old, "--as-of", TODAY).expect(ExitCode.REFUSED);
        var said = ran.err().replaceAll("\\s+", " ");
        assertContains("as of 2026-10-01", said);
        assertContains("as of 2026-11-21", said);
        assertContains("old.hand@fabrikam.com", said);
    }

    @Test
    void lists_elsewhere_are_not_read_and_the_plan_says_so_when_it_is_made() throws IOException {
        var inside = Files.createDirectories(folder.resolve("inside"));
        var guests = folder.resolve("guests.yaml").toString();
        var out = folder.resolve("elsewhere.json").toString();
        var planned =
                tenant.reader().in(inside).run("plan", "--as-of", TODAY, "--out", out, guests);
        assertContains("can be shown, but not applied", planned.expect(ExitCode.OK).err());
        tenant.writer()
                .in(inside)
                .run("apply", "--plan", out)
                .expectError(ExitCode.REFUSED, "not a *.yaml file below the working directory");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_to_a_list_elsewhere_is_a_list_elsewhere() throws Exception {
        var inside = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(inside.resolve("guests.yaml"), Path.of("../guests.yaml"));
        var edited =
                plan.replace(
                        folder.resolve("guests.yaml").toString(),
                        inside.resolve("guests.yaml").toString());
        assertNotEquals(plan, edited);
        var read = PlanJson.read(signed(edited));
        assertEquals(List.of(), read.problems());
        var refused =
                assertThrows(
                        CommandException.class,
                        () -> PlanFile.lists(read.value().orElseThrow(), inside));
        assertEquals(ExitCode.REFUSED, refused.code());
    }

    /** With a digest that is right, as somebody could make it who knows how. */
    private static String signed(String edited) throws NoSuchAlgorithmException {
        var open = edited.substring(0, edited.lastIndexOf(",\n  \"digest\""));
        var sha = MessageDigest.getInstance("SHA-256");
        var digest = sha.digest((open + "\n}\n").getBytes(StandardCharsets.UTF_8));
        return open + ",\n  \"digest\": \"" + HexFormat.of().formatHex(digest) + "\"\n}\n";
    }

    private static String saved(String... arguments) throws IOException {
        var out = folder.resolve("saved.json");
        var all = new ArrayList<>(List.of("plan", "--out", out.toString()));
        all.addAll(List.of(arguments));
        tenant.reader().run(all.toArray(String[]::new)).expect(ExitCode.OK);
        return Files.readString(out);
    }

    private static Ran apply(String text, String... options) throws IOException {
        var file = tenant.file("edited.json", text);
        var all = new ArrayList<>(List.of("apply", "--plan", file));
        all.addAll(List.of(options));
        return tenant.writer().run(all.toArray(String[]::new));
    }
}
