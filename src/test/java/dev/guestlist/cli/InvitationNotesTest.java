package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Email;
import dev.guestlist.tenant.TenantException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

final class InvitationNotesTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Email ANA = new Email("Ana@Fabrikam.com");

    @TempDir private Path folder;

    @Test
    void an_invitation_is_remembered_by_other_runs_for_a_quarter_of_an_hour() {
        notes(NOW).begin(ANA);
        var later = notes(NOW.plus(Duration.ofMinutes(14)));
        assertEquals(Optional.of(NOW), later.begunAt(new Email("ana@fabrikam.com")));
        assertEquals(Optional.empty(), later.begunAt(new Email("bo@fabrikam.com")));
        assertEquals(Optional.empty(), notes(NOW.plus(Duration.ofMinutes(15))).begunAt(ANA));
    }

    @Test
    void a_known_outcome_leaves_nothing_behind() throws IOException {
        notes(NOW).begin(ANA);
        notes(NOW).end(ANA);
        assertEquals(Optional.empty(), notes(NOW).begunAt(ANA));
        assertEquals(List.of(), files());
    }

    @Test
    void no_address_is_written_down() throws IOException {
        notes(NOW).begin(ANA);
        var file = files().getFirst();
        assertTrue(file.getFileName().toString().matches("[0-9a-f]{64}"), file::toString);
        assertFalse(Files.readString(file).contains("@"));
    }

    @Test
    void a_note_that_a_crash_has_cut_counts_from_its_file() throws IOException {
        var real = new InvitationNotes(folder, "tenant-1", Clock.systemUTC());
        real.begin(ANA);
        Files.writeString(files().getFirst(), "2026-");
        assertTrue(real.begunAt(ANA).isPresent());
    }

    @Test
    void what_cannot_be_noted_is_not_sent() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var nowhere = new InvitationNotes(file.resolve("below"), "tenant-1", Clock.systemUTC());
        assertThrows(TenantException.class, () -> nowhere.begin(ANA));
    }

    private InvitationNotes notes(Instant now) {
        return new InvitationNotes(folder, "tenant-1", Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
