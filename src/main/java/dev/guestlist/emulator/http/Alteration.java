package dev.guestlist.emulator.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of a true answer on its way. */
public sealed interface Alteration {
    /** The answer as it arrives. */
    Response altered(Request request, Response response);

    /** The request as the site gets it. */
    default Request received(Request request) {
        return request;
    }

    /** It is called something else than it is. */
    record Relabelled(String mediaType) implements Alteration {
        @Override
        public Response altered(Request request, Response response) {
            return response.with("Content-Type", mediaType);
        }
    }

    /** Half of it is missing, and nothing but its text shows that. */
    record HalfText() implements Alteration {
        @Override
        public Response altered(Request request, Response response) {
            var bytes = response.bytes();
            return response.with(new Response.Bytes(Arrays.copyOf(bytes, bytes.length / 2)));
        }
    }

    /** All ids in it are in capitals, as Dataverse writes some of them. */
    record Capitals() implements Alteration {
        private static final Pattern GUID =
                Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public Response altered(Request request, Response response) {
            var text = new String(response.bytes(), StandardCharsets.UTF_8);
            var shouted = GUID.matcher(text).replaceAll(id -> id.group().toUpperCase(Locale.ROOT));
            return response.with(new Response.Bytes(shouted.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /**
     * The link to the next page of a list leads round in a circle
     * (github.com/microsoftgraph/microsoft-graph-docs, issues 2635 and 4897).
     *
     * @param pages of the circle; with one, the link leads to the page itself
     */
    record Circle(int pages) implements Alteration {
        private static final String MARK = "$skiptoken=emulator-";
        private static final String LINK = "@odata.nextLink";

        @Override
        public Request received(Request request) {
            return request.asking(unmarked(request));
        }

        @Override
        public Response altered(Request request, Response response) {
            try {
                var json = Json.MAPPER.readTree(response.bytes());
                return json instanceof ObjectNode list && list.path("value").isArray()
                        ? response.with(new Response.Bytes(circling(request, list)))
                        : response;
            } catch (JacksonException noList) {
                return response;
            }
        }

        private byte[] circling(Request request, JsonNode list) {
            var here =
                    options(request)
                            .filter(option -> option.startsWith(MARK))
                            .mapToInt(option -> Integer.parseInt(option.substring(MARK.length())))
                            .findFirst()
                            .orElse(1);
            var query = unmarked(request);
            if (here < pages) {
                query += (query.isEmpty() ? "" : "&") + MARK + (here + 1);
            }
            var path = request.origin().url(request.rawPath());
            var link = query.isEmpty() ? path : path + "?" + query;
            return Json.MAPPER.writeValueAsBytes(((ObjectNode) list).put(LINK, link));
        }

        private static String unmarked(Request request) {
            return options(request)
                    .filter(option -> !option.startsWith(MARK))
                    .collect(Collectors.joining("&"));
        }

        private static Stream<String> options(Request request) {
            return Arrays.stream(request.query().raw().split("&", -1))
                    .map(option -> option.replaceFirst("^%24", "\\$"));
        }
    }
}
