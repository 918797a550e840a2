package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/**
 * Who may do what: learn.microsoft.com/power-platform/admin/security-roles-privileges; codes are
 * those of
 * learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
 */
class RightsTest {
    private Client client;

    @BeforeEach
    void start() throws IOException {
        client = Client.start(EmulatorOptions.standard().withSettling(Settling.none()));
    }

    @AfterEach
    void stop() {
        client.close();
    }

    /** associate-disassociate-entities-using-web-api: nobody gives away more than they have. */
    @Test
    void a_role_is_given_only_by_who_holds_all_of_it() {
        var clerk = made("roles", role("Clerk"));
        var privileges =
                client.get("privileges?$select=privilegeid&$filter=name eq 'prvAssignRole'");
        var assign = privileges.only().path("privilegeid").asString();
        client.reference("roles(" + clerk + ")/roleprivileges_association", privilege(assign));
        for (var name : List.of("prvReadUser", "prvReadRole")) {
            client.reference(
                    "roles(" + clerk + ")/roleprivileges_association",
                    privilege(
                            client.get(
                                            "privileges?$select=privilegeid&$filter=name eq '"
                                                    + name
                                                    + "'")
                                    .only()
                                    .path("privilegeid")
                                    .asString()));
        }
        var tom = client.user("tom@contoso.com");
        var path = "systemusers(" + tom + ")/systemuserroles_association";
        assertEquals(204, client.reference(path, "roles(" + clerk + ")").status());
        var raj = "systemusers(" + client.user("raj.patel@contoso.com") + ")";
        var refused = as(tom, raj + "/systemuserroles_association", "System Administrator");
        assertEquals("403 0x80040220", refused.status() + " " + refused.code());
        assertTrue(refused.message().contains("Id=" + tom), refused.message());
        assertEquals(204, as(tom, raj + "/systemuserroles_association", "Clerk").status());
    }

    /** impersonate-another-user-web-api: rights are those that both have. */
    @Test
    void acting_for_an_administrator_makes_nobody_one() throws IOException {
        var delegate = "roles(" + client.role("Guestlist reader", "Contoso Sales") + ")";
        var acting = client.get("privileges?$filter=name eq 'prvActOnBehalfOfAnotherUser'").only();
        client.reference(
                delegate + "/roleprivileges_association",
                privilege(acting.path("privilegeid").asString()));
        var reader = client.as(Client.PLAN);
        var grace = client.user("grace@contoso.com");
        assertEquals(200, reader.get("systemusers?$top=1", "MSCRMCallerID", grace).status());
        var refused = reader.post("teams", "{\"name\":\"x\"}", "MSCRMCallerID", grace);
        assertEquals("403 0x80040220", refused.status() + " " + refused.code());
        assertEquals(
                204, client.post("teams", "{\"name\":\"x\"}", "MSCRMCallerID", grace).status());
        client.patch(
                "systemusers(" + client.user("tom@contoso.com") + ")", "{\"isdisabled\":true}");
        assertEquals(
                "0x80040225",
                client.get("WhoAmI", "MSCRMCallerID", client.user("tom@contoso.com")).code());
    }

    /** aad-group-team: rights of a person of the directory, also before there is a row. */
    @Test
    void rights_of_a_person_come_from_the_groups_too() {
        var priya = client.graph().get("users?$filter=mail eq 'priya.nair@fabrikam.com'").only();
        var id = priya.path("id").asString();
        var answer = client.get("RetrieveAadUserPrivileges(DirectoryObjectId=" + id + ")");
        assertTrue(answer.json().path("RolePrivileges").size() > 0, answer.text());
        assertEquals(
                List.of("Field Technician"),
                client.get("RetrieveAadUserRoles(DirectoryObjectId=" + id + ")?$select=name")
                        .all("name"));
        assertEquals(
                "Customer",
                client.get("RetrieveOrganizationInfo()")
                        .json()
                        .at("/organizationInfo/InstanceType")
                        .asString());
    }

