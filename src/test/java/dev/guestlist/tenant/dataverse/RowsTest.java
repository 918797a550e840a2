package dev.guestlist.tenant.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.tenant.http.Cursor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class RowsTest {
    @Test
    void a_person_is_read_with_all_roles_although_the_service_offers_a_link_to_more() {
        var row =
                Cursor.over(
                        person(", \"accessmode\":0, \"isdisabled\":false"), SystemUserRow::read);

        var user = row.orElseThrow();
        assertEquals("6f1d0c0e-aaaa", user.objectId());
        assertEquals("u1", user.user().id());
        assertEquals("bu1", user.user().businessUnitId());
        assertEquals(SystemUser.State.ENABLED, user.user().state());
        assertEquals(Set.of("r1", "r2"), user.user().roleIds());
    }

    @Test
    void a_disabled_person_is_still_a_person() {
        var row = Cursor.over(person(", \"isdisabled\":true"), SystemUserRow::read);

        assertEquals(SystemUser.State.DISABLED, row.orElseThrow().user().state());
    }

    @ParameterizedTest
    @CsvSource({
        "0, READ_WRITE",
        "1, ADMINISTRATIVE",
        "2, READ",
        "4, NON_INTERACTIVE",
        "9, UNKNOWN"
    })
    void the_access_mode_is_read(int number, SystemUser.AccessMode mode) {
        var row = Cursor.over(person(", \"accessmode\":" + number), SystemUserRow::read);
        assertEquals(mode, row.orElseThrow().user().mode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"applicationid\":\"0d9c8b7a\"",
                ", \"accessmode\":3",
                ", \"accessmode\":5",
                ", \"deletedstate\":1"
            })
    void who_is_no_person_to_let_in_is_skipped(String column) {
        assertEquals(Optional.empty(), Cursor.over(person(column), SystemUserRow::read));
    }

    @Test
    void a_row_without_an_entra_object_is_skipped() {
        var integration =
                "{\"systemuserid\":\"u1\",\"azureactivedirectoryobjectid\":null,"
                        + "\"_businessunitid_value\":\"bu1\"}";

        assertEquals(Optional.empty(), Cursor.over(integration, SystemUserRow::read));
    }

    @Test
    void a_row_with_more_roles_than_one_answer_holds_allows_no_conclusion() {
        var roles =
                IntStream.range(0, 5000)
                        .mapToObj(number -> "{\"roleid\":\"r" + number + "\"}")
                        .collect(Collectors.joining(","));
        var row = "{\"systemuserid\":\"u1\",\"systemuserroles_association\":[" + roles + "]}";

        assertThrows(IncompleteRowException.class, () -> Cursor.over(row, SystemUserRow::read));
    }

    @Test
    void a_root_copy_of_a_role_is_its_own_root() {
        assertEquals(
                new RoleCopy("r1", "Salesperson", "bu1", "r1"),
                Cursor.over(
                        "{\"roleid\":\"r1\",\"name\":\"Salesperson\",\"_businessunitid_value\":\"bu1\","
                            + "\"_parentrootroleid_value\":null}",
                        RoleRow::read));
    }

    @Test
    void ids_in_capitals_are_the_same_ids() {
        var role =
                Cursor.over(
                        "{\"roleid\":\"AB-1\",\"name\":\"Sales\",\"_businessunitid_value\":\"CD-2\","
                            + "\"_parentrootroleid_value\":\"EF-3\"}",
                        RoleRow::read);
        assertEquals(new RoleCopy("ab-1", "Sales", "cd-2", "ef-3"), role);
        var unit = Cursor.over("{\"businessunitid\":\"CD-2\",\"name\":\"Sales\"}", UnitRow::read);
        assertEquals("cd-2", unit.id());
        var row =
                Cursor.over(
                        "{\"systemuserid\":\"AA-1\",\"azureactivedirectoryobjectid\":\"BB-2\","
                                + "\"_businessunitid_value\":\"CD-2\","
                                + "\"systemuserroles_association\":[{\"roleid\":\"AB-1\"}]}",
                        SystemUserRow::read);
        assertEquals("bb-2", row.orElseThrow().objectId());
        assertEquals("cd-2", row.orElseThrow().user().businessUnitId());
        assertEquals(Set.of("ab-1"), row.orElseThrow().user().roleIds());
    }

    @Test
    void a_role_that_a_license_brings_says_so() {
        var role =
                Cursor.over(
                        "{\"roleid\":\"r1\",\"name\":\"Sales\",\"_businessunitid_value\":\"bu1\","
                                + "\"isautoassigned\":1}",
                        RoleRow::read);
        assertEquals(Optional.of(RoleOrigin.LICENSE), role.origin());
    }

    @Test
    void the_root_unit_has_no_parent() {
        assertEquals(
                new ListedUnit("bu1", "Contoso Sales", Optional.empty()),
                Cursor.over(
                        "{\"@odata.etag\":\"W/1\",\"businessunitid\":\"bu1\",\"name\":\"Contoso"
                                + " Sales\",\"_parentbusinessunitid_value\":null}",
                        UnitRow::read));
    }

    @Test
    void an_environment_is_found_by_either_address_whatever_the_case_and_the_slash() {
        var sales = environment("\"securityGroupId\":\"g1\"");

        assertTrue(sales.answersAt(URI.create("https://Contoso-Sales.crm6.dynamics.com")));
        assertTrue(sales.answersAt(URI.create("https://contoso-sales.crm6.dynamics.com:443/")));
        assertTrue(sales.answersAt(URI.create("https://contoso-sales.api.crm6.dynamics.com")));
        assertFalse(sales.answersAt(URI.create("https://contoso-sales.crm4.dynamics.com")));
        assertFalse(sales.answersAt(URI.create("https://contoso-sales.crm6.dynamics.com/sales")));
        assertEquals(Optional.of("g1"), sales.securityGroupId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"securityGroupId\":null",
                "\"securityGroupId\":\"00000000-0000-0000-0000-000000000000\"",
                "\"friendlyName\":\"Sales\""
            })
    void no_group_is_written_in_several_ways(String member) {
        assertEquals(Optional.empty(), environment(member).securityGroupId());
    }

    @Test
    void an_environment_without_a_database_answers_nowhere() {
        var environment =
                Cursor.over(
                        "{\"name\":\"env\",\"properties\":{\"displayName\":\"Apps only\"}}",
                        AdminEnvironment::read);

        assertFalse(environment.answersAt(URI.create("https://contoso-sales.crm6.dynamics.com")));
    }

    private static AdminEnvironment environment(String member) {
        var text =
                "{\"name\":\"env\",\"properties\":{\"linkedEnvironmentMetadata\":{"
                        + "\"instanceUrl\":\"https://contoso-sales.crm6.dynamics.com/\","
                        + "\"instanceApiUrl\":\"https://contoso-sales.api.crm6.dynamics.com\","
                        + member
                        + "}}}";
        return Cursor.over(text, AdminEnvironment::read);
    }

    private static String person(String columns) {
        return "{\"@odata.etag\":\"W/\\\"1\\\"\",\"systemuserid\":\"u1\",\"ownerid\":\"u1\","
                   + "\"azureactivedirectoryobjectid\":\"6F1D0C0E-aaaa\",\"_businessunitid_value\":\"bu1\","
                   + "\"systemuserroles_association\":["
                   + "{\"@odata.etag\":\"W/\\\"2\\\"\",\"roleid\":\"r1\"},{\"roleid\":\"r2\"}],"
                   + "\"systemuserroles_association@odata.nextLink\":\"https://contoso/more\""
                + columns
                + "}";
    }
}
