package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.Call.Repetition;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One service, at one root, with tokens of one scope. A call is repeated as {@link Retrying}
 * allows; the result is a successful answer or a {@link CallException}. A token is sent only to
 * this root's origin, whatever address a call names.
 */
public final class Remote {
    private final URI root;
    private final String scope;
    private final OkHttpClient client;
    private final Tokens tokens;
    private final Pacing pacing;
    private final Timeouts timeouts;
    private final Retrying retrying;

    Remote(
            URI root,
            String scope,
            OkHttpClient client,
            Tokens tokens,
            Pacing pacing,
            Timeouts timeouts) {
        this.root = root;
        this.scope = scope;
        this.client = client;
        this.tokens = tokens;
        this.pacing = pacing;
        this.timeouts = timeouts;
        this.retrying = new Retrying(timeouts);
    }

    /** Without a trailing slash. */
    public URI root() {
        return root;
    }

    /** The answer to a call, with a status below 300. */
    public Answer send(Call call) {
        return persist(call, response -> checked(call, whole(response)));
    }

    /**
     * Reads the JSON answer to a call as it arrives, without holding it in memory. If the answer is
     * cut off, a harmless call is repeated and read from the start, so the reading must have no
     * effect before it returns.
     */
    public <T> T read(Call call, Function<Cursor, T> reading) {
        return read(call, (at, _) -> reading.apply(at));
    }

    /**
     * The same for a reading that needs the answer's request id.
     *
     * @see Answer#requestId
     */
    public <T> T read(Call call, BiFunction<Cursor, Optional<String>, T> reading) {
        return persist(call, response -> streamed(response, reading));
    }

    /** How many elements an answer to that call may list. */
    public Bound bound(Call call) {
        return new Bound(root.getHost(), call.most());
    }

    /** The failure without tokens, if the service repeats one, also inside a batch. */
    public CallException masked(CallException failure) {
        return failure.in(tokens::masked);
    }

    /** Pauses all calls to this service, as an item of a batch may request. */
    public void pause(Duration length) {
        pacing.pause(root.getHost(), length);
    }

    /** Waits without a call, for repeated lookups of something that takes a while to appear. */
    public void rest(Duration length) {
        pacing.sleep(length);
    }

    private interface Reception<T> {
        T take(Response response) throws IOException;
    }

    private <T> T persist(Call call, Reception<T> reception) {
        var url = address(call.target());
        var deadline = pacing.deadline(timeouts.total());
        var renewals = 0;
        for (var tries = 1; ; tries++) {
            var token = pacing.waits().during(() -> tokens.token(scope));
            var request = request(call, url, token);
            try {
                return pacing.within(
                        root.getHost(), deadline, () -> attempt(request, deadline, reception));
            } catch (CallException told) {
                var failure = masked(told);
                if (mayRenew(call, failure) && renewals++ == 0) {
                    tokens.refused(scope, token);
                } else {
                    waitOrThrow(call.repetition(), failure, tries, deadline);
                }
            }
        }
    }

    /**
     * A dangerous call is sent again only if the service itself says that it refused the token:
     * invitations are answered 401 for a missing permission, too.
     */
    private static boolean mayRenew(Call call, CallException failure) {
        return failure.status().orElse(0) == 401
                && (call.repetition() == Repetition.HARMLESS
                        || failure.code().equals(Optional.of("InvalidAuthenticationToken")));
    }

    private <T> T attempt(Request request, long deadline, Reception<T> reception) {
        var attempt = client.newCall(request);
        var time = pacing.left(deadline, timeouts.silence(), timeouts.answer());
        attempt.timeout().timeout(time.toNanos(), TimeUnit.NANOSECONDS);
        try (var response = attempt.execute()) {
            if (response.isSuccessful()) {
                return reception.take(response);
            }
            throw whole(response).failure(root.getHost(), new Due.Nothing()).orElseThrow();
        } catch (IOException broken) {
            throw Breakage.of(root.getHost(), broken, time);
        }
    }

