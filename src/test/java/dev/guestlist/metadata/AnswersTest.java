package dev.guestlist.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.metadata.Exchanges.Scrutiny;
import dev.guestlist.metadata.Message.Answer;
import dev.guestlist.metadata.Message.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

final class AnswersTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/v1.0/users | users(id,mail) | ,'value':[{'id':'<id>','mail':null}]",
                "/v1.0/users | users | ,'@odata.nextLink':'x','value':[]",
                "/v1.0/users/<id> | users/$entity |"
                        + " ,'id':'<id>','assignedLicenses':[{'skuId':'<id>'}]",
                "/v1.0/groups/<id>/members | directoryObjects |"
                        + " ,'value':[{'@odata.type':'#microsoft.graph.user','mail':'x'}]",
                "/v1.0/policies/authorizationPolicy | policies/authorizationPolicy/$entity |"
                        + " ,'allowInvitesFrom':'everyone'",
                "/api/data/v9.2/systemusers | systemusers(fullname) |"
                    + " ,'value':[{'@odata.etag':'W/1','fullname':'x','_businessunitid_value':'<id>','_businessunitid_value@OData.Community.Display.V1.FormattedValue':'y'}]",
                "/api/data/v9.2/systemusers(<id>) |"
                        + " systemusers(fullname,businessunitid(name))/$entity |"
                        + " ,'businessunitid':{'name':'x'}",
                "/api/data/v9.2/systemusers(<id>) | systemusers/$entity |"
                        + " ,'createdon':'2026-01-01T00:00:00Z','businessunitid':null",
                "/api/data/v9.2/systemusers(<id>)/fullname | systemusers(<id>)/fullname |"
                        + " ,'value':'x'",
                "/api/data/v9.2/WhoAmI | Microsoft.Dynamics.CRM.WhoAmIResponse | ,'UserId':'<id>'",
            })
    void a_right_answer_passes(String path, String context, String rest) {
        assertEquals(List.of(), complaints(path, context, rest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/v1.0/users | groups | ,'value':[] | a context of other things",
                "/v1.0/users | users/$entity | ,'value':[] | a context of other things",
                "/v1.0/users | guests | ,'value':[] | there is no entity set 'guests'",
                "/v1.0/users | users | ,'values':[] | 'values' beside the rows",
                "/v1.0/users | users | ,'value':[{'mails':'x'}] | has no property 'mails'",
                "/v1.0/users | users | ,'value':[{'accountEnabled':'true'}] | is no Edm.Boolean",
                "/v1.0/users | users | ,'value':[{'otherMails':null}] | otherMails is null",
                "/v1.0/users | users | ,'value':[{'createdDateTime':'today'}] | is no"
                        + " Edm.DateTimeOffset",
                "/v1.0/users | users | ,'value':[{'assignedLicenses':[{'skuId':'x'}]}] | is no"
                        + " Edm.Guid",
                "/v1.0/users | users | ,'value':[{'@odata.type':'#microsoft.graph.group'}] | cannot"
                        + " be a",
                "/v1.0/users | users | ,'value':[{'mails@odata.nextLink':'x'}] | no property"
                        + " 'mails' to say",
                "/v1.0/users | users | ,'value':[{'@odata.bind':'x'}] | says @odata.bind",
                "/v1.0/policies/authorizationPolicy | policies/authorizationPolicy/$entity |"
                        + " ,'allowInvitesFrom':'Everyone' | is none of allowInvitesFrom",
                "/api/data/v9.2/systemusers | systemusers | ,'value':[{'azurestate':'1'}] | is no"
                        + " Edm.Int32",
                "/api/data/v9.2/systemusers | systemusers |"
                        + " ,'value':[{'createdon':'2026-01-01T00:00:00.5Z'}] | is no"
                        + " Edm.DateTimeOffset",
                "/api/data/v9.2/systemusers | systemusers |"
                        + " ,'value':[{'systemuserroles_association':[{'rolename':'x'}]}] | has no"
                        + " property 'rolename'",
                "/api/data/v9.2/WhoAmI | Microsoft.Dynamics.CRM.WhoAmIResponse | ,'UserId':7 | is"
                        + " no Edm.Guid",
            })
    void a_wrong_answer_does_not(String path, String context, String rest, String complaint) {
        var found = complaints(path, context, rest);
        assertTrue(
                found.stream().anyMatch(one -> one.contains(complaint)),
                () -> "'" + complaint + "' is not in " + found);
    }

    @Test
    void an_error_has_a_code_and_a_message() {
        assertEquals(1, answered("GET", "/v1.0/users", 400, "{\"error\":{\"code\":\"x\"}}").size());
        assertEquals(
                0,
                answered(
                                "GET",
                                "/v1.0/users",
                                400,
                                "{\"error\":{\"code\":\"x\",\"message\":\"y\"}}")
                        .size());
    }

    @Test
    void a_count_is_a_number_and_nothing_is_nothing() {
        assertEquals(0, answered("GET", "/v1.0/users/$count", 200, "7").size());
        assertEquals(1, answered("GET", "/v1.0/users/$count", 200, "{}").size());
        assertEquals(1, answered("GET", "/v1.0/users/$count", 204, "7").size());
    }

    @Test
    void answers_in_a_batch_are_checked_too() {
        var batch = "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/organization\"}]}";
        var answer =
                """
                {"responses":[{"id":"1","status":200,"body":
                  {"@odata.context":"x/$metadata#organization","value":[{"name":"x"}]}}]}
                """;
        var request = new Request("POST", "/v1.0/$batch", Map.of(), batch);
        var found =
                Exchanges.complaints(request, new Answer(200, Map.of(), answer), Scrutiny.STRICT);
        assertEquals(
                List.of("GRAPH GET /organization: answer: organization has no property 'name'"),
                found);
        var another = answer.replace("\"id\":\"1\"", "\"id\":\"2\"");
        assertEquals(
                1,
                Exchanges.complaints(request, new Answer(200, Map.of(), another), Scrutiny.STRICT)
                        .size());
    }

    @Test
    void a_batch_that_ended_early_is_checked_as_far_as_it_went() {
        var one = "--b\r\nContent-Type: application/http\r\n\r\nGET roles HTTP/1.1\r\n\r\n\r\n";
        var request =
                new Request(
                        "POST",
                        "/api/data/v9.2/$batch",
                        Map.of("Content-Type", "multipart/mixed; boundary=b"),
                        one + one + "--b--\r\n");
        var answer =
                """
                --a
                Content-Type: application/http

                HTTP/1.1 200 OK
                Content-Type: application/json

                {"@odata.context":"x/$metadata#roles","value":[{"rolename":"x"}]}
                --a--
                """
                        .replace("\n", "\r\n");
        var type = Map.of("Content-Type", "multipart/mixed; boundary=a");
        assertEquals(
                List.of("DATAVERSE GET roles: answer: role has no property 'rolename'"),
                Exchanges.complaints(request, new Answer(200, type, answer), Scrutiny.STRICT));
    }

    private static List<String> complaints(String path, String context, String rest) {
        var body = "{'@odata.context':'https://x/$metadata#" + context + "'" + rest + "}";
        return answered(
                "GET", path.replace("<id>", ID), 200, body.replace("<id>", ID).replace("'", "\""));
    }

    private static List<String> answered(String method, String path, int status, String body) {
        return Exchanges.complaints(
                new Request(method, path, Map.of(), ""),
                new Answer(status, Map.of(), body),
                Scrutiny.STRICT);
    }
}
