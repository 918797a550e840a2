package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A tenant that the program reaches only by its addresses, with a certificate from the tenant's own
 * authority.
 */
record TenantOverTls(Emulator emulator, Path folder) implements AutoCloseable {
    /** The day that the example was written for. */
    static final String TODAY = "2026-11-21";

    static TenantOverTls open(Path folder) throws IOException {
        return open(folder, EmulatorOptions.standard());
    }

    static TenantOverTls open(Path folder, EmulatorOptions options) throws IOException {
        var emulator = Emulator.start(options.withTransport(Transport.TLS));
        Files.writeString(folder.resolve("ca.pem"), emulator.certificateAuthority().orElseThrow());
        return new TenantOverTls(emulator, folder);
    }

    /** The program, signed in as the application that may only read. */
    CommandLineTester reader() {
        return signedIn(EmbeddedTenant.READING.clientId(), EmbeddedTenant.READING.secret());
    }

    /** The program, signed in as the application that may write. */
    CommandLineTester writer() {
        return signedIn(EmbeddedTenant.WRITING.clientId(), EmbeddedTenant.WRITING.secret());
    }

    /** The program with the tenant's addresses but without credentials. */
    CommandLineTester stranger() {
        return CommandLineTester.bare()
                .in(folder)
                .with("GUESTLIST_LOGIN_URL", emulator.address())
                .with("GUESTLIST_GRAPH_URL", emulator.address())
                .with("GUESTLIST_POWERPLATFORM_URL", emulator.address())
                .with("GUESTLIST_CA", folder.resolve("ca.pem").toString())
                .with("AZURE_TENANT_ID", EmbeddedTenant.TENANT);
    }

    /** The example's text, with its environments at this tenant's address. */
    String example() {
        return Example.at(emulator.address());
    }

    /** A file in the test's folder. */
    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** Advances the clock until all changes are visible. */
    void settle() {
        emulator.clock().advance(Duration.ofMinutes(20));
    }

    @Override
    public void close() {
        emulator.close();
    }

    private CommandLineTester signedIn(String client, String secret) {
        return stranger().with("AZURE_CLIENT_ID", client).with("AZURE_CLIENT_SECRET", secret);
    }
}
