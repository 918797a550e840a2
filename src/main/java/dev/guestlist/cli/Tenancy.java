package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;
import dev.guestlist.tenant.JoinedReader;
import dev.guestlist.tenant.TenantReader.Reading;
import dev.guestlist.tenant.TenantWriter;
import dev.guestlist.tenant.dataverse.DataverseReader;
import dev.guestlist.tenant.dataverse.DataverseWriter;
import dev.guestlist.tenant.entra.EntraReader;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** A tenant within reach, for the length of one command. The one place where adapters are wired. */
final class Tenancy implements AutoCloseable {
    private final Connection connection;
    private final Clock clock;
    private final Optional<EmbeddedTenant> embedded;

    private Tenancy(Connection connection, Clock clock, Optional<EmbeddedTenant> embedded) {
        this.connection = connection;
        this.clock = clock;
        this.embedded = embedded;
    }

    /**
     * A tenant somewhere else.
     *
     * @throws CommandException if a certificate among the settings is none
     */
    static Tenancy remote(ConnectionSettings settings, Screen screen) {
        try {
            return new Tenancy(
                    Connection.open(settings, screen::exchange),
                    screen.process().clock(),
                    Optional.empty());
        } catch (IllegalArgumentException unusable) {
            throw CommandException.error(
                    "unusable-certificate",
                    Objects.requireNonNullElse(unusable.getMessage(), "a certificate is unusable"),
                    "check the files of --ca and AZURE_CLIENT_CERTIFICATE_PATH");
        }
    }

    /** A tenant inside this process that is saved and closed with the tenancy. */
    static Tenancy embedded(Optional<Path> state, Rights rights, Screen screen) {
        var tenant = EmbeddedTenant.start(state);
        return new Tenancy(
                Connection.open(tenant.settings(rights), screen::exchange),
                screen.process().clock(),
                Optional.of(tenant));
    }

    /** A tenant inside this process that somebody else looks after. */
    static Tenancy inside(EmbeddedTenant tenant, Rights rights, Screen screen) {
        return remote(tenant.settings(rights), screen);
    }

    /** Begins to read what the doors reach. */
    Reading begin(DesiredState doors) {
        connection.signIn();
        return new JoinedReader(new EntraReader(connection), new DataverseReader(connection), clock)
                .begin(doors);
    }

    /**
     * The live state, once the tenant has said that it is the one the files mean.
     *
     * @throws CommandException if it is another one
     */
    LiveState finish(Reading reading, DesiredState desired) {
        var identity = reading.identity();
        if (!identity.isCalled(desired.tenant())) {
            throw new CommandException(
                    ExitCode.REFUSED,
                    Problem.error(
                                    "wrong-tenant",
                                    "the files are for %s, but this is %s (%s)"
                                            .formatted(
                                                    desired.tenant(),
                                                    identity.displayName(),
                                                    identity.id()))
                            .withHint("check AZURE_TENANT_ID, or the tenant: line in the files"));
        }
        return reading.finish(desired);
    }

    /** The live state, from beginning to end. */
    LiveState read(DesiredState desired) {
        try (var reading = begin(desired)) {
            return finish(reading, desired);
        }
    }

    TenantWriter writer() {
        return new TenantWriter(new EntraWriter(connection), new DataverseWriter(connection));
    }

    @Override
    public void close() {
        connection.close();
        embedded.ifPresent(EmbeddedTenant::close);
    }
}
