package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/**
 * Who gets which role, in which business unit; "docs" is
 * learn.microsoft.com/power-apps/developer/data-platform/webapi.
 */
class RolesTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    /**
     * docs: associate-disassociate-entities-using-web-api; codes:
     * reference/web-service-error-codes.
     */
    @Test
    void a_role_is_given_and_taken_from_both_sides() {
        var user = client.user("priya.nair@fabrikam.com");
        var role = client.role("Knowledge Manager", "Contoso Sales");
        var path = "systemusers(" + user + ")/systemuserroles_association";
        assertEquals(204, client.reference(path, "roles(" + role + ")").status());
        assertEquals(
                List.of("Field Technician", "Knowledge Manager"),
                client.rolesOf(user).stream().sorted().toList());

        var again = client.reference(path, "roles(" + role + ")");
        assertEquals(412, again.status());
        assertEquals("0x80040237", again.code());

        assertEquals(204, client.delete(path + "(" + role + ")/$ref").status());
        assertEquals(404, client.delete(path + "(" + role + ")/$ref").status());
        assertEquals(
                204,
                client.reference(
                                "roles(" + role + ")/systemuserroles_association",
                                "systemusers(" + user + ")")
                        .status());
        assertEquals(
                204,
                client.delete(path + "/$ref?$id=" + client.base() + "roles(" + role + ")")
                        .status());
        assertEquals(List.of("Field Technician"), client.rolesOf(user));
    }

    /** Recorded live by AdamCoulterOz/powerplatform-apis. */
    @Test
    void what_a_reference_names_must_be_absolute_and_there() {
        var path =
                "systemusers("
                        + client.user("old.hand@fabrikam.com")
                        + ")/systemuserroles_association";
        var relative =
                client.post(
                        path + "/$ref",
                        "{\"@odata.id\":\"roles(" + client.role("Salesperson", "APAC") + ")\"}");
        assertEquals(400, relative.status());
        assertEquals("0x80048d19", relative.code());
        var nobody = Client.nobody();
        var unknown = client.reference(path, "roles(" + nobody + ")");
        assertEquals(404, unknown.status());
        assertEquals("role With Id = " + nobody + " Does Not Exist", unknown.message());
        assertEquals("0x80048d19", client.post(path + "/$ref", "{}").code());
        assertEquals(
                "0x80060888",
                client.reference(path.replace("roles_", "rolls_"), "roles(" + nobody + ")").code());
    }

    /**
     * reference/web-service-error-codes: UserInWrongBusiness;
     * learn.microsoft.com/power-platform/admin/create-edit-business-units.
     */
    @Test
    void a_role_must_be_of_the_users_business_unit() {
        var user = client.user("li.wei@northwind.com");
        var path = "systemusers(" + user + ")/systemuserroles_association";
        var refused =
                client.reference(
                        path, "roles(" + client.role("Sales Manager", "Contoso Sales") + ")");
        assertEquals(400, refused.status());
        assertEquals("0x80041409", refused.code());
        assertTrue(refused.message().contains("userid=" + user), refused.message());
        assertEquals(
                204,
                client.reference(path, "roles(" + client.role("Sales Manager", "Partners") + ")")
                        .status());

        var organization =
                client.get("organizations?$select=name").only().path("organizationid").asString();
        var bag =
                "<OrgSettings><EnableOwnershipAcrossBusinessUnits>true</EnableOwnershipAcrossBusinessUnits></OrgSettings>";
        assertEquals(
                204,
                client.patch(
                                "organizations(" + organization + ")",
                                "{\"orgdborgsettings\":\"" + bag + "\"}")
                        .status());
        assertEquals(
                "true",
                client.get("GetOrgDbOrgSetting(SettingName='EnableOwnershipAcrossBusinessUnits')")
                        .json()
                        .path("SettingValue")
                        .asString());
        assertEquals(
                204,
                client.reference(
                                path,
                                "roles(" + client.role("Sales Manager", "Contoso Sales") + ")")
                        .status());
        client.patch("organizations(" + organization + ")", "{\"orgdborgsettings\":null}");
    }

    /**
     * learn.microsoft.com/power-platform/admin/create-edit-business-units: moving removes all
     * roles.
     */
    @Test
    void moving_to_another_business_unit_takes_all_roles() {
        var user = client.user("omar.haddad@northwind.com");
        var unit =
                client.get("businessunits?$select=name&$filter=name eq 'APAC'")
                        .only()
                        .path("businessunitid")
                        .asString();
        var moved =
                client.patch(
                        "systemusers(" + user + ")",
                        "{\"businessunitid@odata.bind\":\"/businessunits(" + unit + ")\"}",
                        "If-Match",
                        "*");
        assertEquals(204, moved.status(), moved.text());
        assertEquals(client.base() + "systemusers(" + user + ")", moved.header("OData-EntityId"));
        assertEquals(List.of(), client.rolesOf(user));
        var audits =
                client.get(
                        "audits?$filter=(action eq 55 or action eq 56) and _objectid_value eq "
                                + user
                                + "&$orderby=createdon desc&$select=action,_userid_value");
        assertEquals(List.of("56", "56"), audits.all("action"));

        var partners =
                client.get("businessunits?$select=name&$filter=name eq 'Partners'")
                        .only()
                        .path("businessunitid")
                        .asString();
        var action =
                client.post(
                        "systemusers(" + user + ")/Microsoft.Dynamics.CRM.SetBusinessSystemUser",
                        "{\"BusinessUnit\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.businessunit\",\"businessunitid\":\"%s\"},\"ReassignPrincipal\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\"%s\"}}"
                                .formatted(partners, user));
        assertEquals(204, action.status(), action.text());
        assertEquals(
                "Partners",
                client.get("systemusers(" + user + ")/businessunitid")
                        .json()
                        .path("name")
                        .asString());
    }

    /** learn.microsoft.com/power-apps/developer/data-platform/auditing/retrieve-audit-data. */
    @Test
    void the_audit_trail_says_who_gave_which_role() {
        var user = client.user("jonas.berg@fabrikam.com");
        var role = client.role("Salesperson", "Contoso Sales");
        client.reference(
                "systemusers(" + user + ")/systemuserroles_association", "roles(" + role + ")");
        var audit =
                client.get("audits?$filter=action eq 55 and _objectid_value eq '" + user + "'")
                        .only();
        assertEquals(
                client.get("WhoAmI").json().path("UserId").asString(),
                audit.path("_userid_value").asString());
        var details =
                client.get(
                        "audits("
                                + audit.path("auditid").asString()
                                + ")/Microsoft.Dynamics.CRM.RetrieveAuditDetails");
        assertEquals(
                role,
                details.json()
                        .path("AuditDetail")
                        .path("TargetRecords")
                        .get(0)
                        .path("roleid")
                        .asString());
    }

    /** reference/web-service-error-codes: nobody is locked out. */
    @Test
    void the_last_administrator_stays() {
        var service = client.get("WhoAmI").json().path("UserId").asString();
        var grace = client.user("grace@contoso.com");
        var role = client.role("System Administrator", "Contoso Sales");
        var path = "systemusers(%s)/systemuserroles_association(" + role + ")/$ref";
        assertEquals(204, client.delete(path.formatted(grace)).status());
        var last = client.delete(path.formatted(service));
        assertEquals(400, last.status());
        assertEquals("0x80041d30", last.code());
        assertEquals(
                "0x80041d2f",
                client.patch("systemusers(" + service + ")", "{\"isdisabled\":true}").code());
    }

    /** The role is one role, whichever business unit's copy somebody holds. */
    @Test
    void an_administrator_of_another_unit_is_not_the_last_one() {
        var ethan = client.user("ethan.walker@contoso.com");
        var role = client.role("System Administrator", "APAC");
        var roles = "systemusers(%s)/systemuserroles_association".formatted(ethan);
        assertEquals(204, client.reference(roles, "roles(" + role + ")").status());
        assertEquals(204, client.delete(roles + "(" + role + ")/$ref").status());
    }

    /**
     * docs: navigation property bind;
     * learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role.
     */
    @Test
    void a_role_made_above_is_copied_below_and_only_the_original_changes() {
        var root =
                client.get("businessunits?$filter=parentbusinessunitid eq null&$select=name")
                        .only()
                        .path("businessunitid")
                        .asString();
        var made =
                client.post(
                        "roles",
                        "{\"name\":\"Depot\",\"businessunitid@odata.bind\":\"/businessunits("
                                + root
                                + ")\"}");
        assertEquals(204, made.status(), made.text());
        var copies =
                client.get(
                        "roles?$select=name,_parentrootroleid_value,_parentroleid_value&$filter=name"
                            + " eq 'Depot'");
        assertEquals(
                client.get("businessunits?$select=name").all("name").size(),
                copies.all("roleid").size());
        assertEquals(1, copies.all("_parentrootroleid_value").stream().distinct().count());
        var copy = client.role("Depot", "APAC");
        assertEquals("0x80044152", client.patch("roles(" + copy + ")", "{\"name\":\"X\"}").code());
        assertEquals(
                204,
                client.delete("roles(" + client.role("Depot", "Contoso Sales") + ")").status());
        assertEquals(404, client.get("roles(" + copy + ")").status());
    }
}
