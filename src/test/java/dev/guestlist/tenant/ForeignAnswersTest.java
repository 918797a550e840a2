package dev.guestlist.tenant;

import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.dataverse.DataverseWriter;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Gateways and proxies answer in the place of a service, in HTML, in other JSON or in half of it.
 * Nothing follows from their status: neither that a change was made nor that it was not.
 */
@Timeout(60)
final class ForeignAnswersTest {
    private static final String ANA = "5e1b3a2c-9d47-4c0f-8a31-000000000001";
    private static final String ROW = "6a1b3a2c-9d47-4c0f-8a31-000000000002";
    private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");
    private static final String PAGE = "<html><body>Please sign in to the proxy</body></html>";
    private static final Target.Group CREW =
            new Target.Group("crew", "Crew", "c2f0d4e6-7b18-4a9c-8d3e-5f6071829304");
    private static final Target.License SALES =
            new Target.License("sales", "SALES", "1e1a282c-9c54-43a2-9310-98ef728faace");
    private static final Target.Environment ENVIRONMENT =
            new Target.Environment(
                    "sales", "Sales", "env-1", URI.create("https://sales.crm6.dynamics.com"));
    private static final BusinessUnit UNIT = new BusinessUnit("Contoso", ROW);
    private static final SecurityRole ROLE = new SecurityRole("Salesperson", ROW, UNIT);

    enum Write {
        PROFILE,
        JOIN,
        LEAVE,
        ASSIGN,
        UNASSIGN,
        GRANT,
        REVOKE,
        MOVE,
        ADD_USER;

        /** What the service itself answers. */
        Reply good() {
            return switch (this) {
                case PROFILE, JOIN, LEAVE, GRANT, REVOKE, MOVE -> say(204, "");
                case ASSIGN, UNASSIGN -> say(200, "{\"id\":\"" + ANA + "\"}");
                case ADD_USER -> say(200, "");
            };
        }

        Receipt send(Connection connection) {
            return switch (this) {
                case PROFILE -> directory(connection, profile());
                case JOIN -> directory(connection, new GroupAct.JoinGroup(CREW));
                case LEAVE -> directory(connection, new GroupAct.LeaveGroup(CREW));
                case ASSIGN -> directory(connection, assign());
                case UNASSIGN -> directory(connection, new LicenseAct.UnassignLicense(SALES));
                case GRANT -> environment(connection, grant());
                case REVOKE ->
                        environment(
                                connection, new EnvironmentAct.RevokeRole(ENVIRONMENT, ROLE, ROW));
                case MOVE -> environment(connection, move());
                case ADD_USER ->
                        new DataverseWriter(connection).requestSystemUser(ANA, ENVIRONMENT);
            };
        }
    }

    /** Something that no service says. */
    record Foreign(String name, Reply reply) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Foreign> foreign() {
        var pages =
                Stream.of(200, 201, 302, 400, 401, 403, 404, 409, 412, 429, 503)
                        .map(status -> new Foreign("page " + status, say(status, HTML, PAGE)));
        var others =
                Stream.of(
                        new Foreign("page called JSON", say(200, PAGE)),
                        new Foreign("JSON called page", say(200, HTML, "{\"id\":\"" + ANA + "\"}")),
                        new Foreign("cut JSON", say(200, "{\"id\":\"5e1b3a2c")),
                        new Foreign("cut error", say(404, "{\"error\":{\"code\":\"Request_Res")),
                        new Foreign("no body", say(404, "")),
                        new Foreign("text", say(200, "\"ok\"")),
                        new Foreign("list", say(200, "[]")),
                        new Foreign("half", new Reply.Half("{\"id\":\"5e1b")),
                        new Foreign("nothing", new Reply.Hang()));
        return Stream.concat(pages, others);
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(Write.values())
                .flatMap(write -> foreign().map(foreign -> Arguments.of(write, foreign)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_write_goes_on_until_the_service_itself_has_answered(Write write, Foreign foreign)
            throws Exception {
        var asked = new AtomicInteger();
        try (var server =
                        ScriptedServer.start(arrival ->
                                own(arrival)
                                        .orElseGet(() ->
                                                asked.getAndIncrement() == 0
                                                        ? foreign.reply
                                                        : write.good()));
                var connection = Connection.open(server.settings())) {
            assertEquals(Effect.DONE, write.send(connection).effect());
            assertEquals(2, asked.get());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_is_never_answered_by_the_service_is_no_success_and_no_verdict(Write write)
            throws Exception {
        try (var server =
                        ScriptedServer.start(arrival -> own(arrival).orElse(say(404, HTML, PAGE)));
                var connection = Connection.open(server.settings())) {
            var failure = assertThrows(TenantException.class, () -> write.send(connection));
            assertEquals(Kind.UNAVAILABLE, failure.kind());
            assertTrue(
                    failure.getMessage().contains("404 with text/html instead of its own answer"),
                    failure::getMessage);
        }
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void an_invitation_is_looked_for_whatever_answered_in_its_place(Foreign foreign)
            throws Exception {
        var posts = new AtomicInteger();
        try (var server =
                        ScriptedServer.start(arrival ->
                                own(arrival).orElseGet(() -> invitation(arrival, posts, foreign)));
                var connection = Connection.open(server.settings())) {
            var invited =
                    new EntraWriter(connection).invite(new Email("ana@fabrikam.com"), invite());
            assertEquals(ANA, invited.objectId());
            assertEquals(1, posts.get());
        }
    }

    private static Reply invitation(Arrival arrival, AtomicInteger posts, Foreign foreign) {
        if (arrival.line().equals("POST /v1.0/invitations")) {
            posts.incrementAndGet();
            return foreign.reply;
        }
        var found = "{\"id\":\"" + ANA + "\",\"displayName\":\"Ana\",\"userType\":\"Guest\"}";
        return say(200, "{\"value\":[" + (posts.get() == 0 ? "" : found) + "]}");
    }

    /** The server issues tokens by itself. */
    private static Optional<Reply> own(Arrival arrival) {
        return arrival.path().endsWith("/token") ? Optional.of(say(404, "")) : Optional.empty();
    }

    private static Receipt directory(Connection connection, DirectoryAct act) {
        return new EntraWriter(connection).carryOut(ANA, act);
    }

    private static Receipt environment(Connection connection, EnvironmentAct act) {
        return new DataverseWriter(connection).carryOut(ROW, act);
    }

    private static LicenseAct.AssignLicense assign() {
        return new LicenseAct.AssignLicense(SALES, new TreeSet<>(), Optional.empty());
    }

    private static EnvironmentAct.GrantRole grant() {
        return new EnvironmentAct.GrantRole(ENVIRONMENT, ROLE, Optional.empty());
    }

    private static EnvironmentAct.MoveUnit move() {
        return new EnvironmentAct.MoveUnit(ENVIRONMENT, Optional.empty(), UNIT, Optional.empty());
    }

    private static AccountAct.UpdateProfile profile() {
        var fields = new TreeMap<ProfileField, Edit>();
        fields.put(ProfileField.JOB_TITLE, new Edit(Optional.empty(), Optional.of("Fitter")));
        return new AccountAct.UpdateProfile(fields);
    }

    private static Invite invite() {
        return new Invite(
                "Ana",
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://sales.crm6.dynamics.com"),
                        Optional.empty(),
                        Optional.empty()));
    }
}
