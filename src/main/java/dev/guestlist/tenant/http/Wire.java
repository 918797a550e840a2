package dev.guestlist.tenant.http;

import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The one HTTP client of a connection, used for tokens too. It repeats nothing, follows no redirect
 * and keeps no cookie: OkHttp's own retry was seen to send a POST twice when a pooled connection
 * dropped. Each request gets its own id, is counted, and is reported to the listener. Whatever
 * library made it, it is sent only where nobody on the way can read it.
 */
final class Wire implements Interceptor {
    private static final Pattern LINK = Pattern.compile("169\\.254(\\.\\d{1,3}){2}");

    private final Optional<HttpUrl> detour;
    private final boolean asksMachine;
    private final Consumer<Exchange> listener;
    private final AtomicLong requests = new AtomicLong();
    private final OkHttpClient client;

    Wire(ConnectionSettings settings, Consumer<Exchange> listener) {
        this.detour = settings.detour().map(URI::toString).map(HttpUrl::get);
        this.asksMachine = settings.credentials() instanceof Credentials.ManagedIdentity;
        this.listener = listener;
        this.client = client(settings);
    }

    OkHttpClient client() {
        return client;
    }

    long requests() {
        return requests.get();
    }

    /** Releases sockets and threads, so that the process can exit at once. */
    void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        checkConfidential(chain.request().url());
        var request = identified(chain.request());
        requests.incrementAndGet();
        var started = System.nanoTime();
        try {
            var response = answer(chain, rerouted(request));
            var id = Answer.requestId(name -> Optional.ofNullable(response.header(name)));
            tell(request, OptionalInt.of(response.code()), id, started);
            return Allowance.applied(response.newBuilder().request(request).build());
        } catch (IOException broken) {
            tell(request, OptionalInt.empty(), Optional.empty(), started);
            throw broken;
        }
    }

    /** OkHttp skips one early hint and gives up its own state at the second one. */
    private static Response answer(Chain chain, Request request) throws IOException {
        try {
            return chain.proceed(request);
        } catch (IllegalStateException | IllegalArgumentException outOfOrder) {
            throw new IOException("an answer out of order", outOfOrder);
        }
    }

    /**
     * A managed identity is asked for on the machine's own link, which is never encrypted
     * (learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token).
     */
    private void checkConfidential(HttpUrl url) throws UnencryptedException {
        if (!Roots.isConfidential(url) && !(asksMachine && LINK.matcher(url.host()).matches())) {
            throw new UnencryptedException(url.host());
        }
    }

    /**
     * OkHttp repeats any request, also an invitation, after a 503 with {@code Retry-After: 0}, and
     * throws at a number that is too large (okhttp3.internal.http.RetryAndFollowUpInterceptor).
     * With a fraction, which Graph sends, too, it leaves the pause to us.
     */
    private static Response unrepeated(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var pause = response.header("Retry-After");
        return pause == null || pause.contains(".")
                ? response
                : response.newBuilder().header("Retry-After", fraction(pause)).build();
    }

    private static String fraction(String pause) {
        return pause.chars().allMatch(Character::isDigit) ? pause + ".0" : pause;
    }

    private void tell(Request request, OptionalInt status, Optional<String> id, long started) {
        listener.accept(
                new Exchange(
                        request.method(),
                        request.url().host(),
                        request.url().encodedPath(),
                        status,
                        id.or(() -> Optional.ofNullable(request.header("client-request-id"))),
                        Duration.ofNanos(System.nanoTime() - started)));
    }

    /** MSAL sets its own id. */
    private static Request identified(Request request) {
        if (request.header("client-request-id") != null) {
            return request;
        }
        var id = UUID.randomUUID().toString();
        return request.newBuilder().header("client-request-id", id).build();
    }

    private Request rerouted(Request request) {
        if (detour.isEmpty()) {
            return request;
        }
        var there = detour.get();
        var url =
                request.url()
                        .newBuilder()
                        .scheme(there.scheme())
                        .host(there.host())
                        .port(there.port())
                        .build();
        return request.newBuilder().url(url).header("Host", hostHeader(request.url())).build();
    }

    private static String hostHeader(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme())
                ? url.host()
                : url.host() + ":" + url.port();
    }

    private OkHttpClient client(ConnectionSettings settings) {
        var timeouts = settings.timeouts();
        var builder =
                new OkHttpClient.Builder()
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .callTimeout(timeouts.signIn())
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.silence())
                        .writeTimeout(timeouts.silence())
                        .connectionPool(
                                new ConnectionPool(settings.concurrency(), 1, TimeUnit.MINUTES))
                        .addInterceptor(this)
                        .addNetworkInterceptor(Wire::unrepeated);
        if (detour.isPresent()) {
            builder.proxy(Proxy.NO_PROXY);
        } else {
            builder.proxySelector(new EncryptedOnly(ProxySelector.getDefault()));
        }
        if (detour.isPresent() && !detour.get().isHttps()) {
            // Nothing is encrypted: avoids reading Java's whole store of authorities.
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        } else {
            settings.authority().ifPresent(pem -> Trust.add(pem, builder));
        }
        return builder.build();
    }
}
