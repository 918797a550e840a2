package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.JoinedReader;
import dev.guestlist.tenant.OpenInvitations;
import dev.guestlist.tenant.TenantReader.Reading;
import dev.guestlist.tenant.TenantWriter;
import dev.guestlist.tenant.Wait;
import dev.guestlist.tenant.dataverse.DataverseReader;
import dev.guestlist.tenant.dataverse.DataverseWriter;
import dev.guestlist.tenant.entra.EntraReader;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A connected tenant, for the duration of a command. The only place that wires adapters. */
final class Tenancy implements AutoCloseable {
    private final Connection connection;
    private final Clock clock;
    private final Optional<EmbeddedTenant> embedded;
    private final Function<TenantIdentity, OpenInvitations> notes;

    private Tenancy(
            Connection connection,
            Clock clock,
            Optional<EmbeddedTenant> embedded,
            Function<TenantIdentity, OpenInvitations> notes) {
        this.connection = connection;
        this.clock = clock;
        this.embedded = embedded;
        this.notes = notes;
    }

    /**
     * A remote tenant.
     *
     * @throws CommandException if a certificate in the settings is invalid
     */
    static Tenancy remote(ConnectionSettings settings, Screen screen) {
        try {
            return new Tenancy(
                    Connection.open(settings, screen::exchange),
                    screen.process().clock(),
                    Optional.empty(),
                    tenant -> InvitationNotes.of(screen.process(), tenant.id()));
        } catch (IllegalArgumentException unusable) {
            throw CommandException.error(
                    "unusable-certificate",
                    Objects.requireNonNullElse(unusable.getMessage(), "a certificate is unusable"),
                    "check the files of --ca and AZURE_CLIENT_CERTIFICATE_PATH");
        }
    }

    /** A tenant inside this process; closing the tenancy saves and closes it. */
    static Tenancy embedded(Optional<Path> state, Rights rights, Screen screen) {
        var tenant = EmbeddedTenant.start(state);
        return new Tenancy(
                Connection.open(tenant.settings(rights), screen::exchange),
                screen.process().clock(),
                Optional.of(tenant),
                _ -> OpenInvitations.forgotten());
    }

    /** A tenant inside this process that the caller closes. */
    static Tenancy inside(EmbeddedTenant tenant, Rights rights, Screen screen) {
        return new Tenancy(
                Connection.open(tenant.settings(rights), screen::exchange),
                screen.process().clock(),
                Optional.empty(),
                _ -> OpenInvitations.forgotten());
    }

    /** Starts to read what the doors cover. */
    Reading begin(DesiredState doors) {
        connection.signIn();
        return new JoinedReader(new EntraReader(connection), new DataverseReader(connection), clock)
                .begin(doors);
    }

    /**
     * The live state, after checking that the tenant is the one that the files name.
     *
     * @throws CommandException if it is not
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

    /** Reads the complete live state. */
    LiveState read(DesiredState desired) {
        try (var reading = begin(desired)) {
            return finish(reading, desired);
        }
    }

    /** Ends all waits for the tenant, as a person wishes: no further call starts. */
    void stop() {
        connection.stop();
    }

    /** What the tenant has asked to wait for. */
    List<Wait> waits() {
        return connection.waits();
    }

    /** Writes to this tenant, as {@link #finish} has found it. */
    TenantWriter writer(TenantIdentity tenant) {
        return new TenantWriter(
                new EntraWriter(connection, notes.apply(tenant)), new DataverseWriter(connection));
    }

    @Override
    public void close() {
        connection.close();
        embedded.ifPresent(EmbeddedTenant::close);
    }
}
