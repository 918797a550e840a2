package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.Seed;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the launcher has the JVM watch to make a start cache: a {@link RehearseCommand rehearsal} of
 * the commands that people wait for, over TLS with real sign-in, against a tenant in a box. The
 * rehearsal is watched in this process, with the emulator's classes, or in one without them.
 *
 * <pre>
 *   train            this process: emulator ◄─── rehearse
 *   train PROGRAM    this process: emulator ◄─── PROGRAM, which rehearses
 * </pre>
 */
record TrainCommand(List<String> program) implements Action {
    /** Enough for the JVM to tell what is done once from what is done for every guest. */
    private static final Seed CROWD = new Seed.Generated(3000, 1);

    TrainCommand {
        program = List.copyOf(program);
    }

    static CommandSpec spec() {
        var spec = CommandSpec.create().name("train");
        spec.usageMessage().hidden(true).description("Used by the launcher.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("PROGRAM")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Run with the guest list as its last argument, instead of in"
                                        + " here.")
                        .build());
        return spec;
    }

    static TrainCommand of(Given given) {
        return new TrainCommand(given.operands(String.class));
    }

    @Override
    public ExitCode run(Screen screen) {
        try (var emulator =
                Emulator.start(
                        EmulatorOptions.standard().withSeed(CROWD).withTransport(Transport.TLS))) {
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

    private ExitCode run(Emulator emulator, Path folder, Surroundings surroundings)
            throws IOException {
        Files.writeString(guests(folder), Example.at(emulator.address()));
        Files.writeString(authority(folder), emulator.certificateAuthority().orElseThrow());
        var environment = environment(emulator, authority(folder));
        return program.isEmpty()
                ? RehearseCommand.rehearse(surroundings.silently(environment), guests(folder))
                : elsewhere(environment, guests(folder));
    }

    private ExitCode elsewhere(Map<String, String> environment, Path guests) throws IOException {
        var command = new ArrayList<>(program);
        command.add(guests.toString());
        var rehearsal = new ProcessBuilder(command).inheritIO();
        rehearsal.environment().putAll(environment);
        try {
            return rehearsal.start().waitFor() == 0 ? ExitCode.OK : ExitCode.ERROR;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.ERROR;
        }
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
