package dev.guestlist.cli.start;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.Seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An emulated tenant that this process serves to a rehearsal, and a guest list for it. */
public final class Stage implements AutoCloseable {
    /** Enough for the JVM to tell code that runs once from code that runs for every guest. */
    private static final Seed CROWD = new Seed.Generated(3000, 1);

    /** The names of the {@link #variables}. */
    static final Set<String> VARIABLES =
            Set.of(
                    "GUESTLIST_LOGIN_URL",
                    "GUESTLIST_GRAPH_URL",
                    "GUESTLIST_POWERPLATFORM_URL",
                    "GUESTLIST_CA",
                    "AZURE_TENANT_ID",
                    "AZURE_CLIENT_ID",
                    "AZURE_CLIENT_SECRET");

    private final Emulator emulator;
    private final Account account;
    private final Path folder;

    /** An app registration that may read the tenant. */
    public record Account(String tenant, String clientId, String secret) {}

    private Stage(Emulator emulator, Account account, Path folder) {
        this.emulator = emulator;
        this.account = account;
        this.folder = folder;
    }

    /**
     * Starts to serve.
     *
     * @param guests returns the guest list for a tenant at an address
     */
    public static Stage open(Account account, UnaryOperator<String> guests) {
        try {
            var emulator =
                    Emulator.start(
                            EmulatorOptions.standard()
                                    .withSeed(CROWD)
                                    .withTransport(Transport.TLS));
            var stage = new Stage(emulator, account, Files.createTempDirectory("guestlist-train"));
            Files.writeString(stage.guests(), guests.apply(emulator.address()));
            Files.writeString(stage.authority(), emulator.certificateAuthority().orElseThrow());
            return stage;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file with the guest list. */
    public Path guests() {
        return folder.resolve("guests.yaml");
    }

    private Path authority() {
        return folder.resolve("ca.pem");
    }

    /** The variables that connect a program to this stage. */
    public Map<String, String> variables() {
        return Map.of(
                "GUESTLIST_LOGIN_URL", emulator.address(),
                "GUESTLIST_GRAPH_URL", emulator.address(),
                "GUESTLIST_POWERPLATFORM_URL", emulator.address(),
                "GUESTLIST_CA", authority().toString(),
                "AZURE_TENANT_ID", account.tenant(),
                "AZURE_CLIENT_ID", account.clientId(),
                "AZURE_CLIENT_SECRET", account.secret());
    }

    /**
     * Runs another program as the rehearsal, with the guest list as its last argument.
     *
     * @return whether it succeeded
     */
    public boolean lend(List<String> program) {
        var command = new ArrayList<>(program);
        command.add(guests().toString());
        var rehearsal = new ProcessBuilder(command).inheritIO();
        rehearsal.environment().putAll(variables());
        try {
            return rehearsal.start().waitFor() == 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try (emulator) {
            Files.deleteIfExists(guests());
            Files.deleteIfExists(authority());
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
