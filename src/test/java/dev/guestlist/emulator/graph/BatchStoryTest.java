package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Many calls in one.
 *
 * <p>Sources: learn.microsoft.com/graph/json-batching and known-issues;
 * github.com/microsoftgraph/msgraph-sdk-javascript/issues/1178.
 */
final class BatchStoryTest extends GraphStory {

    @Override
    String tenant() {
        return """
        users:
          - { mail: ana@fabrikam.com, userType: Guest, displayName: Ana }
        """;
    }

    @Test
    void items_go_the_way_of_calls_of_their_own() {
        var responses =
                batch(
                        "{\"id\":\"a\",\"method\":\"GET\",\"url\":\"/users?$select=mail&$count=true\",\"headers\":{\"ConsistencyLevel\":\"eventual\"}}",
                        "{\"id\":\"b\",\"method\":\"GET\",\"url\":\"/users/$count\",\"headers\":{\"ConsistencyLevel\":\"eventual\"}}",
                        "{\"id\":\"c\",\"method\":\"GET\",\"url\":\"/users/nobody@contoso.com\"}");
        assertEquals(1, responses.path(0).path("body").path("@odata.count").asInt());
        assertEquals("MQ", responses.path(1).path("body").asString());
        assertEquals(404, responses.path(2).path("status").asInt());
        assertEquals(
                "Request_ResourceNotFound",
                responses.path(2).path("body").path("error").path("code").asString());
    }

    @Test
    void actions_without_arguments_need_a_body_and_its_type() {
        var url =
                "\"method\":\"POST\",\"url\":\"/users/"
                        + user("ana@fabrikam.com")
                        + "/revokeSignInSessions\"";
        var responses =
                batch(
                        "{\"id\":\"a\"," + url + "}",
                        "{\"id\":\"b\"," + url + ",\"body\":{}}",
                        "{\"id\":\"c\","
                                + url
                                + ",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{}}");
        assertEquals(List.of(400, 400, 200), statuses(responses));
    }

    @Test
    void dependencies_are_a_chain_or_a_fan() {
        var item =
                "{\"id\":\"%s\",\"method\":\"GET\",\"url\":\"/organization\",\"dependsOn\":[%s]}";
        assertEquals(
                400,
                send(
                                item.formatted("a", ""),
                                item.formatted("b", "\"a\""),
                                item.formatted("c", "\"a\""),
                                item.formatted("d", "\"b\",\"c\""))
                        .status());
        assertEquals(
                200,
                send(
                                item.formatted("a", ""),
                                item.formatted("b", "\"a\""),
                                item.formatted("c", "\"a\""))
                        .status());
        assertEquals(400, send(item.formatted("a", "\"z\"")).status());
    }

    @Test
    void a_url_repeats_no_version_and_is_short() {
        var responses =
                batch(
                        "{\"id\":\"a\",\"method\":\"GET\",\"url\":\"/v1.0/organization\"}",
                        "{\"id\":\"b\",\"method\":\"GET\",\"url\":\"organization\"}",
                        "{\"id\":\"c\",\"method\":\"GET\",\"url\":\"/users?$filter="
                                + "a".repeat(2048)
                                + "\"}");
        assertEquals(List.of(400, 400, 414), statuses(responses));
        turn("guess.long-url-status", "400");
        assertEquals(
                List.of(400),
                statuses(
                        batch(
                                "{\"id\":\"c\",\"method\":\"GET\",\"url\":\"/users?$filter="
                                        + "a".repeat(2048)
                                        + "\"}")));
    }

    @Test
    void responses_come_in_any_order_and_without_a_body_if_there_is_none() {
        var patch =
                "{\"id\":\"a\",\"method\":\"PATCH\",\"url\":\"/users/"
                        + user("ana@fabrikam.com")
                        + "\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"jobTitle\":\"x\"}}";
        var get = "{\"id\":\"b\",\"method\":\"GET\",\"url\":\"/organization\"}";
        assertTrue(batch(patch, get).path(0).path("body").isNull());
        turn("trap.batch-out-of-order", "on");
        turn("guess.empty-batch-body", "absent");
        var responses = batch(patch, get);
        assertEquals("b", responses.path(0).path("id").asString());
        assertFalse(responses.path(1).has("body"));
    }

    @Test
    void ids_are_one_whatever_their_case() {
        var item = "{\"id\":\"%s\",\"method\":\"GET\",\"url\":\"/organization\"}";
        assertEquals(400, send(item.formatted("a"), item.formatted("A")).status());
        assertEquals(400, wire.post("/v1.0/$batch", "{\"requests\":[]}").status());
    }

    private JsonNode batch(String... items) {
        var answer = send(items);
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path("responses");
    }

    private dev.guestlist.emulator.Wire.Answer send(String... items) {
        return wire.post("/v1.0/$batch", "{\"requests\":[" + String.join(",", items) + "]}");
    }

    private static List<Integer> statuses(JsonNode responses) {
        var statuses = new ArrayList<Integer>();
        responses.forEach(response -> statuses.add(response.path("status").asInt()));
        return statuses;
    }
}
