package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.Story;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;

/** A story of Graph in a small tenant, told by an application that may do everything. */
abstract class GraphStory extends Story {

    static final String ADMIN = "99999999-0000-4000-8000-000000000001";
    static final String ADMIN_PRINCIPAL = "99999999-0000-4000-8000-000000000002";

    /** An application that may read and invite, nothing else. */
    static final String INVITER = "99999999-0000-4000-8000-000000000003";

    static final String TENANT =
            """
            version: 1
            tenant:
              id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42
              displayName: Contoso
              initialDomain: contoso.onmicrosoft.com
              defaultDomain: contoso.com
              domains: [contoso.onmicrosoft.com, contoso.com]
              country: DE
            applications:
              - displayName: Almighty
                appId: 99999999-0000-4000-8000-000000000001
                servicePrincipalId: 99999999-0000-4000-8000-000000000002
                secrets: [{ value: secret }]
                graphRoles: [Directory.ReadWrite.All, IdentityProvider.ReadWrite.All, Policy.Read.All,
                  Policy.ReadWrite.Authorization, Policy.ReadWrite.AuthenticationMethod,
                  Policy.ReadWrite.CrossTenantAccess, AuditLog.Read.All, Mail.Send, Application.Read.All, Domain.Read.All]
              - displayName: Inviter
                appId: 99999999-0000-4000-8000-000000000003
                servicePrincipalId: 99999999-0000-4000-8000-000000000004
                secrets: [{ value: secret }]
                graphRoles: [User.Invite.All, User.Read.All, GroupMember.Read.All, Group.Create]
            """;

    @Override
    protected EmulatorOptions options() {
        return super.options().withSeed(new Seed.Text(TENANT + tenant()));
    }

    /** The rest of the tenant's state file: users, groups, licences. */
    abstract String tenant();

    @BeforeEach
    void signIn() {
        signInAs(ADMIN);
    }

    void signInAs(String application) {
        wire.signIn(application, "secret", Wire.GRAPH);
    }

    void turn(String name, String setting) {
        assertEquals(
                200,
                wire.patch("/__emulator/switches", "{\"%s\":\"%s\"}".formatted(name, setting))
                        .status());
    }

    /** The id of the user with this address. */
    String user(String mail) {
        return first("/v1.0/users?$select=id&$filter=" + Wire.encode("mail eq '" + mail + "'"));
    }

    /** The id of the group with this name. */
    String group(String name) {
        return first(
                "/v1.0/groups?$select=id&$filter=" + Wire.encode("displayName eq '" + name + "'"));
    }

    JsonNode read(String path) {
        var answer = wire.get(path);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    static String reference(String id) {
        return "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/" + id + "\"}";
    }

    private String first(String path) {
        return read(path).path("value").path(0).path("id").asString();
    }
}
