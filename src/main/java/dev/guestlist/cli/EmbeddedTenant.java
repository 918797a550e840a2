package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An emulated tenant inside this process. The client talks to it as to Microsoft, with real host
 * names, OAuth and HTTP; only the connection goes elsewhere.
 *
 * @param state keeps its state between commands
 */
record EmbeddedTenant(Emulator emulator, Optional<Output> state) implements AutoCloseable {
    static final String TENANT = "contoso.onmicrosoft.com";

    /** The read-only app registration of the example tenant; its secret is public. */
    static final Credentials.ClientSecret READING =
            new Credentials.ClientSecret(
                    "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d", "emulator-plan-secret");

    /** The app registration that may write. */
    static final Credentials.ClientSecret WRITING =
            new Credentials.ClientSecret(
                    "0d9c8b7a-6f5e-4d3c-8b2a-19081726354f", "emulator-apply-secret");

    static EmbeddedTenant start(Optional<Path> state) {
        var seed =
                state.filter(Files::exists).<Seed>map(Seed.File::new).orElseGet(Seed.Example::new);
        var saved = state.map(file -> Output.to(file, "--emulator"));
        try {
            return new EmbeddedTenant(
                    Emulator.start(EmulatorOptions.standard().withSeed(seed)), saved);
        } catch (SeedException | IOException impossible) {
            throw EmulatorArguments.cannotStart(impossible, state);
        }
    }

    ConnectionSettings settings(Rights rights) {
        return ConnectionSettings.of(
                        Cloud.GLOBAL, TENANT, rights == Rights.WRITE ? WRITING : READING)
                .withDetour(URI.create(emulator.address()));
    }

    @Override
    public void close() {
        try (emulator) {
            state.ifPresent(file -> file.write(emulator.state()));
        }
    }
}
