package dev.guestlist.tenant.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.CallException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

final class MultipartTest {
    private static final WebApi SALES =
            new WebApi(URI.create("https://contoso-sales.crm6.dynamics.com"));

    @Test
    void requests_are_packed_as_the_documentation_shows() {
        var packed =
                Multipart.write(
                        "batch_1",
                        List.of(Writes.grant(SALES, "u1", "r1"), Writes.revoke(SALES, "u1", "r2")));

        assertEquals(
                """
                --batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                POST https://contoso-sales.crm6.dynamics.com/api/data/v9.2/systemusers(u1)/systemuserroles_association/$ref HTTP/1.1
                Content-Type: application/json

                {"@odata.id":"https://contoso-sales.crm6.dynamics.com/api/data/v9.2/roles(r1)"}
                --batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                DELETE https://contoso-sales.crm6.dynamics.com/api/data/v9.2/systemusers(u1)/systemuserroles_association(r2)/$ref HTTP/1.1


                --batch_1--
                """
                        .replace("\n", "\r\n"),
                packed);
    }

    @Test
    void a_move_only_touches_a_row_that_exists() {
        var packed = Multipart.write("b", List.of(Writes.move(SALES, "u1", "bu1")));

        assertEquals(
                """
                --b
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                PATCH https://contoso-sales.crm6.dynamics.com/api/data/v9.2/systemusers(u1) HTTP/1.1
                If-Match: *
                Content-Type: application/json

                {"businessunitid@odata.bind":"/businessunits(bu1)"}
                --b--
                """
                        .replace("\n", "\r\n"),
                packed);
    }

    @Test
    void answers_come_back_in_order_with_their_errors() throws IOException {
        var answers =
                Multipart.read(
                        batch(
                                """
                                --batchresponse_f27
                                Content-Type: application/http
                                Content-Transfer-Encoding: binary

                                HTTP/1.1 204 No Content
                                OData-Version: 4.0


                                --batchresponse_f27
                                Content-Type: application/http
                                Content-Transfer-Encoding: binary

                                HTTP/1.1 412 Precondition Failed
                                REQ_ID: 0f1a
                                Content-Type: application/json; odata.metadata=minimal

                                {"error":{"code":"0x80040237","message":"A record with matching key values already exists."}}
                                --batchresponse_f27--
                                """));

        assertEquals(List.of(204, 412), answers.stream().map(Answer::status).toList());
        var refused = CallException.answered("contoso", answers.get(1));
        assertEquals("0x80040237", refused.code().orElseThrow());
        assertEquals("0f1a", refused.requestId().orElseThrow());
        assertEquals("", answers.get(0).text());
    }

    @Test
    void a_body_that_is_cut_off_is_an_error() {
        assertThrows(
                IOException.class,
                () ->
                        Multipart.read(
                                batch(
                                        """
                                        --batchresponse_f27
                                        Content-Type: application/http

                                        HTTP/1.1 204 No Content

                                        --batchresp\
                                        """)));
    }

    @Test
    void an_answer_that_is_no_batch_is_an_error() {
        assertThrows(
                IOException.class,
                () ->
                        Multipart.read(
                                new Answer(
                                        200,
                                        new TreeMap<>(Map.of("Content-Type", "text/html")),
                                        "<html>")));
    }

    private static Answer batch(String body) {
        return new Answer(
                200,
                new TreeMap<>(
                        Map.of("Content-Type", "multipart/mixed; boundary=batchresponse_f27")),
                body.replace("\n", "\r\n"));
    }
}
