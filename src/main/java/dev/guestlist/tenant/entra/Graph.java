package dev.guestlist.tenant.entra;

import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.OkHttpRequestAdapter;
import com.microsoft.kiota.serialization.ParseNodeFactoryRegistry;
import com.microsoft.kiota.serialization.SerializationWriterFactoryRegistry;

import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.Call.Content;
import dev.guestlist.tenant.http.Call.Repetition;
import dev.guestlist.tenant.http.Due;
import dev.guestlist.tenant.http.Remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Microsoft's request builders, used only to build requests; {@link Remote} sends them. The SDK
 * would repeat a POST after a 504 and use the same request id for everything.
 */
final class Graph {
    private static final String VERSION = "/v1.0";

    private final Remote remote;
    private final GraphServiceClient builders;

    Graph(Remote remote) {
        this.remote = remote;
        var adapter =
                new OkHttpRequestAdapter(
                        new AnonymousAuthenticationProvider(),
                        ParseNodeFactoryRegistry.defaultInstance,
                        SerializationWriterFactoryRegistry.defaultInstance,
                        _ -> {
                            throw new IllegalStateException("the SDK only builds requests");
                        });
        adapter.setBaseUrl(base());
        this.builders = new GraphServiceClient(adapter);
    }

    Remote remote() {
        return remote;
    }

    /** The root of this version of the API, for links to objects. */
    String base() {
        return remote.root() + VERSION;
    }

    /** A read, or a write that has the same effect however often it arrives. */
    Call harmless(Function<GraphServiceClient, RequestInformation> request) {
        return call(request, Repetition.HARMLESS);
    }

    /** A write that must not arrive twice. */
    Call dangerous(Function<GraphServiceClient, RequestInformation> request) {
        return call(request, Repetition.DANGEROUS);
    }

    private Call call(
            Function<GraphServiceClient, RequestInformation> request, Repetition repetition) {
        var information = request.apply(builders);
        var headers = new TreeMap<String, String>();
        information.headers.forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var type = Optional.ofNullable(headers.remove("Content-Type"));
        return new Call(
                information.httpMethod.name(),
                address(information),
                headers,
                content(information, type.orElse("application/json")),
                repetition,
                due(information.httpMethod, address(information)),
                Call.USUAL_PAGE);
    }

    /** 204 for changes of objects and references, an object for anything else. */
    private static Due due(HttpMethod method, String address) {
        return method == HttpMethod.PATCH
                        || method == HttpMethod.DELETE
                        || address.endsWith("/$ref")
                ? new Due.Nothing()
                : new Due.Document();
    }

    private static String address(RequestInformation information) {
        try {
            var uri = information.getUri();
            if (uri == null) {
                throw new IllegalStateException("the SDK built no address");
            }
            return uri.toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the SDK built no address", impossible);
        }
    }

    private static Optional<Content> content(RequestInformation information, String type) {
        if (information.content == null) {
            return Optional.empty();
        }
        try (var stream = information.content) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(new Content(type, text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
