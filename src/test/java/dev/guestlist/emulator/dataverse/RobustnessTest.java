package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * Whatever comes in is answered as the service answers: an error of the client's, never a failure
 * of the emulator's.
 */
class RobustnessTest {
    private static final List<String> PIECES =
            List.of(
                    "systemusers",
                    "roles",
                    "teams",
                    "audits",
                    "organizations",
                    "systemuserrolescollection",
                    "appmodules",
                    "(",
                    ")",
                    "()",
                    "(00000000-0000-0000-0000-000000000000)",
                    "(azureactivedirectoryobjectid=",
                    "(name='x')",
                    "(membershiptype=0,azureactivedirectoryobjectid=00000000-0000-0000-0000-000000000000)",
                    "/",
                    "/$ref",
                    "/$count",
                    "/$value",
                    "/businessunitid",
                    "/systemuserroles_association",
                    "/fullname",
                    "/iscustomizable",
                    "/versionnumber",
                    "/Microsoft.Dynamics.CRM.RetrieveUserPrivileges",
                    "/Microsoft.Dynamics.CRM.AddMembersTeam",
                    "?",
                    "&",
                    "$select=",
                    "$filter=",
                    "$orderby=",
                    "$expand=",
                    "$top=",
                    "$count=true",
                    "$skiptoken=",
                    "name",
                    "fullname",
                    "iscustomizable",
                    "businessunitid",
                    "systemuserroles_association",
                    "accessmode",
                    "createdon",
                    " eq ",
                    " desc",
                    "null",
                    "true",
                    "'x'",
                    "1",
                    "2026-01-01",
                    "any(x:x/name",
                    "in (",
                    ",",
                    ";",
                    "/Value",
                    "not ",
                    " and ",
                    "%3Ccookie%20pagenumber=%221%22/%3E",
                    "WhoAmI",
                    "RetrieveAadUserRoles(DirectoryObjectId=",
                    "RetrieveTotalRecordCount(EntityNames=",
                    "%5B'x'%5D",
                    "GetOrgDbOrgSetting(SettingName=",
                    "contains(",
                    "Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=");

    private static final List<String> BODIES =
            List.of(
                    "",
                    "{}",
                    "[]",
                    "null",
                    "1",
                    "{\"name\":1}",
                    "{\"name\":null}",
                    "{\"@odata.id\":1}",
                    "{\"@odata.id\":\"http://x/api/data/v9.2/roles(1)\"}",
                    "{\"businessunitid@odata.bind\":null}",
                    "{\"businessunitid@odata.bind\":\"businessunits\"}",
                    "{\"applicationid\":null}",
                    "{\"azureactivedirectoryobjectid\":null,\"name\":\"x\"}",
                    "{\"membershiptype\":null,\"azureactivedirectoryobjectid\":\"00000000-0000-0000-0000-000000000000\"}",
                    "{\"Members\":{}}",
                    "{\"value\":{}}",
                    "{\"iscustomizable\":{}}",
                    "{\"versionnumber\":1,\"createdon\":\"x\"}");

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
    void nothing_that_is_asked_makes_it_fail() {
        var random = new Random(20261121);
        var methods = List.of("GET", "GET", "GET", "POST", "PATCH", "DELETE", "PUT");
        for (var i = 0; i < 600; i++) {
            var path = new StringBuilder(PIECES.get(random.nextInt(7)));
            for (var length = random.nextInt(7); length > 0; length--) {
                path.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            var method = methods.get(random.nextInt(methods.size()));
            var body =
                    method.equals("GET") || method.equals("DELETE")
                            ? ""
                            : BODIES.get(random.nextInt(BODIES.size()));
            var answer = client.send(method, path.toString(), body);
            assertTrue(
                    answer.status() != 500,
                    () -> method + " " + path + " " + body + "\n" + answer.text());
        }
    }

    @Test
    void whatever_is_written_to_rows_is_answered() {
        var random = new Random(7);
        var rows =
                List.of(
                        "systemusers(" + client.user("tom@contoso.com") + ")",
                        "teams("
                                + client.get("teams?$top=1").only().path("teamid").asString()
                                + ")",
                        "roles(" + client.role("Salesperson", "APAC") + ")",
                        "businessunits("
                                + client.get("businessunits?$top=1")
                                        .only()
                                        .path("businessunitid")
                                        .asString()
                                + ")",
                        "organizations("
                                + client.get("organizations")
                                        .only()
                                        .path("organizationid")
                                        .asString()
                                + ")",
                        "appmodules("
                                + client.get("appmodules?$top=1")
                                        .only()
                                        .path("appmoduleid")
                                        .asString()
                                + ")");
        var tails =
                List.of(
                        "",
                        "/name",
                        "/businessunitid/$ref",
                        "/systemuserroles_association/$ref",
                        "/teamroles_association/$ref",
                        "/Microsoft.Dynamics.CRM.AddMembersTeam",
                        "/Microsoft.Dynamics.CRM.SetBusinessSystemUser");
        for (var i = 0; i < 300; i++) {
            var path =
                    rows.get(random.nextInt(rows.size())) + tails.get(random.nextInt(tails.size()));
            var method =
                    List.of("POST", "PATCH", "PUT", "DELETE").get(random.nextInt(i < 250 ? 3 : 4));
            var body = method.equals("DELETE") ? "" : BODIES.get(random.nextInt(BODIES.size()));
            var answer = client.send(method, path, body);
            assertTrue(
                    answer.status() != 500,
                    () -> method + " " + path + " " + body + "\n" + answer.text());
        }
    }
}