    /** The profile of System Administrators: CannotModify… and its sisters among the codes. */
    @Test
    void the_administrators_profile_stays_as_it_is() {
        var profile =
                "fieldsecurityprofiles("
                        + client.get("fieldsecurityprofiles?$filter=name eq 'System Administrator'")
                                .only()
                                .path("fieldsecurityprofileid")
                                .asString()
                        + ")";
        assertEquals("0x8004f50c", client.patch(profile, "{\"name\":\"x\"}").code());
        assertEquals("0x8004f50c", client.delete(profile).code());
        var grace = "systemusers(" + client.user("grace@contoso.com") + ")";
        var path = grace + "/systemuserprofiles_association";
        assertEquals(204, client.reference(path, profile).status());
        assertEquals("0x8004f505", client.delete(path + profile.substring(21) + "/$ref").code());
    }

    /** create-edit-business-units: a unit with all administrators in it cannot be disabled. */
    @Test
    void business_units_are_disabled_with_care() {
        var partners = unit("Partners");
        assertEquals(204, client.patch(partners, "{\"isdisabled\":true}").status());
        var move = "{\"businessunitid@odata.bind\":\"/" + partners + "\"}";
        var raj = "systemusers(" + client.user("raj.patel@contoso.com") + ")";
        assertEquals("0x8004032c", client.patch(raj, move).code());
        var root = unit("Contoso Sales");
        assertEquals("0x80041d63", client.patch(root, "{\"isdisabled\":true}").code());

        var apac = unit("APAC");
        var there = "{\"businessunitid@odata.bind\":\"/" + apac + "\"}";
        client.patch("systemusers(" + client.user("grace@contoso.com") + ")", there);
        var me = client.get("WhoAmI").json().path("UserId").asString();
        assertEquals(204, client.patch(apac, "{\"isdisabled\":true}").status(), "I am outside");
        client.patch(apac, "{\"isdisabled\":false}");
        var bag =
                "{\"orgdborgsettings\":\"<OrgSettings><DoNotRemoveRolesOnChangeBusinessUnit>true</DoNotRemoveRolesOnChangeBusinessUnit></OrgSettings>\"}";
        var id = client.get("organizations").only().path("organizationid").asString();
        client.patch("organizations(" + id + ")", bag);
        assertEquals(204, client.patch("systemusers(" + me + ")", there).status());
        assertEquals("0x80041d59", client.patch(apac, "{\"isdisabled\":true}").code());
    }

    /** Access teams take no roles and no profiles; a team with roles keeps its type. */
    @Test
    void some_teams_take_no_roles() {
        var access = made("teams", "{\"name\":\"Deal\",\"teamtype\":1}");
        var role = "roles(" + client.role("Salesperson", "Contoso Sales") + ")";
        var profile = made("fieldsecurityprofiles", "{\"name\":\"Secrets\"}");
        assertEquals(
                "0x80048331",
                client.reference("teams(" + access + ")/teamroles_association", role).code());
        assertEquals(
                "0x80048331",
                client.reference(
                                "teams(" + access + ")/teamprofiles_association",
                                "fieldsecurityprofiles(" + profile + ")")
                        .code());
        var owner = made("teams", "{\"name\":\"Owners\"}");
        client.reference("teams(" + owner + ")/teamroles_association", role);
        assertEquals("0x80048336", client.patch("teams(" + owner + ")", "{\"teamtype\":1}").code());
        assertEquals(204, client.patch("teams(" + owner + ")", "{\"teamtype\":0}").status());
    }

    private Client.Answer as(String user, String path, String role) {
        return client.post(
                path + "/$ref",
                "{\"@odata.id\":\""
                        + client.base()
                        + "roles("
                        + client.role(role, "Contoso Sales")
                        + ")\"}",
                "MSCRMCallerID",
                user);
    }

    private String role(String name) {
        return "{\"name\":\""
                + name
                + "\",\"businessunitid@odata.bind\":\"/"
                + unit("Contoso Sales")
                + "\"}";
    }

    private String unit(String name) {
        return "businessunits("
                + client.get("businessunits?$filter=name eq '" + name + "'")
                        .only()
                        .path("businessunitid")
                        .asString()
                + ")";
    }

    private static String privilege(String id) {
        return "privileges(" + id + ")";
    }

    private String made(String set, String body) {
        var answer = client.post(set, body);
        assertEquals(204, answer.status(), answer.text());
        var url = answer.header("OData-EntityId");
        return url.substring(url.indexOf('(', url.lastIndexOf('/')) + 1, url.length() - 1);
    }
}
