package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.tenant.DirectoryReader.Directory;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.entra.ScriptedGraph.Asked;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class EntraReaderTest {
    private static final SourceLocation HERE = new SourceLocation("guests.yaml", 1, 1);
    private static final String ANA = "5e1b3a2c-9d47-4c0f-8a31-2f6d7b8c9e01";
    private static final String CREW = "c2f0d4e6-7b18-4a9c-8d3e-5f6071829304";

    private static final String ANA_JSON =
            """
            {"id":"%s","displayName":"Ana Ruiz","mail":"Ana.Ruiz@fabrikam.com",
             "otherMails":["ana@home.example"],
             "proxyAddresses":["SMTP:ana.ruiz@fabrikam.com","x500:/o=old"],
             "userPrincipalName":"ana_r_adatum.com#EXT#@contoso.onmicrosoft.com",
             "externalUserState":"PendingAcceptance",
             "externalUserStateChangeDateTime":"2026-03-02T09:14:07Z",
             "createdDateTime":"2026-03-02T09:14:06.1234567Z","accountEnabled":true,
             "givenName":"Ana","surname":null,"usageLocation":"ES","companyName":"",
             "licenseAssignmentStates":[
               {"skuId":"s1","disabledPlans":["p1"],"assignedByGroup":null,"error":"None"},
               {"skuId":"s1","disabledPlans":[],"assignedByGroup":"g1","error":"CountViolation"}]}
            """
                    .formatted(ANA);

    private static final String EXPIRED =
            "{\"error\":{\"code\":\"Directory_ExpiredPageToken\",\"message\":\"Expired.\"}}";

    @Test
    void a_guest_is_read_with_every_address_and_license() throws Exception {
        var directory =
                read(
                        asked -> asked.path().contains("Guest") ? list(ANA_JSON) : usual(asked),
                        doors(List.of()));
        var ana = directory.live().guests().get(ANA);
        assertEquals(
                "[ana.ruiz@fabrikam.com, ana@home.example, ana_r@adatum.com]",
                ana.addresses().toString());
        assertEquals(
                List.of(
                        AddressProperty.MAIL,
                        AddressProperty.OTHER_MAILS,
                        AddressProperty.USER_PRINCIPAL_NAME),
                List.copyOf(ana.knownBy().values()));
        assertEquals(
                new Invitation.Pending(Instant.parse("2026-03-02T09:14:07Z")), ana.invitation());
        assertEquals(LiveGuest.Account.ENABLED, ana.account());
        assertEquals(
                List.of(
                        ProfileField.DISPLAY_NAME,
                        ProfileField.FIRST_NAME,
                        ProfileField.USAGE_LOCATION),
                List.copyOf(ana.profile().keySet()));
        var holding = ana.licenses().get("s1");
        assertEquals("[p1]", holding.direct().orElseThrow().toString());
        assertEquals("[]", holding.throughGroups().toString());
        assertTrue(holding.isInUse());
        assertEquals(Optional.of("CountViolation"), holding.error());
        assertEquals(List.of(), directory.gaps());
        assertEquals(30, directory.live().skus().getFirst().seats());
    }

    @ParameterizedTest
    @CsvSource({
        "Active, None, IN_USE",
        "ActiveWithError, MutuallyExclusiveViolation, IN_USE",
        "Error, CountViolation, FAILED",
        "Error, DependencyViolation, FAILED",
        "error, Other, FAILED",
        "Error, None, FAILED",
        "Disabled, None, FAILED",
        "Active, '', IN_USE"
    })
    void a_license_is_in_use_by_its_state(
            String state, String error, LicenseHolding.Effect expected) throws Exception {
        for (var group : List.of("null", "\"g1\"")) {
            var user =
                    """
                    {"id":"%s","mail":"ana@fabrikam.com","licenseAssignmentStates":[
                      {"skuId":"s1","disabledPlans":[],"assignedByGroup":%s,"state":"%s","error":"%s"}]}
                    """
                            .formatted(ANA, group, state, error);
            var directory =
                    read(
                            asked -> asked.path().contains("Guest") ? list(user) : usual(asked),
                            doors(List.of()));
            var holding = directory.live().guests().get(ANA).licenses().get("s1");
            assertEquals(expected, holding.effect());
            assertEquals(group.equals("null"), holding.direct().isPresent());
        }
    }

    @Test
    void groups_show_only_members_that_are_guests() throws Exception {
        Function<Asked, Reply> script =
                asked -> {
                    if (asked.path().startsWith("/groups/")) {
                        return list("{\"id\":\"" + ANA + "\"}", "{\"id\":\"staff\"}");
                    }
                    if (asked.path().startsWith("/groups?")) {
                        return list(
                                """
                                {"id":"%s","displayName":"Field crew","groupTypes":[],
                                 "mailEnabled":false,"onPremisesSyncEnabled":null}
                                """
                                        .formatted(CREW));
                    }
                    return asked.path().contains("Guest") ? list(ANA_JSON) : usual(asked);
                };
        var directory = read(script, doors(List.of("field CREW", "Nobody's")));
        var crew = directory.live().groups().get("field CREW").getFirst();
        assertEquals(LiveGroup.Membership.ASSIGNED, crew.membership());
        assertEquals("[" + ANA + "]", crew.members().toString());
        assertEquals(List.of(), directory.live().groups().get("Nobody's"));
    }

    @Test
    void a_group_that_hides_its_members_is_a_gap_and_not_empty() throws Exception {
        for (var members : List.of(list(), denied())) {
            Function<Asked, Reply> script =
                    asked -> {
                        if (asked.path().startsWith("/groups/")) {
                            return members;
                        }
                        return asked.path().startsWith("/groups?")
                                ? list(
                                        """
                                        {"id":"%s","displayName":"Crew",
                                         "visibility":"HiddenMembership"}
                                        """
                                                .formatted(CREW))
                                : usual(asked);
                    };
            var gaps = read(script, doors(List.of("Crew"))).gaps();
            assertEquals(1, gaps.size());
            assertTrue(gaps.getFirst().because().contains("Member.Read.Hidden"));
        }
    }

    @Test
    void a_thousand_guests_and_fifty_groups_cost_few_requests() throws Exception {
        var names = IntStream.range(0, 50).mapToObj(number -> "Group " + number).toList();
        var graph = new ScriptedGraph(asked -> tenant(asked, 1000));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var reader = new EntraReader(connection);
            reader.identify();
            var directory = reader.read(doors(names));
            assertEquals(1000, directory.live().guests().size());
            assertEquals(50, directory.live().groups().size());
            assertEquals(
                    1000, directory.live().groups().get("Group 7").getFirst().members().size());
            assertEquals(List.of(), directory.gaps());
            // Token, organization, 2 of guests, products, look-up, 3 + 3 of members.
            assertEquals(12, connection.requests());
        }
    }

    @Test
    void a_thousand_new_addresses_cost_at_most_eight_requests_more() throws Exception {
        var addresses =
                IntStream.range(0, 1000)
                        .mapToObj(number -> new Email("some.new.guest" + number + "@fabrikam.com"))
                        .collect(Collectors.toSet());
        var graph = new ScriptedGraph(asked -> usual(asked));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var reader = new EntraReader(connection);
            var tenant = reader.identify();
            var before = connection.requests();
            reader.members(addresses, tenant);
            assertTrue(
                    connection.requests() - before <= 8,
                    () -> connection.requests() - before + " requests");
            var text = String.join("\n", graph.lines());
            assertTrue(
                    addresses.stream()
                            .allMatch(address -> text.contains("'" + address.value() + "'")));
            assertTrue(
                    graph.asked().stream()
                            .allMatch(asked -> asked.path().split(" or ", -1).length <= 15));
        }
    }

    @Test
    void a_member_who_holds_a_declared_address_is_found() throws Exception {
        var grace =
                """
                {"id":"m1","displayName":"Grace Hall","mail":"grace@contoso.com",
                 "userPrincipalName":"grace@contoso.com","userType":"Member"}
                """;
        var graph =
                new ScriptedGraph(asked ->
                        asked.path().contains("grace@contoso.com") ? list(grace) : usual(asked));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var reader = new EntraReader(connection);
            var addresses = Set.of(new Email("grace@contoso.com"), new Email("o'neil@x.com"));
            var found = reader.members(addresses, reader.identify());
            assertEquals("Grace Hall", found.members().getFirst().displayName());
        }
    }

    @Test
    void a_member_known_only_by_the_name_of_an_invitation_or_a_proxy_address_is_found()
            throws Exception {
        for (var known :
                List.of(
                        "\"userPrincipalName\":\"ana_fabrikam.com#EXT#@contoso.onmicrosoft.com\"",
                        "\"proxyAddresses\":[\"smtp:ana@fabrikam.com\"]",
                        "\"proxyAddresses\":[\"ANA@fabrikam.com\"]",
                        "\"identities\":[{\"issuerAssignedId\":\"ana@fabrikam.com\"}]")) {
            var member =
                    "{\"id\":\"m1\",\"displayName\":\"Ana\",\"userType\":\"Member\"," + known + "}";
            for (var others : List.of(0, 100)) {
                var wanted = new TreeSet<Email>();
                wanted.add(new Email("ana@fabrikam.com"));
                for (var other = 0; other < others; other++) {
                    wanted.add(new Email("p" + other + "@fabrikam.com"));
                }
                var asks = others == 0 ? "ana_fabrikam.com#EXT#" : "creationType eq 'Invitation'";
                var graph =
                        new ScriptedGraph(
                                asked -> asked.path().contains(asks) ? list(member) : usual(asked));
                try (var server = ScriptedServer.start(graph);
                        var connection = Connection.open(server.settings())) {
                    var reader = new EntraReader(connection);
                    var found = reader.members(wanted, reader.identify());
                    assertEquals("m1", found.members().getFirst().objectId(), known);
                }
            }
        }
    }

    @Test
    void a_page_that_stays_broken_is_a_gap_and_no_short_list() throws Exception {
        var directory =
                read(
                        asked -> {
                            if (asked.path().contains("skiptoken")) {
                                return new Reply.Half("{\"value\":[");
                            }
                            return asked.path().contains("Guest")
                                    ? page(
                                            "https://graph.microsoft.com/v1.0/users?$skiptoken=x",
                                            ANA_JSON)
                                    : usual(asked);
                        },
                        doors(List.of()));
        assertTrue(directory.live().guests().isEmpty());
        assertInstanceOf(Gap.Guests.class, directory.gaps().getFirst());
        assertEquals(1, directory.live().skus().size());
    }

    @Test
    void one_list_of_many_that_has_no_end_or_leads_elsewhere_is_a_gap_of_its_own()
            throws Exception {
        var names = IntStream.range(0, 5).mapToObj(number -> "Group " + number).toList();
        var lost = new AtomicInteger();
        var directory =
                read(
                        asked -> {
                            if (!asked.path().startsWith("/groups/group-")) {
                                return tenant(asked, 3);
                            }
                            var path = asked.path().substring(0, asked.path().indexOf('?'));
                            var here = "https://graph.microsoft.com/v1.0" + path + "?$skiptoken=2";
                            return switch (path.substring(0, "/groups/group-0".length())) {
                                case "/groups/group-1" -> page(here, "{\"id\":\"guest-1\"}");
                                case "/groups/group-2" ->
                                        page("https://evil.example/v1.0" + path, "{\"id\":\"x\"}");
                                case "/groups/group-3" ->
                                        asked.path().contains("skiptoken")
                                                        && lost.getAndIncrement() < 2
                                                ? say(400, EXPIRED)
                                                : lost.get() < 2
                                                        ? page(here, "{\"id\":\"guest-1\"}")
                                                        : list("{\"id\":\"guest-2\"}");
                                default -> list("{\"id\":\"guest-0\"}");
                            };
                        },
                        doors(names));
        assertEquals(
                List.of("Group 1", "Group 2"),
                directory.gaps().stream()
                        .map(gap -> assertInstanceOf(Gap.AtDoor.class, gap).key())
                        .toList());
        assertEquals(
                List.of("guest-2"),
                List.copyOf(directory.live().groups().get("Group 3").getFirst().members()));
    }

    @Test
    void a_missing_permission_is_named_in_the_gap() throws Exception {
        var denied =
                say(
                        403,
                        "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"No.\"}}");
        var directory =
                read(
                        asked -> asked.path().startsWith("/subscribed") ? denied : usual(asked),
                        doors(List.of()));
        var gap = assertInstanceOf(Gap.AllDoors.class, directory.gaps().getFirst());
        assertEquals(Door.Kind.LICENSE, gap.kind());
        assertTrue(gap.because().contains("Organization.Read.All"), gap::because);
    }

    @Test
    void refused_credentials_stop_everything() throws Exception {
        var refused =
                say(
                        401,
                        "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215:"
                                + " No.\"}");
        try (var server = ScriptedServer.start(_ -> refused);
                var connection = Connection.open(server.settings())) {
            var reader = new EntraReader(connection);
            var failure = assertThrows(TenantException.class, reader::identify);
            assertEquals(TenantException.Kind.STOP, failure.kind());
            assertEquals("The client secret is wrong (AADSTS7000215).", failure.getMessage());
        }
    }

    private static Directory read(Function<Asked, Reply> script, DeclaredDoors doors)
            throws Exception {
        try (var server = ScriptedServer.start(new ScriptedGraph(script));
                var connection = Connection.open(server.settings())) {
            return new EntraReader(connection).read(doors);
        }
    }

    /** A tenant with that many guests, all of them in every group asked for. */
    private static Reply tenant(Asked asked, int guests) {
        var rest = asked.path().contains("$skiptoken");
        var ids =
                IntStream.range(rest ? 999 : 0, rest ? guests : Math.min(guests, 999))
                        .mapToObj(number -> "{\"id\":\"guest-" + number + "\"}")
                        .toArray(String[]::new);
        if (asked.path().startsWith("/groups?")) {
            return list(
                    IntStream.range(0, 50)
                            .filter(number -> asked.path().contains("'Group " + number + "'"))
                            .mapToObj(number ->
                                    "{\"id\":\"group-%d\",\"displayName\":\"Group %d\"}"
                                            .formatted(number, number))
                            .toArray(String[]::new));
        }
        if (asked.path().startsWith("/groups/") || asked.path().startsWith("/users?")) {
            var path = asked.path().substring(0, asked.path().indexOf('?'));
            return rest
                    ? list(ids)
                    : page("https://graph.microsoft.com/v1.0" + path + "?$skiptoken=2", ids);
        }
        return usual(asked);
    }

    private static Reply usual(Asked asked) {
        if (asked.path().startsWith("/organization")) {
            return list(
                    """
                    {"id":"t1","displayName":"Contoso","verifiedDomains":[{"name":"contoso.com"}]}
                    """);
        }
        if (asked.path().startsWith("/subscribedSkus")) {
            return list(
                    """
                    {"skuId":"s1","skuPartNumber":"SALES","consumedUnits":3,
                     "prepaidUnits":{"enabled":25,"suspended":9,"warning":5},
                     "servicePlans":[{"servicePlanId":"p1","servicePlanName":"PLAN"}]}
                    """);
        }
        return list();
    }

    private static Reply denied() {
        return say(
                403, "{\"error\":{\"code\":\"Authorization_RequestDenied\",\"message\":\"No.\"}}");
    }

    private static Reply list(String... elements) {
        return say(200, "{\"value\":[" + String.join(",", elements) + "]}");
    }

    private static Reply page(String next, String... elements) {
        return say(
                200,
                "{\"@odata.nextLink\":\""
                        + next
                        + "\",\"value\":["
                        + String.join(",", elements)
                        + "]}");
    }

    private static DeclaredDoors doors(List<String> groups) {
        var doors = new TreeMap<String, GroupDoor>();
        groups.forEach(name -> doors.put(name, new GroupDoor(name, name, Optional.empty(), HERE)));
        return new DeclaredDoors(doors, new TreeMap<>(), new TreeMap<>());
    }
}
