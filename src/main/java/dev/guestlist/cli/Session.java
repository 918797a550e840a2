package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceFiles;
import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.TenantReader.Reading;
import dev.guestlist.tenant.TenantWriter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files and their tenant, read at the same time. The doors are at the top of the files and
 * determine what is read from the tenant. So the tenant is half read by the time the last guest of
 * a long list has been checked.
 *
 * <pre>
 *   files ─► doors ─┬─► guests, references, schema ─► GuestFiles
 *                   └─► sign in, read the tenant ───────────────► LiveState
 * </pre>
 *
 * <p>Problems with the files are reported first, whatever happens with the tenant in the meantime.
 */
final class Session implements AutoCloseable {
    private final GuestFiles files;
    private final Connector connector;
    private final Optional<Task<Open>> early;
    private Optional<Open> late = Optional.empty();

    /** Connects to the tenant of the files. */
    interface Connector {
        Tenancy open(DesiredState doors);
    }

    /** A tenancy and its reading in progress. */
    private record Open(Tenancy tenancy, Reading reading) {
        void close() {
            reading.close();
            tenancy.close();
        }
    }

    private Session(GuestFiles files, Connector connector, Optional<Task<Open>> early) {
        this.files = files;
        this.connector = connector;
        this.early = early;
    }

    /** Reads the files, and starts to read the tenant as soon as the doors are known. */
    static Session begin(List<Path> paths, Connector connector) {
        var texts = SourceFiles.read(paths);
        var early =
                texts.value()
                        .flatMap(GuestList::doors)
                        .map(doors -> Task.begin("tenant", () -> open(connector, doors)));
        return new Session(GuestFiles.of(paths, texts), connector, early);
    }

    GuestFiles files() {
        return files;
    }

    /**
     * The live state; call this only if the files have no errors.
     *
     * @throws CommandException if the tenant can't be reached or is not the one that the files name
     */
    LiveState live() {
        var desired = files.desired();
        var open = opened(desired);
        return open.tenancy().finish(open.reading(), desired);
    }

    /** The writer for the tenant that {@link #live} has read. */
    TenantWriter writer(TenantIdentity tenant) {
        return opened(files.desired()).tenancy().writer(tenant);
    }

    private Open opened(DesiredState desired) {
        if (early.isPresent()) {
            return early.get().result();
        }
        var open = late.orElseGet(() -> open(connector, desired));
        late = Optional.of(open);
        return open;
    }

    private static Open open(Connector connector, DesiredState doors) {
        var tenancy = connector.open(doors);
        return new Open(tenancy, tenancy.begin(doors));
    }

    @Override
    public void close() {
        early.flatMap(Task::success).or(() -> late).ifPresent(Open::close);
    }
}
