package dev.guestlist.tenant.http;

import dev.guestlist.model.Origin;
import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.Wait;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The connection to a tenant: one HTTP client, one set of tokens, one pace for all its services.
 * May be used by any number of threads, including virtual ones. Opening it makes no calls.
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
        var identity = new Identity(settings, wire.client(), pacing);
        this.tokens = new Tokens(identity::token);
        this.readers = Executors.newFixedThreadPool(READERS, readerThreads());
    }

    /** Opens a connection without a listener. */
    public static Connection open(ConnectionSettings settings) {
        return open(settings, _ -> {});
    }

    /**
     * Opens a connection with a listener.
     *
     * @param listener told of every request, including those for tokens, on the thread that made it
     * @throws IllegalArgumentException if a PEM text in the settings is not valid
     */
    public static Connection open(ConnectionSettings settings, Consumer<Exchange> listener) {
        return open(settings, listener, Watch.REAL);
    }

    /** Opens a connection that waits by another watch than the machine's. */
    public static Connection open(
            ConnectionSettings settings, Consumer<Exchange> listener, Watch watch) {
        return new Connection(settings, listener, watch);
    }

    /** Starts to sign in, for callers that will use Graph but have something to prepare first. */
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
     * @param url that the admin API lists; a path in it is kept
     * @throws CallException if no token may be sent there
     */
    public Remote environment(URI url) {
        try {
            var root = Roots.plain(url);
            return remote(root, Origin.of(root) + "/.default");
        } catch (IllegalArgumentException unusable) {
            throw CallException.unusable(url, unusable);
        }
    }

    /** Requests made so far, including those for tokens. */
    public long requests() {
        return wire.requests();
    }

    /**
     * Starts to read on one of a few threads: however many listings and environments there are, the
     * service answers only some requests at once.
     *
     * @param work that does not wait for another such task
     */
    public <T> Task<T> begin(Callable<T> work) {
        return Task.begin(readers, work);
    }

    /** Ends all waits: calls under way are finished, and no other starts. */
    public void stop() {
        pacing.waits().end();
    }

    /** What the services have asked to wait for. */
    public List<Wait> waits() {
        return pacing.pauses();
    }

    @Override
    public void close() {
        readers.shutdownNow();
        wire.close();
    }

    private Remote remote(URI root, String scope) {
        return new Remote(root, scope, wire.client(), tokens, pacing, settings.timeouts());
    }

    /**
     * The JDK's own numbering factory is built with method handles, which costs 4 ms in every run.
     */
    private static ThreadFactory readerThreads() {
        var number = new AtomicInteger();
        return task ->
                Thread.ofPlatform()
                        .daemon()
                        .name("read-" + number.incrementAndGet())
                        .unstarted(task);
    }
}
