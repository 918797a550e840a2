package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceFiles;
import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.TenantReader.Reading;
import dev.guestlist.tenant.TenantWriter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files and the tenant they are about, read at the same time: the doors stand at the top of the
 * files, and all that is read of a tenant follows from them. So a tenant is half read when the last
 * guest of a long list has been checked.
 *
 * <pre>
 *   files ─► doors ─┬─► guests, references, schema ─► GuestFiles
 *                   └─► sign in, read the tenant ───────────────► LiveState
 * </pre>
 *
 * <p>What is wrong with the files is said first, whatever became of the tenant meanwhile.
 */
final class Session implements AutoCloseable {
    private final GuestFiles files;
    private final Connector connector;
    private final Optional<Task<Open>> early;
    private Optional<Open> late = Optional.empty();

    /** Opens the way to the tenant of some files. */
    interface Connector {
        Tenancy open(DesiredState doors);
    }

    /** A tenancy that is being read. */
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

    /** Reads the files to their end, and begins to read the tenant if they say where it is. */
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
     * The live state; only to be asked for if the files have no errors.
     *
     * @throws CommandException if the tenant can't be reached or is not the one the files mean
     */
    LiveState live() {
        var desired = files.desired();
        var open = opened(desired);
        return open.tenancy().finish(open.reading(), desired);
    }

    /** The way to write to the tenant that {@link #live} has read. */
    TenantWriter writer() {
        return opened(files.desired()).tenancy().writer();
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
