package dev.guestlist.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.hostile.RawServer.Answer;
import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.CallException.Kind;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;
import dev.guestlist.tenant.http.Pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/** Whatever does not come to an end by itself is ended: by time, by size, by number. */
@Timeout(60)
final class EndlessAnswersTest {
    private static final long TENTH = 100_000_000;

    /** What never ends. */
    enum Endless implements Answer {
        DRIP(200, "") {
            @Override
            void go(OutputStream out) throws IOException {
                while (true) {
                    out.write(' ');
                    out.flush();
                    LockSupport.parkNanos(TENTH);
                }
            }
        },
        DRIPPING_ERROR(503, "") {
            @Override
            void go(OutputStream out) throws IOException {
                DRIP.go(out);
            }
        },
        DRIPPING_HEADERS(200, null) {
            @Override
            void go(OutputStream out) throws IOException {
                out.write(ascii("HTTP/1.1 200 OK\r\nX: "));
                while (true) {
                    out.write('a');
                    out.flush();
                    LockSupport.parkNanos(TENTH);
                }
            }
        },
        ENDLESS_HEADERS(200, null) {
            @Override
            void go(OutputStream out) throws IOException {
                out.write(ascii("HTTP/1.1 200 OK\r\n"));
                forever(out, "X-Filler: " + "a".repeat(1000) + "\r\n");
            }
        },
        ENDLESS_ARRAY(200, "") {
            @Override
            void go(OutputStream out) throws IOException {
                out.write(ascii("{\"value\":[{\"id\":\"a\"}"));
                forever(out, ",{\"id\":\"a\"}");
            }
        },
        ENDLESS_SPACE(200, "") {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, " ".repeat(8192));
            }
        },
        ENDLESS_TEXT(200, "") {
            @Override
            void go(OutputStream out) throws IOException {
                out.write(ascii("{\"value\":[{\"id\":\""));
                forever(out, "a".repeat(8192));
            }
        },
        ENDLESS_CHUNKS(200, "Transfer-Encoding: chunked") {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, "2000\r\n" + " ".repeat(8192) + "\r\n");
            }
        },
        ENDLESS_ERROR(500, "") {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, "{\"error\":".repeat(1000));
            }
        },
        PROMISED(200, "Content-Length: 4000000000000") {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, " ".repeat(8192));
            }
        },
        BOMB(200, "Content-Encoding: gzip") {
            @Override
            void go(OutputStream out) throws IOException {
                var gzip = new GZIPOutputStream(out);
                gzip.write(ascii("{\"value\":["));
                var zeros = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    gzip.write(zeros);
                }
            }
        },
        BOMB_AS_ERROR(400, "Content-Encoding: gzip") {
            @Override
            void go(OutputStream out) throws IOException {
                BOMB.go(out);
            }
        },
        EARLY_HINTS(200, null) {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
            }
        },
        CONTINUES(200, null) {
            @Override
            void go(OutputStream out) throws IOException {
                forever(out, "HTTP/1.1 100 Continue\r\n\r\n");
            }
        };

        private final String head;

        Endless(int status, String header) {
            this.head = header == null ? "" : RawServer.head(status, header);
        }

        abstract void go(OutputStream out) throws IOException;

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(ascii(head));
            go(out);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_page_without_end_is_a_failure_that_names_the_host(Endless endless) throws Exception {
        try (var server =
                        RawServer.start(request -> isToken(request) ? RawServer.token() : endless);
                var connection = Connection.open(server.settings())) {
            var failure = assertThrows(CallException.class, () -> list(connection));
            assertTrue(
                    failure.kind() == Kind.NONSENSE || failure.kind() == Kind.CUT,
                    () -> failure.kind() + " " + failure.getMessage());
            assertTrue(failure.getMessage().contains("graph.microsoft.com"), failure::getMessage);
        }
    }

    @ParameterizedTest
    @EnumSource
    void so_is_a_token(Endless endless) throws Exception {
        try (var server = RawServer.start(_ -> endless);
                var connection = Connection.open(server.settings())) {
            assertThrows(CallException.class, () -> list(connection));
            assertTrue(server.requests().size() <= 9, () -> server.requests().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void so_is_a_token_of_github(Endless endless) throws Exception {
        try (var server = RawServer.start(_ -> endless)) {
            var usual = server.settings();
            var github =
                    new Credentials.GitHubOidc(
                            "app", URI.create("https://token.example/t"), "request-token");
            var settings =
                    new ConnectionSettings(
                            usual.endpoints(),
                            usual.tenant(),
                            github,
                            usual.authority(),
                            usual.detour(),
                            1,
                            usual.timeouts());
            try (var connection = Connection.open(settings)) {
                var failure = assertThrows(CallException.class, () -> list(connection));
                assertTrue(
                        failure.getMessage().startsWith("GitHub returned no OpenID Connect token"),
                        failure::getMessage);
            }
        }
    }

    @Test
    void a_list_of_pages_without_elements_ends() throws Exception {
        assertEndless("100 empty pages in a row", number -> page("", number));
    }

    @Test
    void a_list_without_a_last_page_ends() throws Exception {
        assertEndless("did not end after 2000 pages", number -> page("{\"id\":\"a\"}", number));
    }

    private static void assertEndless(String bound, IntFunction<String> page) throws Exception {
        var asked = new AtomicInteger();
        try (var server =
                        RawServer.start(request ->
                                isToken(request)
                                        ? RawServer.token()
                                        : RawServer.json(page.apply(asked.incrementAndGet())));
                var connection = Connection.open(server.settings())) {
            var failure = assertThrows(CallException.class, () -> list(connection));
            assertEquals(Kind.NONSENSE, failure.kind());
            assertTrue(
                    failure.getMessage().contains("graph.microsoft.com")
                            && failure.getMessage().contains(bound),
                    failure::getMessage);
        }
    }

    private static String page(String elements, int number) {
        return "{\"value\":[%s],\"@odata.nextLink\":\"%s/v1.0/users?$skiptoken=%d\"}"
                .formatted(elements, Cloud.GLOBAL.graph(), number);
    }

    private static void list(Connection connection) {
        Pages.read(connection.graph(), Call.get("/v1.0/users"), at -> at.json());
    }

    private static boolean isToken(String request) {
        return request.contains("/oauth2/");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void forever(OutputStream out, String text) throws IOException {
        var bytes = ascii(text);
        while (true) {
            out.write(bytes);
        }
    }
}