    private void waitOrThrow(
            Repetition repetition, CallException failure, int tries, long deadline) {
        var pause = retrying.pause(repetition, failure, tries).orElseThrow(() -> failure);
        if (pacing.isTooLong(pause, deadline)) {
            throw failure;
        }
        if (failure.retryAfter().isPresent() || failure.status().orElse(0) == 429) {
            pause(pause);
        } else {
            rest(pause, failure);
        }
    }

    /** A run that is stopped in between leaves the last failure, which may have had an effect. */
    private void rest(Duration length, CallException failure) {
        try {
            pacing.sleep(length);
        } catch (CallException stopped) {
            throw stopped.kind() == CallException.Kind.INTERRUPTED ? failure : stopped;
        }
    }

    /** Whether the present token is known to grant a permission. */
    public boolean grants(String permission) {
        return Granted.by(tokens.token(scope)).contains(permission);
    }

    /** The address is parsed by OkHttp, since OkHttp decides where a token is sent. */
    private HttpUrl address(String target) {
        var home = HttpUrl.get(root.toString());
        var address = HttpUrl.parse(target.startsWith("/") ? root + target : target);
        if (address == null
                || !address.scheme().equals(home.scheme())
                || !address.host().equals(home.host())
                || address.port() != home.port()) {
            throw CallException.elsewhere(root, target);
        }
        return address;
    }

    private static Request request(Call call, HttpUrl url, String token) {
        var body =
                call.content()
                        .map(content ->
                                RequestBody.create(
                                        content.text().getBytes(StandardCharsets.UTF_8),
                                        MediaType.get(content.type())))
                        .or(() -> emptyBody(call.method()));
        var builder =
                new Request.Builder().url(url).tag(Allowance.class, Allowance.of(call.most()));
        call.headers().forEach(builder::header);
        return builder.header("Authorization", "Bearer " + token)
                .header("Accept", call.headers().getOrDefault("Accept", "application/json"))
                .method(call.method(), body.orElse(null))
                .build();
    }

    private static Optional<RequestBody> emptyBody(String method) {
        return switch (method) {
            case "POST", "PUT", "PATCH" -> Optional.of(RequestBody.create(new byte[0], null));
            default -> Optional.empty();
        };
    }

    /** Not null in an answer to a call (square.github.io/okhttp, Response.body). */
    static ResponseBody body(Response response) {
        return Objects.requireNonNull(response.body());
    }

    private Answer checked(Call call, Answer answer) {
        answer.failure(root.getHost(), call.due())
                .ifPresent(failure -> {
                    throw failure;
                });
        return answer;
    }

    private Answer whole(Response response) throws IOException {
        var head = head(response);
        return new Answer(head.status(), head.headers(), body(response).string());
    }

    /** The answer without its body, which is read as it arrives. */
    private static Answer head(Response response) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(pair -> headers.put(pair.getFirst(), pair.getSecond()));
        return new Answer(response.code(), headers, "");
    }

    private <T> T streamed(Response response, BiFunction<Cursor, Optional<String>, T> reading)
            throws IOException {
        var head = head(response);
        if (!head.isJsonType()) {
            throw foreign(head, head.type());
        }
        try {
            return Cursor.over(
                    body(response).byteStream(),
                    at -> {
                        if (!at.atObject()) {
                            throw foreign(head, "an incomplete or different body");
                        }
                        return reading.apply(at, head.requestId());
                    });
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException odd) {
            throw new IOException("an answer with a value that can't be", odd);
        } catch (JacksonException broken) {
            throw broken.getCause() instanceof IOException cut
                    ? cut
                    : new IOException("incomplete answer: " + broken.getOriginalMessage(), broken);
        }
    }

    private CallException foreign(Answer head, String instead) {
        return CallException.foreign(root.getHost(), head.status(), instead, head.retryAfter());
    }
}
