package dev.guestlist.tenant.http;

import dev.guestlist.model.Origin;
import dev.guestlist.tenant.Task;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The way to a tenant: one HTTP client, one set of tokens, one pace for all its services. May be
 * used by any number of threads, virtual ones included. Opening it calls nobody.
 */
public final class Connection implements AutoCloseable {
    private static final int READERS = 8;

    private final ConnectionSettings settings;
    private final Wire wire;
    private final Pacing pacing;
    private final Tokens tokens;
    private final ExecutorService readers;

    private Connection(ConnectionSettings settings, Consumer<Exchange> listener, Watch watch) {
        this.settings = settings;
        this.wire = new Wire(settings, listener);
        this.pacing = new Pacing(settings.concurrency(), watch);
        var identity = new Identity(settings, wire.client());
        this.tokens = new Tokens(identity::token);
        this.readers = Executors.newFixedThreadPool(READERS, readerThreads());
    }

    /** Opens a connection that nobody watches. */
    public static Connection open(ConnectionSettings settings) {
        return open(settings, _ -> {});
    }

    /**
     * Opens a connection that is watched.
     *
     * @param listener told of every request, tokens' included, on the thread that made it
     * @throws IllegalArgumentException if the settings' PEM texts are none
     */
    public static Connection open(ConnectionSettings settings, Consumer<Exchange> listener) {
        return open(settings, listener, Watch.REAL);
    }

    /** Opens a connection that waits by another watch than the machine's. */
    public static Connection open(
            ConnectionSettings settings, Consumer<Exchange> listener, Watch watch) {
        return new Connection(settings, listener, watch);
    }

    /** Begins to sign in, for those who will ask Graph but have something to prepare first. */
    public void signIn() {
        readers.execute(() -> tokens.fetchAhead(settings.endpoints().graphScope()));
    }

    /** Microsoft Graph; targets begin with {@code /v1.0}. */
    public Remote graph() {
        return remote(settings.endpoints().graph(), settings.endpoints().graphScope());
    }

    /** The Power Platform admin API; targets begin with {@code /providers}. */
    public Remote powerPlatform() {
        return remote(
                settings.endpoints().powerPlatform(), settings.endpoints().powerPlatformScope());
    }

    /**
     * A Dataverse environment; targets begin with {@code /api/data}.
     *
     * @param url as the files or the admin API give it; a path in it is kept
     */
    public Remote environment(URI url) {
        var root = Roots.plain(url);
        return remote(root, Origin.of(root) + "/.default");
    }

    /** Requests made so far, tokens' included. */
    public long requests() {
        return wire.requests();
    }

    /**
     * Begins to read, on one of a few threads, since however many listings and environments there
     * are, the service answers some requests at once only.
     *
     * @param work that does not wait for another such task
     */
    public <T> Task<T> begin(Callable<T> work) {
        return Task.begin(readers, work);
    }

    @Override
    public void close() {
        readers.shutdownNow();
        wire.close();
    }

    private Remote remote(URI root, String scope) {
        return new Remote(root, scope, wire.client(), tokens, pacing, settings.timeouts());
    }

    /** The JDK's own counting factory is put together by method handles: 4 ms in every run. */
    private static ThreadFactory readerThreads() {
        var number = new AtomicInteger();
        return task ->
                Thread.ofPlatform()
                        .daemon()
                        .name("read-" + number.incrementAndGet())
                        .unstarted(task);
    }
}
