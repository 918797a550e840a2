package dev.guestlist.tenant.dataverse;

import static dev.guestlist.tenant.dataverse.Script.ADMIN;
import static dev.guestlist.tenant.dataverse.Script.API;
import static dev.guestlist.tenant.dataverse.Script.ENVIRONMENTS;
import static dev.guestlist.tenant.dataverse.Script.SALES;
import static dev.guestlist.tenant.dataverse.Script.SERVICE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveEnvironment.ListedUnit;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.tenant.EnvironmentReader.Environments;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@Timeout(30)
final class DataverseReaderTest {
    private static final List<EnvironmentDoor> DOORS =
            List.of(
                    door("sales", "https://Contoso-Sales.crm6.dynamics.com"),
                    door("service", "https://" + SERVICE));

    @Test
    void two_environments_take_seven_requests_and_three_tokens() throws Exception {
        try (var server = ScriptedServer.start(Script.twoEnvironments());
                var connection = Connection.open(server.settings())) {
            var found = new DataverseReader(connection).read(DOORS);

            assertEquals(Set.of("sales", "service"), found.environments().keySet());
            assertEquals(List.of(), found.gaps());
            assertEquals(7, server.arrivals().size());
            assertEquals(3, server.tokenRequests().size());
        }
    }

    @Test
    void every_page_is_followed_with_the_same_headers() throws Exception {
        var next = "https://" + SALES + API + "systemusers?$skiptoken=2";
        var firstPage =
                ScriptedServer.say(
                        200,
                        "{\"value\":["
                                + Script.user("u1", "AAAA", "r1")
                                + "],\"@odata.nextLink\":\""
                                + next
                                + "\"}");
        var script =
                Script.twoEnvironments()
                        .on(SALES, "GET " + API + "systemusers?$select", firstPage)
                        .on(
                                SALES,
                                "GET " + API + "systemusers?$skiptoken=2",
                                Script.ok(Script.user("u2", "BBBB", "r2")));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var users =
                    new DataverseReader(connection).read(DOORS).environments().get("sales").users();

            assertEquals(Set.of("aaaa", "bbbb"), users.keySet());
            assertEquals(Set.of("r2"), users.get("bbbb").roleIds());
            var pages =
                    server.arrivals().stream()
                            .filter(arrival -> arrival.path().startsWith(API + "systemusers"))
                            .filter(arrival -> arrival.host().equals(SALES))
                            .toList();
            assertEquals(2, pages.size());
            for (var page : pages) {
                assertEquals("odata.maxpagesize=5000", page.headers().get("Prefer"));
                assertEquals("null", page.headers().get("If-None-Match"));
                assertEquals("4.0", page.headers().get("OData-MaxVersion"));
            }
        }
    }

    @Test
    void ten_thousand_users_are_two_pages() throws Exception {
        var next = "https://" + SALES + API + "systemusers?$skiptoken=2";
        var script =
                Script.twoEnvironments()
                        .on(
                                SALES,
                                "GET " + API + "systemusers?$select",
                                ScriptedServer.say(
                                        200,
                                        "{\"value\":["
                                                + crowd(0)
                                                + "],\"@odata.nextLink\":\""
                                                + next
                                                + "\"}"))
                        .on(
                                SALES,
                                "GET " + API + "systemusers?$skiptoken=2",
                                Script.ok(crowd(5000)));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var found = new DataverseReader(connection).read(DOORS);

            assertEquals(10_000, found.environments().get("sales").users().size());
            assertEquals(8, server.arrivals().size());
        }
    }

    @Test
    void an_environment_has_its_id_group_roles_and_units() throws IOException {
        var script =
                Script.twoEnvironments()
                        .on(
                                SALES,
                                "GET " + API + "roles",
                                Script.ok(
                                        Script.role("R0", "bu0", "r0")
                                                + ","
                                                + Script.role("r1", "BU1", "r0")))
                        .on(
                                SALES,
                                "GET " + API + "businessunits",
                                Script.ok(
                                        Script.unit("bu0", "null")
                                                + ","
                                                + Script.unit("bu1", "\"bu0\"")));

        var environments = read(script).environments();

        var sales = environments.get("sales");
        assertEquals("env-contoso-sales", sales.environmentId());
        assertEquals(Optional.of("g1"), sales.securityGroupId());
        assertEquals(Optional.empty(), environments.get("service").securityGroupId());
        assertEquals(new RoleCopy("r1", "Salesperson", "bu1", "r0"), sales.roles().getLast());
        assertEquals(
                List.of(
                        new ListedUnit("bu0", "Partners", Optional.empty()),
                        new ListedUnit("bu1", "Partners", Optional.of("bu0"))),
                sales.businessUnits());
    }

    /** What the depth of a privilege hides is left out of a list without a word. */
    @ParameterizedTest
    @MethodSource
    void a_list_that_cannot_be_whole_is_a_gap_that_names_the_privilege(
            String table, String rows, String privilege) throws IOException {
        var script = Script.twoEnvironments().on(SALES, "GET " + API + table, Script.ok(rows));

        var found = read(script);

        assertEquals("sales", gap(found).key());
        assertTrue(gap(found).because().contains(privilege), gap(found).because());
        assertEquals(Set.of("service"), found.environments().keySet());
    }

    static List<Arguments> a_list_that_cannot_be_whole_is_a_gap_that_names_the_privilege() {
        var root = Script.role("r0", "bu1", "r0");
        return List.of(
                Arguments.of("systemusers", "", "prvReadUser"),
                Arguments.of("businessunits", "", "prvReadBusinessUnit"),
                Arguments.of("businessunits", Script.unit("bu1", "\"bu0\""), "prvReadBusinessUnit"),
                Arguments.of("businessunits", Script.unit("bu2", "null"), "prvReadBusinessUnit"),
                Arguments.of(
                        "roles",
                        root + "," + Script.role("r2", "bu2", "r0"),
                        "prvReadBusinessUnit"),
                Arguments.of("roles", "", "prvReadRole"),
                Arguments.of("roles", Script.role("r1", "bu1", "r0"), "prvReadRole"));
    }

    @Test
    void half_a_page_makes_a_gap_of_its_environment_only() throws IOException {
        var script =
                Script.twoEnvironments()
                        .on(
                                SALES,
                                "GET " + API + "systemusers",
                                new Reply.Half("{\"value\":[{\"sys"));

        var found = read(script);

        assertEquals(Set.of("service"), found.environments().keySet());
        assertEquals("sales", gap(found).key());
    }

    @Test
    void an_app_that_is_no_user_of_the_environment_is_told_how_to_become_one() throws IOException {
        var script =
                Script.twoEnvironments()
                        .on(
                                SERVICE,
                                "GET " + API,
                                Script.error(403, "0x80072560", "The user is not a member"));

        var found = read(script);

        assertEquals("service", gap(found).key());
        assertEquals(
                "this app registration is not a user of the environment (0x80072560). Add it as an"
                        + " application user, with a security role: Power Platform admin center,"
                        + " Environments, the environment, Settings, Application users.",
                gap(found).because());
    }

    @Test
    void an_environment_that_is_not_listed_is_absent_and_no_gap() throws IOException {
        var script = Script.twoEnvironments().on(ADMIN, "GET " + ENVIRONMENTS, Script.ok(""));

        var found = read(script);

        assertEquals(Set.of(), found.environments().keySet());
        assertEquals(List.of(), found.gaps());
    }

    @Test
    void an_app_that_may_not_list_environments_leaves_a_gap_at_each_door() throws IOException {
        var script =
                Script.twoEnvironments()
                        .on(
                                ADMIN,
                                "GET " + ENVIRONMENTS,
                                Script.error(403, "Forbidden", "does not have permission"));

        var found = read(script);

        assertEquals(Set.of(), found.environments().keySet());
        assertEquals(2, found.gaps().size());
        assertTrue(found.gaps().getFirst().because().contains("pac admin application register"));
    }

    @Test
    void refused_credentials_end_the_reading() throws IOException {
        var script =
                Script.twoEnvironments()
                        .on(
                                "login.microsoftonline.com",
                                "POST /",
                                ScriptedServer.say(
                                        401,
                                        "{\"error\":\"invalid_client\",\"error_description\":"
                                                + "\"AADSTS7000215: Invalid client secret\"}"));

        var refused = assertThrows(TenantException.class, () -> read(script));

        assertEquals(TenantException.Kind.STOP, refused.kind());
    }

    @Test
    void without_doors_nobody_is_asked() throws Exception {
        try (var server = ScriptedServer.start(Script.twoEnvironments());
                var connection = Connection.open(server.settings())) {
            new DataverseReader(connection).read(List.of());

            assertEquals(0, connection.requests());
        }
    }

    private static String crowd(int first) {
        return IntStream.range(first, first + 5000)
                .mapToObj(number -> Script.user("u" + number, "o" + number, "r" + number % 7))
                .collect(Collectors.joining(","));
    }

    private static Environments read(Script script) throws IOException {
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            return new DataverseReader(connection).read(DOORS);
        }
    }

    private static Gap.AtDoor gap(Environments found) {
        assertEquals(1, found.gaps().size());
        var gap = (Gap.AtDoor) found.gaps().getFirst();
        assertEquals(Door.Kind.ENVIRONMENT, gap.kind());
        return gap;
    }

    private static EnvironmentDoor door(String key, String url) {
        return new EnvironmentDoor(
                key,
                URI.create(url),
                new SecurityGroup.Unstated(),
                Optional.empty(),
                new SourceLocation("guests.yaml", 1, 1));
    }
}
