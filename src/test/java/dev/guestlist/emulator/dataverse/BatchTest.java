package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api.
 */
class BatchTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void parts_are_answered_in_their_order() {
        var batch =
                batch(
                        get(
                                client.base()
                                        + "businessunits?$select=name&$filter=name eq 'APAC'"
                                                .replace(" ", "%20")),
                        get("/sales/api/data/v9.2/WhoAmI"),
                        get("WhoAmI"));
        assertEquals(200, batch.status(), batch.text());
        assertTrue(
                batch.header("Content-Type")
                        .startsWith("multipart/mixed; boundary=batchresponse_"));
        assertEquals(List.of("200", "200", "200"), statuses(batch));
        assertTrue(batch.text().indexOf("\"name\":\"APAC\"") < batch.text().indexOf("UserId"));
    }

    /**
     * docs: a part that fails has the usual envelope; query/select-columns: a row is a row inside a
     * batch too.
     */
    @Test
    void parts_have_the_bodies_of_single_requests() {
        var path = "systemusers?$select=fullname&$top=1&$expand=businessunitid($select=name)";
        var batch =
                send(
                        List.of("Prefer", "odata.continue-on-error"),
                        get(path),
                        get("teams?$select=foo"));
        assertEquals(client.get(path).json(), batch.parts().getFirst().json());
        assertEquals(client.get("teams?$select=foo").json(), batch.parts().getLast().json());
    }

    @Test
    void without_the_preference_a_batch_ends_at_the_first_failure() {
        var parts = new String[] {get("WhoAmI"), get("foos"), get("WhoAmI")};
        var stopped = batch(parts);
        assertEquals(404, stopped.status());
        assertEquals(List.of("200", "404"), statuses(stopped));
        var finished = send(List.of("Prefer", "odata.continue-on-error"), parts);
        assertEquals(200, finished.status());
        assertEquals(List.of("200", "404", "200"), statuses(finished));
        assertTrue(finished.text().contains("Resource not found for the segment 'foos'."));
    }

    @Test
    void a_change_set_takes_effect_as_a_whole() {
        var user = client.user("priya.nair@fabrikam.com");
        var give = assign(user, client.role("Salesperson", "Contoso Sales"));
        var impossible = assign(user, client.role("Salesperson", "APAC"));
        var failed = batch(changeSet(operation("1", give), operation("2", impossible)));
        assertEquals(400, failed.status());
        assertEquals(List.of("400"), statuses(failed));
        assertTrue(failed.text().contains("0x80041409"));
        assertEquals(List.of("Field Technician"), client.rolesOf(user));

        var other = assign(user, client.role("Knowledge Manager", "Contoso Sales"));
        var done = batch(changeSet(operation("1", give), operation("2", other)));
        assertEquals(200, done.status(), done.text());
        assertEquals(List.of("204", "204"), statuses(done));
        assertTrue(done.text().contains("boundary=changesetresponse_"));
        assertEquals(3, client.rolesOf(user).size());
    }

    @Test
    void a_row_made_before_is_named_by_its_content_id() {
        var unit = create("businessunits", "{\"name\":\"Depot\"}");
        var team = create("teams", "{\"name\":\"Loaders\",\"businessunitid@odata.bind\":\"$1\"}");
        var done = batch(changeSet(operation("1", unit), operation("2", team)));
        assertEquals(List.of("204", "204"), statuses(done), done.text());
        assertEquals(
                "Depot",
                client.get(
                                "teams?$select=name&$expand=businessunitid($select=name)&$filter=name"
                                    + " eq 'Loaders'")
                        .only()
                        .path("businessunitid")
                        .path("name")
                        .asString());
        var early = batch(changeSet(operation("1", team), operation("2", unit)));
        assertEquals(400, early.status());
        assertTrue(
                early.text()
                        .contains(
                                "Content-ID Reference: '$1' does not exist in the batch context."));
    }

    @Test
    void what_does_not_belong_into_a_batch_is_refused() {
        assertEquals(400, batch(changeSet(operation("1", "GET WhoAmI HTTP/1.1\r\n"))).status());
        assertEquals(
                400,
                batch(changeSet(operation("", assign(Client.nobody(), Client.nobody())))).status());
        assertEquals(400, batch(envelope("") + "POST $batch HTTP/1.1\r\n\r\n").status());
        assertEquals(
                400,
                client.post(
                                "$batch",
                                "--b\n\nGET x HTTP/1.1\n--b--",
                                "Content-Type",
                                "multipart/mixed; boundary=b")
                        .status());
        assertEquals(400, client.post("$batch", "{}", "Content-Type", "application/json").status());
        assertEquals(405, client.get("$batch").status());
        var many = new String[1001];
        java.util.Arrays.fill(many, get("WhoAmI"));
        assertEquals(400, batch(many).status());
    }

    /**
     * Found in the documentation of service protection:
     * learn.microsoft.com/power-apps/developer/data-platform/api-limits.
     */
    @Test
    void every_part_counts_toward_the_limits() {
        var control = client.emulator().address() + "/__emulator/switches";
        assertEquals(
                200,
                client.patch(control, "{\"dataverse.serviceProtection\":\"3/1200/52\"}").status());
        try {
            assertEquals(
                    "2",
                    client.get("WhoAmI").header("x-ms-ratelimit-burst-remaining-xrm-requests"));
            var batch =
                    send(
                            List.of("Prefer", "odata.continue-on-error"),
                            get("WhoAmI"),
                            get("WhoAmI"),
                            get("WhoAmI"));
            assertEquals(List.of("200", "200", "429"), statuses(batch));
            var refused = client.get("WhoAmI");
            assertEquals(429, refused.status());
            assertEquals("0x80072322", refused.code());
            assertEquals(
                    "Number of requests exceeded the limit of 3 over time window of 300 seconds.",
                    refused.message());
            var wait = Integer.parseInt(refused.header("Retry-After"));
            assertTrue(wait > 200 && wait <= 300, refused.header("Retry-After"));
        } finally {
            client.patch(control, "{\"dataverse.serviceProtection\":\"off\"}");
        }
        assertEquals(200, client.get("WhoAmI").status());
        assertFalse(
                client.patch(control, "{\"dataverse.serviceProtection\":\"perhaps\"}").status()
                        == 200);
    }

    private static Client.Answer batch(String... parts) {
        return send(List.of(), parts);
    }

    private static Client.Answer send(List<String> headers, String... parts) {
        var body =
                List.of(parts).stream()
                        .map(part -> "--batch_1\r\n" + part + "\r\n")
                        .collect(Collectors.joining());
        var all =
                new java.util.ArrayList<>(
                        List.of("Content-Type", "multipart/mixed; boundary=\"batch_1\""));
        all.addAll(headers);
        return client.post("$batch", body + "--batch_1--\r\n", all.toArray(String[]::new));
    }

    private static String get(String url) {
        return envelope("") + "GET " + url + " HTTP/1.1\r\nAccept: application/json\r\n";
    }

    private static String envelope(String contentId) {
        return "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n"
                + (contentId.isEmpty() ? "" : "Content-ID: " + contentId + "\r\n")
                + "\r\n";
    }

    private static String operation(String contentId, String request) {
        return envelope(contentId) + request;
    }

    private static String changeSet(String... operations) {
        var inner =
                List.of(operations).stream()
                        .map(each -> "--set_1\r\n" + each + "\r\n")
                        .collect(Collectors.joining());
        return "Content-Type: multipart/mixed; boundary=\"set_1\"\r\n\r\n" + inner + "--set_1--";
    }

    private static String assign(String user, String role) {
        return "POST systemusers("
                + user
                + ")/systemuserroles_association/$ref HTTP/1.1\r\n"
                + "Content-Type: application/json; type=entry\r\n\r\n"
                + "{\"@odata.id\":\""
                + client.base()
                + "roles("
                + role
                + ")\"}";
    }

    private static String create(String set, String body) {
        return "POST " + set + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body;
    }

    /** The statuses of the parts. */
    private static List<String> statuses(Client.Answer batch) {
        return batch.parts().stream().map(part -> Integer.toString(part.status())).toList();
    }
}
