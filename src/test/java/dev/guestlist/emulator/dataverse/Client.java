package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.http.Json;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Speaks plain HTTP to an emulator that it starts; the conformance stories are told with it. */
final class Client implements AutoCloseable {
    static final String APPLY = "0d9c8b7a-6f5e-4d3c-8b2a-19081726354f";
    static final String PLAN = "1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d";

    private static final String TENANT = "3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42";

    private final Emulator emulator;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private final String base;

    private Client(Emulator emulator, String application, String resource, String base)
            throws IOException {
        this.emulator = emulator;
        this.base = base;
        this.token = token(application, resource);
    }

    /** An emulator of the example tenant and a client that administers the environment "sales". */
    static Client start(EmulatorOptions options) throws IOException {
        return start(options, "sales");
    }

    /** An emulator and a client that administers one of its environments. */
    static Client start(EmulatorOptions options, String environment) throws IOException {
        var emulator = Emulator.start(options);
        return new Client(
                emulator,
                APPLY,
                emulator.address(),
                emulator.address() + "/" + environment + "/api/data/v9.2/");
    }

    /** The same emulator by another application. */
    Client as(String application) throws IOException {
        return new Client(emulator, application, emulator.address(), base);
    }

    /** Another environment of the same emulator. */
    Client at(String environment) throws IOException {
        return new Client(
                emulator,
                APPLY,
                emulator.address(),
                emulator.address() + "/" + environment + "/api/data/v9.2/");
    }

    /** The Power Platform's administration on the same emulator. */
    Client administration() throws IOException {
        return new Client(
                emulator,
                APPLY,
                "https://service.powerapps.com",
                emulator.address()
                        + "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments");
    }

    /** Microsoft Graph on the same emulator. */
    Client graph() {
        try {
            return new Client(
                    emulator, APPLY, "https://graph.microsoft.com", emulator.address() + "/v1.0/");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Turns a switch of the emulator. */
    void turn(String name, String setting) {
        var answer =
                patch(
                        emulator.address() + "/__emulator/switches",
                        "{\"" + name + "\":\"" + setting + "\"}");
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
    }

    /** The same API by another application with a token for a resource of its own. */
    Client as(String application, String resource) throws IOException {
        return new Client(emulator, application, resource, base);
    }

    Emulator emulator() {
        return emulator;
    }

    String base() {
        return base;
    }

    /** An answer with its body read as JSON where there is one. */
    record Answer(int status, JsonNode json, String text, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String code() {
            return json.path("error").path("code").asString("");
        }

        String message() {
            return json.path("error").path("message").asString("");
        }

        List<String> all(String column) {
            var values = new ArrayList<String>();
            json.path("value").forEach(row -> values.add(row.path(column).asString("")));
            return values;
        }

        /** The parts of a batch. */
        List<BatchAnswer.Part> parts() {
            return BatchAnswer.parts(header("Content-Type"), text);
        }

        JsonNode only() {
            if (json.path("value").size() != 1) {
                throw new AssertionError("One row expected: " + text);
            }
            return json.path("value").get(0);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    /** Sends to a path relative to the API's root, or to a whole URL. */
    Answer send(String method, String path, String body, String... headers) {
        var uri = path.startsWith("http") ? path : base + path;
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        uri.replace(" ", "%20")
                                                .replace("'", "%27")
                                                .replace("\"", "%22")))
                        .method(
                                method,
                                body.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty() && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends without any token. */
    Answer anonymous(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    /** Awaits a condition; the emulator's delays are some hundred milliseconds. */
    static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Did not happen within ten seconds");
            }
            Thread.onSpinWait();
        }
    }

    /** The id of the user with this address. */
    String user(String mail) {
        return get("systemusers?$select=systemuserid&$filter=internalemailaddress eq '"
                        + mail
                        + "'")
                .only()
                .path("systemuserid")
                .asString();
    }

    /** The id of a role's copy in a business unit. */
    String role(String name, String unit) {
        return get("roles?$select=roleid&$filter=name eq '"
                        + name
                        + "' and businessunitid/name eq '"
                        + unit
                        + "'")
                .only()
                .path("roleid")
                .asString();
    }

    /** The names of a user's roles. */
    List<String> rolesOf(String user) {
        return get("systemusers(" + user + ")/systemuserroles_association?$select=name")
                .all("name");
    }

    /** Associates or not; {@code nav} is the whole path to {@code $ref}. */
    Answer reference(String path, String target) {
        return post(path + "/$ref", "{\"@odata.id\":\"" + base + target + "\"}");
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var isJson = response.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode json =
                    isJson && !response.body().isEmpty()
                            ? Json.MAPPER.readTree(response.body())
                            : Json.MAPPER.createObjectNode();
            return new Answer(response.statusCode(), json, response.body(), response);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopping);
        }
    }

    private String token(String application, String resource) throws IOException {
        var secret = application.equals(APPLY) ? "emulator-apply-secret" : "emulator-plan-secret";
        var form =
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        application,
                        "client_secret",
                        secret,
                        "scope",
                        resource + "/.default");
        var body = new StringBuilder();
        form.forEach((name, value) ->
                body.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                emulator.address()
                                                        + "/"
                                                        + TENANT
                                                        + "/oauth2/v2.0/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build());
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("access_token").asString();
    }

    /** An id that nothing has. */
    static String nobody() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        emulator.close();
        http.close();
    }
}
