package dev.guestlist.hostile;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Policy;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.tenant.JoinedReader;
import dev.guestlist.tenant.dataverse.DataverseReader;
import dev.guestlist.tenant.entra.EntraReader;
import dev.guestlist.tenant.http.Connection;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the services answer about a tenant with one guest, two groups and one environment. */
enum SmallTenant {
    ORGANIZATION(
            "graph.microsoft.com/v1.0/organization",
            """
            {"value":[{"id":"11111111-1111-1111-1111-111111111111","displayName":"Contoso",
             "verifiedDomains":[{"name":"contoso.onmicrosoft.com"}]}]}
            """),
    USERS(
            "graph.microsoft.com/v1.0/users",
            """
            {"value":[{"id":"22222222-2222-2222-2222-222222222222","displayName":"Ana",
             "mail":"ana@fabrikam.com","userType":"Guest","accountEnabled":true,
             "externalUserState":"Accepted","createdDateTime":"2026-01-01T00:00:00Z",
             "licenseAssignmentStates":[{"skuId":"33333333-3333-3333-3333-333333333333",
               "state":"Active","error":"None","disabledPlans":[],"assignedByGroup":null}]}]}
            """),
    PRODUCTS(
            "graph.microsoft.com/v1.0/subscribedSkus",
            """
            {"value":[{"id":"t_s","skuId":"33333333-3333-3333-3333-333333333333",
             "skuPartNumber":"SALES","appliesTo":"User","capabilityStatus":"Enabled",
             "consumedUnits":1,"prepaidUnits":{"enabled":5,"suspended":0,"warning":0},
             "servicePlans":[{"servicePlanName":"P","servicePlanId":"44444444-4444-4444-4444-444444444444"}]}]}
            """),
    LOOKUPS(
            "/groups?",
            batch(
                    group("55555555-5555-5555-5555-555555555555", "Crew"),
                    group("66666666-6666-6666-6666-666666666666", "Staff"))),
    MEMBERS(
            "/members?",
            batch(
                    "{\"value\":[{\"id\":\"22222222-2222-2222-2222-222222222222\"}]}",
                    "{\"value\":[]}")),
    ENVIRONMENTS(
            "api.bap.microsoft.com/providers/",
            """
            {"value":[{"name":"env-1","properties":{"displayName":"Sales",
             "linkedEnvironmentMetadata":{"instanceUrl":"https://sales.crm.dynamics.com/",
              "securityGroupId":"55555555-5555-5555-5555-555555555555"}}}]}
            """),
    ROWS(
            "sales.crm.dynamics.com/api/data/v9.2/systemusers",
            """
            {"value":[{"systemuserid":"77777777-7777-7777-7777-777777777777",
             "azureactivedirectoryobjectid":"22222222-2222-2222-2222-222222222222",
             "isdisabled":false,"accessmode":0,"applicationid":null,"deletedstate":0,
             "_businessunitid_value":"88888888-8888-8888-8888-888888888888",
             "systemuserroles_association":[{"roleid":"99999999-9999-9999-9999-999999999999"}]}]}
            """),
    ROLES(
            "sales.crm.dynamics.com/api/data/v9.2/roles",
            """
            {"value":[{"roleid":"99999999-9999-9999-9999-999999999999","name":"Salesperson",
             "_businessunitid_value":"88888888-8888-8888-8888-888888888888",
             "_parentrootroleid_value":"99999999-9999-9999-9999-999999999999","isautoassigned":0}]}
            """),
    UNITS(
            "sales.crm.dynamics.com/api/data/v9.2/businessunits",
            """
            {"value":[{"businessunitid":"88888888-8888-8888-8888-888888888888","name":"Contoso",
             "_parentbusinessunitid_value":null}]}
            """);

    private static final SourceLocation HERE = new SourceLocation("guests.yaml", 1, 1);

    /** The doors of the tenant. */
    static final DesiredState DESIRED =
            new DesiredState(
                    "contoso.onmicrosoft.com",
                    Cloud.GLOBAL,
                    new DeclaredDoors(
                            new TreeMap<>(
                                    Map.of(
                                            "crew",
                                            new Door.GroupDoor(
                                                    "crew", "Crew", Optional.empty(), HERE),
                                            "staff",
                                            new Door.GroupDoor(
                                                    "staff",
                                                    "Staff",
                                                    Optional.of(
                                                            "66666666-6666-6666-6666-666666666666"),
                                                    HERE))),
                            new TreeMap<>(
                                    Map.of(
                                            "sales",
                                            new Door.LicenseDoor(
                                                    "sales", "SALES", Optional.empty(), 0, HERE))),
                            new TreeMap<>(
                                    Map.of(
                                            "sales",
                                            new Door.EnvironmentDoor(
                                                    "sales",
                                                    URI.create("https://sales.crm.dynamics.com"),
                                                    new Door.SecurityGroup.Unstated(),
                                                    Optional.empty(),
                                                    HERE)))),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    Policy.STANDARD,
                    List.of("guests.yaml"));

    private final String mark;
    private final String sound;

    SmallTenant(String mark, String sound) {
        this.mark = mark;
        this.sound = sound;
    }

    /** What a request is about; nothing for a token. */
    static Optional<SmallTenant> asked(String request) {
        for (var part : values()) {
            if (request.contains(part.mark)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** The sound answer to a request; to a batch, only of what it asks for. */
    String sound(String request) {
        return switch (this) {
            case LOOKUPS, MEMBERS -> {
                var answers = sound.lines().filter(line -> isAskedIn(request, line)).toList();
                yield "{\"responses\":[" + String.join(",", answers) + "]}";
            }
            case ORGANIZATION, USERS, PRODUCTS, ENVIRONMENTS, ROWS, ROLES, UNITS -> sound;
        };
    }

    private static boolean isAskedIn(String request, String item) {
        return request.contains(item.substring(1, item.indexOf(',')));
    }

    /** Reads everything. */
    static LiveState read(Connection connection) {
        var reader =
                new JoinedReader(
                        new EntraReader(connection),
                        new DataverseReader(connection),
                        InstantSource.system());
        try (var reading = reader.begin(DESIRED)) {
            var _ = reading.identity();
            return reading.finish(DESIRED);
        }
    }

    private static String group(String id, String name) {
        return "{\"value\":[{\"id\":\"%s\",\"displayName\":\"%s\",\"groupTypes\":[]}]}"
                .formatted(id, name);
    }

    /** Two answers of a batch, one in a line. */
    static String batch(String first, String second) {
        return item(1, second) + "\n" + item(0, first);
    }

    static String item(int id, String body) {
        return "{\"id\":\"" + id + "\",\"status\":200,\"headers\":{},\"body\":" + body + "}";
    }
}
