package dev.guestlist.emulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A bare HTTP client for conformance tests: nothing of the program's own client. */
public final class Wire implements AutoCloseable {

    public static final String APPLY = "0d9c8b7a-6f5e-4d3c-8b2a-19081726354f";
    public static final String APPLY_SECRET = "emulator-apply-secret";
    public static final String PLAN = "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d";
    public static final String PLAN_SECRET = "emulator-plan-secret";
    public static final String GRAPH = "https://graph.microsoft.com/.default";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Wire(String address) {
        this.address = address;
    }

    /** An answer: its status, headers and body. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Graph's error code and message. */
        public String error() {
            var error = json().path("error");
            return status()
                    + " "
                    + error.path("code").asString("")
                    + ": "
                    + error.path("message").asString("");
        }
    }

    /** Signs in and sends the token from now on. */
    public Wire signIn(String appId, String secret, String scope) {
        var answer = token("contoso.onmicrosoft.com", credentials(appId, secret, scope));
        headers.put("Authorization", "Bearer " + answer.json().path("access_token").asString());
        return this;
    }

    public static Map<String, String> credentials(String appId, String secret, String scope) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", appId);
        form.put("client_secret", secret);
        form.put("scope", scope);
        return form;
    }

    public Answer token(String tenant, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request("/" + tenant + "/oauth2/v2.0/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A header on every further request. */
    public Wire with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Wire without(String name) {
        headers.remove(name);
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String json) {
        return body("POST", path, json);
    }

    public Answer patch(String path, String json) {
        return body("PATCH", path, json);
    }

    public Answer put(String path, String json) {
        return body("PUT", path, json);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer body(String method, String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Reads again until the answer is as wanted: what the service takes its time for. */
    public Answer await(String path, Predicate<Answer> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = get(path);
            if (wanted.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        path + " never became as wanted: " + answer.status() + " " + answer.text());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpRequest.Builder request(String path) {
        var url = path.startsWith("http") ? path : address + path;
        return HttpRequest.newBuilder(URI.create(url));
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
