package dev.guestlist.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.metadata.Exchanges.Scrutiny;
import dev.guestlist.metadata.Message.Answer;
import dev.guestlist.metadata.Message.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** The check itself: what it lets pass, and that it notices each kind of mistake. */
final class RequestsTest {
    private static final String ID = "11111111-2222-3333-4444-555555555555";
    private static final String ROOT = "/sales/api/data/v9.2/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1.0/users?$filter=userType eq 'Guest' and not(accountEnabled eq"
                        + " false)&$top=999",
                "GET /v1.0/users?$filter=mail eq 'a' or otherMails/any(x:x eq 'a') or id in"
                        + " ('b','c')",
                "GET /v1.0/users?$filter=startswith(tolower(mail),'a') and createdDateTime ge"
                        + " 2026-01-01T00:00:00Z",
                "GET /v1.0/users?$filter=assignedLicenses/any(x:x/skuId eq <id>) and"
                        + " otherMails/$count eq 0",
                "GET /v1.0/users?$orderby=displayName desc,createdDateTime&$count=true",
                "GET /v1.0/users?$expand=manager($select=id),sponsors&$select=id,employeeOrgData/division",
                "GET /v1.0/users/a@b.c/licenseDetails",
                "GET /v1.0/users('<id>')/memberOf/microsoft.graph.group?$select=displayName",
                "GET /v1.0/users(userPrincipalName='a@b.c')",
                "GET /v1.0/identityProviders/availableProviderTypes",
                "GET /v1.0/users/$count?$filter=userType eq 'Guest'",
                "GET /v1.0/directory/deletedItems/microsoft.graph.user",
                "POST /v1.0/directory/deletedItems/<id>/restore",
                "DELETE /v1.0/groups/<id>/members/<id>/$ref",
                "GET /sales/api/data/v9.2/systemusers(<id>)/systemuserroles_association?$select=name",
                "GET /api/data/v9.2/systemusers(azureactivedirectoryobjectid=<id>)",
                "GET /api/data/v9.2/teams(azureactivedirectoryobjectid=<id>,membershiptype=0)",
                "GET /api/data/v9.2/RetrieveAadUserRoles(DirectoryObjectId=<id>)?$select=name",
                "GET /api/data/v9.2/systemusers?$filter=businessunitid/name eq 'x' and"
                        + " _businessunitid_value eq <id> and accessmode gt 3",
                "GET /api/data/v9.2/roles?$filter=Microsoft.Dynamics.CRM.In(PropertyName='roleid',"
                        + "PropertyValues=['<id>','<id>']) and name ne null",
                "DELETE /api/data/v9.2/systemusers(<id>)/systemuserroles_association(<id>)/$ref",
                "DELETE /api/data/v9.2/systemusers(<id>)/systemuserroles_association/$ref"
                        + "?$id=https://x.crm.dynamics.com/api/data/v9.2/roles(<id>)",
            })
    void a_right_address_passes(String line) {
        assertEquals(List.of(), complaints(line, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "GET /v1.0/guests | there is no entity set 'guests'",
                "GET /v1.0/Users | there is no entity set 'Users'",
                "GET /v1.0/users/<id>/roles | user has no 'roles'",
                "GET /v1.0/users/<id>/memberOf/<id>/name | directoryObject has no 'name'",
                "GET /v1.0/me(1) | 'me' is one, and has no keys",
                "GET /v1.0/users(mail='a') | user has no key of [mail]",
                "GET /v1.0/users/<id>/mail/$ref | nothing is called '$ref' there",
                "POST /v1.0/users/<id> | nothing answers POST there",
                "PATCH /v1.0/users | nothing answers PATCH there",
                "DELETE /v1.0/groups/<id>/members/$ref | DELETE of all links",
                "GET /v1.0/users/<id>/assignLicense | nothing answers GET there",
                "POST /v1.0/identityProviders/availableProviderTypes | nothing answers POST there",
                "GET /v1.0/users?$select=roles | user has no property 'roles'",
                "GET /v1.0/users?$select=manager | 'manager' is expanded, not selected",
                "GET /v1.0/users?$expand=mail | user has no navigation property 'mail'",
                "GET /v1.0/users?$expand=manager($select=mail) | directoryObject has no property"
                        + " 'mail'",
                "GET /v1.0/users?$orderby=sponsor desc | user has no property 'sponsor'",
                "GET /v1.0/users?$filter=mail eq | something is missing",
                "GET /v1.0/users?$filter=mail eq 'a' 'b' | ''b'' is not expected",
                "GET /v1.0/users?$filter=userTyp eq 'Guest' | user has no property 'userTyp'",
                "GET /v1.0/users?$filter=accountEnabled eq 'true' | cannot compare",
                "GET /v1.0/users?$filter=otherMails eq 'a' | cannot compare",
                "GET /v1.0/users?$filter=mail/any(x:x eq 'a') | any and all are asked of many",
                "GET /v1.0/users?$filter=otherMails/any(x:y eq 'a') | user has no property 'y'",
                "GET /v1.0/users?$filter=assignedLicenses/any(x:x/sku eq <id>) | assignedLicense"
                        + " has no property 'sku'",
                "GET /v1.0/users?$filter=like(mail,'a') | there is no function like",
                "GET /v1.0/users?$filter=displayName | a condition is missing",
                "GET /v1.0/users/<id>?$top=5 | there is no option $top here",
                "GET /v1.0/users?$top=all | $top cannot be 'all'",
                "GET /v1.0/users?$top=1&$top=2 | $top is given twice",
                "GET /v1.0/users?top=5 | there is no option top here",
                "GET /v1.0/users?$filter=mail eq 'a+b' | a plus sign in a query is a space",
                "GET /api/data/v9.2/users | there is no entity set 'users'",
                "GET /api/data/v9.2/systemusers/<id> | says nothing about many systemuser",
                "GET /api/data/v9.2/systemusers(7) | 7 is no Edm.Guid",
                "GET /api/data/v9.2/systemusers('<id>') | is no Edm.Guid",
                "GET /api/data/v9.2/teams(azureactivedirectoryobjectid=<id>) | team has no key of",
                "GET /api/data/v9.2/systemusers?$select=businessunitid | is expanded, not selected",
                "GET /api/data/v9.2/systemusers?$expand=roles($select=name) | no navigation"
                        + " property 'roles'",
                "GET /api/data/v9.2/roles?$filter=roleid eq '<id>' | cannot compare",
                "GET /api/data/v9.2/roles?$filter=Microsoft.Dynamics.CRM.In(PropertyName='id',PropertyValues=['x'])"
                    + " | role has no property 'id'",
                "GET /api/data/v9.2/roles?$filter=Microsoft.Dynamics.CRM.In(PropertyName='name') |"
                        + " In lacks PropertyValues",
                "GET /api/data/v9.2/RetrieveAadUserRoles(ObjectId=<id>) | has no parameter"
                        + " ObjectId",
                "GET /api/data/v9.2/RetrieveAadUserRoles | RetrieveAadUserRoles lacks"
                        + " DirectoryObjectId",
                "GET /api/data/v9.2/WhoAmI()/Nobody | nothing is called 'Nobody' there",
                "POST /api/data/v9.2/systemusers(<id>)/Microsoft.Dynamics.CRM.Invite | has no"
                        + " 'Microsoft.Dynamics.CRM.Invite'",
                "DELETE"
                    + " /api/data/v9.2/systemusers(<id>)/systemuserroles_association/$ref?$id=https://x.crm.dynamics.com/api/data/v9.2/teams(<id>)"
                    + " | is a team, not a role",
            })
    void a_wrong_address_does_not(String line, String complaint) {
        assertComplaint(complaint, complaints(line, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PATCH /v1.0/users/<id> | {\"usageLocation\":null,\"otherMails\":[\"a\"]}",
                "PATCH /v1.0/groups/<id> |"
                    + " {\"members@odata.bind\":[\"https://graph.microsoft.com/v1.0/directoryObjects/<id>\"]}",
                "POST /v1.0/groups/<id>/members/$ref |"
                    + " {\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/<id>\"}",
                "POST /v1.0/users/<id>/assignLicense |"
                    + " {\"addLicenses\":[{\"skuId\":\"<id>\",\"disabledPlans\":[]}],\"removeLicenses\":[]}",
                "POST /v1.0/identity/identityProviders |"
                    + " {\"@odata.type\":\"#microsoft.graph.socialIdentityProvider\",\"clientId\":\"x\"}",
                "POST /v1.0/users/<id>/sendMail |"
                        + " {\"message\":{\"body\":{\"contentType\":\"Text\"}}}",
                "PATCH /api/data/v9.2/systemusers(<id>) |"
                        + " {\"businessunitid@odata.bind\":\"/businessunits(<id>)\"}",
                "POST /api/data/v9.2/systemusers(<id>)/systemuserroles_association/$ref |"
                    + " {\"@odata.id\":\"https://x.crm.dynamics.com/api/data/v9.2/roles(<id>)\"}",
            })
    void a_right_body_passes(String line, String body) {
        assertEquals(List.of(), complaints(line, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST /v1.0/invitations | {\"email\":\"a@b.c\"} | invitation has no property"
                        + " 'email'",
                "POST /v1.0/invitations | {\"sendInvitationMessage\":\"true\"} | is no Edm.Boolean",
                "POST /v1.0/invitations | {\"inviteRedirectUrl\":null} | inviteRedirectUrl is null",
                "POST /v1.0/invitations | {\"invitedUserMessageInfo\":{\"language\":\"de\"}} | has"
                        + " no property 'language'",
                "POST /v1.0/invitations | {] | the body is no JSON",
                "PATCH /v1.0/users/<id> | {\"otherMails\":\"a\"} | is no list",
                "PATCH /v1.0/users/<id> | {\"otherMails\":null} | otherMails is null",
                "PATCH /v1.0/users/<id> | {\"mail@odata.bind\":\"x\"} | is no navigation property",
                "PATCH /v1.0/users/<id> | {\"manager@odata.bind\":[\"/users/<id>\"]} | takes one"
                        + " address",
                "PATCH /v1.0/groups/<id> | {\"members@odata.bind\":\"/users/<id>\"} | takes a list",
                "PATCH /v1.0/groups/<id> | {\"members@odata.bind\":[\"/users\"]} | is not one"
                        + " entity",
                "PATCH /v1.0/groups/<id> | {\"members@odata.bind\":[\"https://x/y/<id>\"]} | is not"
                        + " an address of this service",
                "PATCH /v1.0/groups/<id> | {\"@odata.etag\":\"x\"} | says @odata.etag",
                "PATCH /v1.0/policies/authorizationPolicy | {\"allowInvitesFrom\":\"anyone\"} | is"
                        + " none of allowInvitesFrom",
                "POST /v1.0/groups/<id>/members/$ref | {\"id\":\"<id>\"} | a reference says id",
                "POST /v1.0/users/<id>/assignLicense | {\"addLicenses\":[]} | lacks removeLicenses",
                "POST /v1.0/users/<id>/assignLicense |"
                        + " {\"addLicenses\":[],\"removeLicenses\":[\"x\"]} | is no Edm.Guid",
                "POST /v1.0/users/<id>/assignLicense | {\"add\":[]} | has no parameter add",
                "POST /v1.0/identity/identityProviders |"
                        + " {\"@odata.type\":\"#microsoft.graph.user\"} | cannot be a",
                "GET /v1.0/users | {\"mail\":\"x\"} | GET with a body",
                "PATCH /api/data/v9.2/systemusers(<id>) | {\"accessmode\":\"0\"} | is no Edm.Int32",
                "PATCH /api/data/v9.2/systemusers(<id>) |"
                        + " {\"businessunitid@odata.bind\":\"/roles(<id>)\"} | is a role, not a"
                        + " businessunit",
                "POST /api/data/v9.2/systemusers(<id>)/systemuserroles_association/$ref |"
                    + " {\"@odata.id\":\"https://x.crm.dynamics.com/api/data/v9.2/teams(<id>)\"} |"
                    + " is a team, not a role",
                "POST /api/data/v9.2/systemusers(<id>)/systemuserroles_association/$ref |"
                        + " {\"@odata.id\":7} | is no address",
            })
    void a_wrong_body_does_not(String line, String body, String complaint) {
        assertComplaint(complaint, complaints(line, body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'method':'GET','url':'/users/<id>?$select=id' | 0 | ~~",
                "'method':'GET','url':'/v1.0/users' | 1 | there is no entity set 'v1.0'",
                "'method':'GET','url':'/users?$select=mails' | 1 | user has no property 'mails'",
                "'method':'PATCH','url':'/users/<id>','body':{'mail':7} | 2 | mail is no"
                        + " Edm.String",
                "'method':'PATCH','url':'/users/<id>','body':{'mail':7} | 2 | a body of type ''",
            })
    void a_batch_of_graph_is_taken_apart(String part, int complaints, String complaint) {
        var body = "{'requests':[{'id':'1'," + part + "}]}";
        var found = complaints("POST /v1.0/$batch", body.replace("'", "\""));
        assertEquals(complaints, found.size(), found::toString);
        assertTrue(found.isEmpty() || found.toString().contains(complaint), found::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | roles(<id>) | 0 | ~~",
                "POST | teams(<id>) | 2 | is a team",
                "PATCH | roles(<id>) | 2 | nothing answers PATCH there",
            })
    void a_batch_of_dataverse_is_taken_apart(
            String method, String link, int complaints, String complaint) {
        var content = "{\"@odata.id\":\"https://x.crm.dynamics.com/api/data/v9.2/" + link + "\"}";
        var line = method + " https://x.crm.dynamics.com" + ROOT.substring("/sales".length());
        var part =
                line
                        + "systemusers(<id>)/systemuserroles_association/$ref HTTP/1.1\r\n"
                        + "Content-Type: application/json\r\n\r\n"
                        + content
                        + "\r\n";
        var changes = "--c\r\nContent-Type: application/http\r\n\r\n" + part + "\r\n--c--\r\n";
        var body =
                "--b\r\nContent-Type: application/http\r\n\r\n"
                        + part
                        + "\r\n--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
                        + changes
                        + "\r\n--b--\r\n";
        var request =
                new Request(
                        "POST",
                        ROOT + "$batch",
                        Map.of("content-type", "multipart/mixed; boundary=\"b\""),
                        body.replace("<id>", ID));
        var found = Exchanges.complaints(request, new Answer(500, Map.of(), ""), Scrutiny.STRICT);
        assertEquals(complaints, found.size(), found::toString);
        assertTrue(found.isEmpty() || found.toString().contains(complaint), found::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1.0/guests", "/v1.0/users?$top=all", "/v1.0/users/1/2"})
    void what_strangers_send_counts_when_it_is_accepted(String target) {
        var request = new Request("GET", target, Map.of(), "");
        var refused = new Answer(400, Map.of(), "");
        var accepted = new Answer(204, Map.of(), "");
        assertEquals(List.of(), Exchanges.complaints(request, refused, Scrutiny.IF_ACCEPTED));
        assertEquals(1, Exchanges.complaints(request, accepted, Scrutiny.IF_ACCEPTED).size());
        assertEquals(1, Exchanges.complaints(request, refused, Scrutiny.STRICT).size());
    }

    @Test
    void a_filter_may_be_as_textas_an_address() {
        var text = "x".repeat(100_000);
        assertEquals(List.of(), complaints("GET /v1.0/users?$filter=mail eq '" + text + "'", ""));
    }

    private static List<String> complaints(String line, String body) {
        var words = line.replace("<id>", ID).split(" ", 2);
        return Exchanges.complaints(
                new Request(
                        words[0],
                        words[1].replace(" ", "%20"),
                        Map.of("Content-Type", "application/json"),
                        body.replace("<id>", ID)),
                new Answer(500, Map.of(), ""),
                Scrutiny.STRICT);
    }

    private static void assertComplaint(String complaint, List<String> found) {
        assertTrue(
                found.stream().anyMatch(one -> one.contains(complaint)),
                () -> "'" + complaint + "' is not in " + found);
    }
}
