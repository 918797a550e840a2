package dev.guestlist.cli;

import dev.guestlist.model.Email;
import dev.guestlist.tenant.OpenInvitations;
import dev.guestlist.tenant.TenantException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Invitations without a known outcome, as files in the state folder of a tenant: one per
 * invitation, named by a hash of tenant and address and holding the time, so that no address is
 * written down. Each file is written before its invitation is sent and removed when the outcome is
 * known; what is left behind by a crash is as good as a note made on purpose.
 */
record InvitationNotes(Path folder, String tenantId, Clock clock) implements OpenInvitations {
    private static final String FOLDER = "invitations";

    /**
     * Notes in the state folder of this user, if there is one
     * (specifications.freedesktop.org/basedir, XDG_STATE_HOME).
     */
    static OpenInvitations of(ProcessContext process, String tenantId) {
        return StateFolder.of(process, System.getProperty("os.name", ""))
                .<OpenInvitations>map(state ->
                        new InvitationNotes(
                                state.resolve(tenantId).resolve(FOLDER), tenantId, process.clock()))
                .orElseGet(OpenInvitations::forgotten);
    }

    @Override
    public Optional<Instant> begunAt(Email address) {
        var file = file(address);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var begun = read(file);
        if (begun.plus(PAUSE).isAfter(clock.instant())) {
            return Optional.of(begun);
        }
        end(address);
        return Optional.empty();
    }

    /** A note that was cut off by a crash is as old as its file. */
    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeException cut) {
            return written(file);
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.EPOCH;
        }
    }

    @Override
    public void begin(Email address) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(address), clock.instant() + "\n");
        } catch (IOException full) {
            throw new TenantException(
                    TenantException.Kind.NEEDS_HUMAN,
                    "The invitation was not sent, since it could not be noted in " + folder + ".",
                    Optional.of("Make the folder writable, or set XDG_STATE_HOME."),
                    Optional.empty(),
                    full);
        }
    }

    @Override
    public void end(Email address) {
        try {
            Files.deleteIfExists(file(address));
        } catch (IOException stays) {
            // The note expires by itself.
        }
    }

    private Path file(Email address) {
        var text = tenantId + "\n" + address.value().toLowerCase(Locale.ROOT);
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
