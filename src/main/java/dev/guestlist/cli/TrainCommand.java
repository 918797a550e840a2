package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the launcher has the JVM watch to make its start cache: the commands that people wait for,
 * over TLS with real sign-in, against a tenant in a box. Says nothing and leaves nothing.
 */
@Command(name = "train", hidden = true, description = "Used by the launcher.")
final class TrainCommand implements Action {
    @Override
    public ExitCode run(Screen screen) {
        try (var emulator =
                Emulator.start(EmulatorOptions.standard().withTransport(Transport.TLS))) {
            var folder = Files.createTempDirectory("guestlist-train");
            try {
                return run(emulator, folder, screen.surroundings());
            } finally {
                Files.deleteIfExists(guests(folder));
                Files.deleteIfExists(authority(folder));
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ExitCode run(Emulator emulator, Path folder, Surroundings surroundings)
            throws IOException {
        Files.writeString(guests(folder), Example.at(emulator.address()));
        Files.writeString(authority(folder), emulator.certificateAuthority().orElseThrow());
        var file = guests(folder).toString();
        var watched =
                new CommandLineRun(surroundings.silently(environment(emulator, authority(folder))));
        watched.run("validate", file);
        watched.run("drift", "--format", "markdown", file);
        return watched.run("plan", file);
    }

    private static Map<String, String> environment(Emulator emulator, Path authority) {
        return Map.of(
                "GUESTLIST_LOGIN_URL", emulator.address(),
                "GUESTLIST_GRAPH_URL", emulator.address(),
                "GUESTLIST_POWERPLATFORM_URL", emulator.address(),
                "GUESTLIST_CA", authority.toString(),
                "AZURE_TENANT_ID", EmbeddedTenant.TENANT,
                "AZURE_CLIENT_ID", EmbeddedTenant.READING.clientId(),
                "AZURE_CLIENT_SECRET", EmbeddedTenant.READING.secret());
    }

    private static Path guests(Path folder) {
        return folder.resolve("guests.yaml");
    }

    private static Path authority(Path folder) {
        return folder.resolve("ca.pem");
    }
}
