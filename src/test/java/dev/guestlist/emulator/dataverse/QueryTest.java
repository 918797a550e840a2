package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters, pages and counts over HTTP. Sources are named at each story; "docs" is
 * learn.microsoft.com/power-apps/developer/data-platform/webapi.
 */
class QueryTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    /** docs: query/join-tables: a collection's link comes whether or not there is more. */
    @Test
    void an_expanded_collection_comes_inline_with_its_link() {
        var row =
                client.get(
                                "systemusers?$select=fullname&$expand=systemuserroles_association($select=roleid,name,_businessunitid_value),businessunitid($select=name)&$filter=internalemailaddress"
                                    + " eq 'omar.haddad@northwind.com'")
                        .only();
        var names = new ArrayList<String>();
        row.path("systemuserroles_association")
                .forEach(role -> names.add(role.path("name").asString()));
        assertEquals(List.of("Salesperson", "System Customizer"), names.stream().sorted().toList());
        assertEquals("Partners", row.path("businessunitid").path("name").asString());
        var link = row.path("systemuserroles_association@odata.nextLink").asString();
        assertTrue(
                link.endsWith(
                        "/systemuserroles_association?$select=roleid,name,_businessunitid_value"),
                link);
        assertEquals(2, client.get(link).json().path("value").size());
    }

    /** docs: query/filter-rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains(name,'Partn') | Partners",
                "startswith(name,'apac') | APAC",
                "parentbusinessunitid eq null | Contoso Sales",
                "_parentbusinessunitid_value eq null | Contoso Sales",
                "_parentbusinessunitid_value ne null and not startswith(name,'P') | APAC",
                "name in ('APAC','nothing') | APAC",
                "parentbusinessunitid/name eq 'Contoso Sales' and endswith(name,'s') | Partners",
                "business_unit_roles/any(r:r/name eq 'Field Technician') and name eq 'APAC' | APAC",
            })
    void filters_find_business_units(String filter, String expected) {
        assertEquals(
                List.of(expected),
                client.get("businessunits?$select=name&$filter=" + filter).all("name"));
    }

    /** docs: query/filter-rows: lambdas on many-to-many, and the set function. */
    @Test
    void users_are_found_by_role_and_in_sets() {
        var role = client.role("Field Technician", "Contoso Sales");
        var holders =
                client.get(
                        "systemusers?$select=internalemailaddress&$orderby=internalemailaddress&$filter=systemuserroles_association/any(r:r/roleid"
                            + " eq "
                                + role
                                + ")");
        assertEquals(
                List.of(
                        "joe.doe@fabrikam.com",
                        "jonas.berg@fabrikam.com",
                        "priya.nair@fabrikam.com",
                        "raj.patel@contoso.com",
                        "tom@contoso.com"),
                holders.all("internalemailaddress"));
        var two =
                "Microsoft.Dynamics.CRM.In(PropertyName='systemuserid',PropertyValues=['%s','%s'])"
                        .formatted(
                                client.user("tom@contoso.com"), client.user("grace@contoso.com"));
        assertEquals(
                2,
                client.get(
                                "systemusers?$select=fullname&$filter="
                                        + two.replace("[", "%5B").replace("]", "%5D"))
                        .all("fullname")
                        .size());
    }

    /** Recorded live by AdamCoulterOz/powerplatform-apis: quotes here, no quotes there. */
    @Test
    void ids_of_intersections_are_written_differently() {
        var user = client.user("omar.haddad@northwind.com");
        assertEquals(
                2,
                client.get("systemuserrolescollection?$filter=systemuserid eq '" + user + "'")
                        .json()
                        .path("value")
                        .size());
        assertEquals(
                400,
                client.get("systemuserrolescollection?$filter=systemuserid eq " + user).status());
        assertEquals(
                1,
                client.get("teammemberships?$filter=systemuserid eq " + user)
                        .json()
                        .path("value")
                        .size());
        assertEquals(
                400, client.get("systemusers?$filter=systemuserid eq '" + user + "'").status());
    }

    /**
     * docs: query/page-results: follow the link as it is, with the same preference; $top is ignored
     * beside it.
     */
    @Test
    void pages_follow_one_another_by_cookies() {
        for (var query :
                List.of(
                        "?$select=name",
                        "?$select=name&$orderby=name desc",
                        "?$select=name&$top=3")) {
            var names = new ArrayList<String>();
            var next = "roles" + query;
            var pages = 0;
            while (!next.isEmpty()) {
                var page = client.get(next, "Prefer", "odata.maxpagesize=50");
                assertEquals(200, page.status(), page.text());
                assertTrue(page.header("Preference-Applied").contains("odata.maxpagesize=50"));
                names.addAll(page.all("name"));
                next = page.json().path("@odata.nextLink").asString("");
                assertTrue(
                        next.isEmpty() || next.contains("$skiptoken=%3Ccookie%20pagenumber=%22"),
                        next);
                pages++;
            }
            var all = client.get("roles?$select=name").all("name");
            assertEquals(all.size(), names.size(), query);
            assertEquals(all.stream().sorted().toList(), names.stream().sorted().toList(), query);
            assertEquals((all.size() + 49) / 50, pages);
        }
    }

    /** docs: query/count-rows. */
    @Test
    void counts_are_there_when_asked_for() {
        assertEquals("3", client.get("businessunits/$count").text());
        assertEquals("text/plain", client.get("businessunits/$count").header("Content-Type"));
        assertEquals("1", client.get("businessunits/$count?$filter=name eq 'APAC'").text());
        assertEquals(
                3,
                client.get("businessunits?$count=true&$top=1").json().path("@odata.count").asInt());
        assertTrue(client.get("businessunits?$top=1").json().path("@odata.count").isMissingNode());
    }

    /** docs: query/page-results ($skip), query/join-tables (limits of $expand). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "systemusers?$skip=5",
                "systemusers?$search=x",
                "systemusers?$top=5001",
                "systemusers?$expand=systemuserroles_association/$ref",
                "systemusers?$expand=systemuserroles_association($count=true)",
                "systemusers?$expand=teammembership_association($expand=teamroles_association)",
                "businessunits?$expand=business_unit_teams($orderby=name;$expand=businessunitid)",
                "systemusers?$filter=length(fullname) gt 3",
                "systemusers?$orderby=foo",
                "systemusers?$filter=accessmode eq '0'",
            })
    void what_is_not_offered_is_an_error(String path) {
        var answer = client.get(path);
        assertEquals(400, answer.status(), answer.text());
        assertEquals("0x80060888", answer.code());
    }

    /** What the real service does and the emulator does not is said, not guessed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "systemusers?$apply=aggregate($count as n)",
                "systemusers?fetchXml=<fetch/>",
                "systemusers?$filter=Microsoft.Dynamics.CRM.Today(PropertyName='createdon')",
                "RetrieveOrganizationResources()",
            })
    void what_is_not_emulated_says_so(String path) {
        var answer = client.get(path.replace("<", "%3C").replace(">", "%3E"));
        assertEquals(501, answer.status());
        assertTrue(answer.message().startsWith("The emulator does not emulate"), answer.message());
    }
}
