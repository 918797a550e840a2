package dev.guestlist.tenant.dataverse;

import static dev.guestlist.tenant.dataverse.Script.ADMIN;
import static dev.guestlist.tenant.dataverse.Script.API;
import static dev.guestlist.tenant.dataverse.Script.ENVIRONMENTS;
import static dev.guestlist.tenant.dataverse.Script.SALES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

@Timeout(30)
final class DataverseWriterTest {
    private static final String ROLES_OF_U1 = API + "systemusers(u1)/systemuserroles_association";

    @Test
    void a_lonely_grant_goes_out_as_it_is() throws IOException {
        var script = new Script().on(SALES, "POST " + ROLES_OF_U1, Script.done());
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var receipt = new DataverseWriter(connection).carryOut("u1", Changes.grant("r1"));

            assertEquals(Effect.DONE, receipt.effect());
            assertEquals(List.of("POST " + ROLES_OF_U1 + "/$ref"), server.lines());
            assertEquals(
                    "{\"@odata.id\":\"https://" + SALES + API + "roles(r1)\"}",
                    server.arrivals().getFirst().body());
        }
    }

    @Test
    void writes_of_many_journeys_share_requests_and_fail_alone() throws Exception {
        var script =
                new Script()
                        .on(SALES, "POST " + API + "systemusers", Script.done())
                        .on(
                                SALES,
                                "POST " + API + "systemusers(u3)",
                                Script.error(412, "0x80040237", "A record with matching key"))
                        .on(
                                SALES,
                                "POST " + API + "systemusers(u5)",
                                Script.error(400, "0x80041409", "Cannot associate"))
                        .on(
                                SALES,
                                "DELETE " + API + "systemusers(u7)",
                                Script.error(404, "0x80040217", "Does Not Exist"));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var writer = new DataverseWriter(connection);
            var journeys = new ArrayList<Callable<Receipt>>();
            IntStream.range(0, 7)
                    .forEach(number ->
                            journeys.add(() -> writer.carryOut("u" + number, Changes.grant("r1"))));
            journeys.add(() -> writer.carryOut("u7", Changes.revoke("u7", "r1")));

            var results = atOnce(journeys);

            assertTrue(server.arrivals().size() <= 2, () -> server.lines().toString());
            assertEquals(Effect.DONE, results.get(0).get().effect());
            assertEquals(Effect.ALREADY_SO, results.get(3).get().effect());
            assertEquals(Effect.ALREADY_SO, results.get(7).get().effect());
            var moved = assertThrows(ExecutionException.class, () -> results.get(5).get());
            assertEquals(Kind.NEEDS_HUMAN, ((TenantException) moved.getCause()).kind());
            assertEquals(Optional.of("batch-1"), results.get(0).get().requestId());
        }
    }

    @Test
    void a_batch_has_no_change_set_and_goes_on_after_an_error() throws Exception {
        var script = new Script().on(SALES, "POST " + API + "systemusers", Script.done());
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            grants(connection, 20);

            var batch = server.arrivals().getFirst();
            assertEquals("POST " + API + "$batch", batch.line());
            assertEquals("odata.continue-on-error", batch.headers().get("Prefer"));
            assertTrue(!batch.body().contains("changeset"), batch::body);
        }
    }

    @Test
    void a_throttled_part_of_a_batch_is_sent_again_after_the_pause() throws Exception {
        var refusals = new AtomicInteger(3);
        Function<Arrival, Reply> sometimesThrottled =
                _ ->
                        refusals.getAndDecrement() > 0
                                ? ScriptedServer.say(
                                        429,
                                        Map.of("Retry-After", "0.05"),
                                        Script.errorBody("0x80072322", "Number of requests"))
                                : Script.done();
        var script = new Script().on(SALES, "POST " + API + "systemusers", sometimesThrottled);
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            for (var result : grants(connection, 20)) {
                assertEquals(Effect.DONE, result.get().effect());
            }
        }
    }

    @Test
    void a_part_of_a_batch_that_the_environment_did_not_write_is_sent_again() throws Exception {
        var html = Map.of("Content-Type", "text/html");
        for (var foreign :
                List.of(
                        ScriptedServer.say(200, html, "<html>"),
                        ScriptedServer.say(404, html, "<html>"),
                        ScriptedServer.say(404, "<html>"),
                        ScriptedServer.say(204, "<html>"),
                        ScriptedServer.say(200, "{}"))) {
            var struck = new AtomicInteger();
            var script =
                    new Script()
                            .on(SALES, "POST " + API + "systemusers", Script.done())
                            .on(
                                    SALES,
                                    "POST " + API + "systemusers(u3)",
                                    _ -> struck.getAndIncrement() == 0 ? foreign : Script.done());
            try (var server = ScriptedServer.start(script);
                    var connection = Connection.open(server.settings())) {
                for (var result : grants(connection, 5)) {
                    assertEquals(Effect.DONE, result.get().effect());
                }
                assertEquals(2, struck.get());
            }
        }
    }

    @Test
    void a_service_that_takes_no_batch_gets_single_requests() throws Exception {
        var script =
                new Script()
                        .on(SALES, "POST " + API + "systemusers", Script.done())
                        .on(SALES, "POST " + API + "$batch", Script.error(400, "", "no batch"));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            for (var result : grants(connection, 5)) {
                assertEquals(Effect.DONE, result.get().effect());
            }
        }
    }

    @Test
    void two_hundred_who_wait_make_few_polls() throws Exception {
        var polls = new AtomicInteger();
        Function<Arrival, Reply> table =
                arrival -> {
                    polls.incrementAndGet();
                    return Script.ok(
                            arrival.path().contains("%27o7%27")
                                    ? Script.user("u7", "O7", "r1")
                                    : "");
                };
        var script = new Script().on(SALES, "GET " + API + "systemusers", table);
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var writer = new DataverseWriter(connection);
            var journeys = new ArrayList<Callable<Boolean>>();
            IntStream.range(0, 200)
                    .forEach(number ->
                            journeys.add(() -> {
                                for (var look = 1; look < 5; look++) {
                                    writer.findSystemUser("o" + number, Changes.SALES);
                                }
                                return writer.findSystemUser("O" + number, Changes.SALES)
                                        .isPresent();
                            }));

            var found = atOnce(journeys);

            assertTrue(polls.get() <= 12, () -> polls + " polls for 1,000 questions");
            assertTrue(found.get(7).get());
            assertTrue(!found.get(8).get());
        }
    }

    @Test
    void looking_for_a_row_never_uses_the_key_that_would_create_it() throws IOException {
        var script = new Script().on(SALES, "GET " + API + "systemusers?", Script.ok(""));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            var found = new DataverseWriter(connection).findSystemUser("o1", Changes.SALES);

            assertEquals(Optional.empty(), found);
            assertTrue(server.lines().getFirst().startsWith("GET " + API + "systemusers?$select"));
            assertTrue(server.lines().getFirst().contains("$filter=Microsoft.Dynamics.CRM.In("));
        }
    }

    @Test
    void a_move_touches_existing_rows_only() throws IOException {
        var script = new Script().on(SALES, "PATCH " + API + "systemusers(u1)", Script.done());
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            new DataverseWriter(connection).carryOut("u1", Changes.move("bu2"));

            assertEquals("*", server.arrivals().getFirst().headers().get("If-Match"));
            assertEquals(
                    "{\"businessunitid@odata.bind\":\"/businessunits(bu2)\"}",
                    server.arrivals().getFirst().body());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | 0x80040220 | missing prvAssignRole privilege | NEEDS_HUMAN | prvAssignRole",
                "403 | 0x80072560 | not a member of the organization | NEEDS_HUMAN | not a user of"
                        + " the environment",
                "400 | 0x80040225 | user is disabled | NOT_YET | still disabled",
                "403 | 0x80041409 | Cannot associate security role | NEEDS_HUMAN | different"
                        + " business unit",
                "400 | -2147216375 | the same in decimal | NEEDS_HUMAN | different business unit",
                "404 | 0x80040217 | systemuser With Id = u1 Does Not Exist | NOT_YET | does not see"
                        + " the guest's new row yet",
                "404 | 0x80040217 | role With Id = r1 Does Not Exist | NEEDS_HUMAN | no longer"
                        + " exists",
                "400 | 0x80041D30 | only user that has the role | NEEDS_HUMAN | last System"
                        + " Administrator",
                "401 | '' | '' | STOP | rejected the token",
                "403 | 0x80048306 | some other reason | NEEDS_HUMAN | some other reason"
            })
    void a_refused_grant_says_what_to_do(
            int status, String code, String said, Kind kind, String words) throws IOException {
        var script =
                new Script().on(SALES, "POST " + ROLES_OF_U1, Script.error(status, code, said));

        var refused =
                assertThrows(
                        TenantException.class,
                        () -> with(script, writer -> writer.carryOut("u1", Changes.grant("r1"))));

        assertEquals(kind, refused.kind());
        assertTrue(
                refused.getMessage().startsWith("could not grant Salesperson in Contoso Sales: "),
                refused::getMessage);
        assertTrue(refused.getMessage().contains(words), refused::getMessage);
        assertTrue(refused.hint().isPresent());
    }

    @Test
    void a_long_pause_is_named_by_the_service_s_own_number() {
        var throttled =
                ScriptedServer.say(
                        429,
                        Map.of("Retry-After", "900"),
                        Script.errorBody("0x80072322", "Number of requests exceeded"));
        var script = new Script().on(SALES, "POST " + ROLES_OF_U1, throttled);

        var refused =
                assertThrows(
                        TenantException.class,
                        () -> with(script, writer -> writer.carryOut("u1", Changes.grant("r1"))));

        assertTrue(refused.hint().orElseThrow().contains("15 minutes"), () -> refused.hint() + "");
    }

    @Test
    void no_role_of_a_disabled_row_is_waited_for() {
        var script =
                new Script()
                        .on(
                                SALES,
                                "DELETE " + ROLES_OF_U1,
                                Script.error(400, "0x80040225", "user is disabled"));

        var refused =
                assertThrows(
                        TenantException.class,
                        () ->
                                with(
                                        script,
                                        writer ->
                                                writer.carryOut("u1", Changes.revoke("u1", "r1"))));

        assertEquals(Kind.NEEDS_HUMAN, refused.kind());
    }

    @Test
    void an_unknown_address_is_not_taken_for_a_revoked_role() {
        var script =
                new Script()
                        .on(
                                SALES,
                                "DELETE " + ROLES_OF_U1,
                                Script.error(
                                        404, "0x80060888", "Resource not found for the segment"));

        assertThrows(
                TenantException.class,
                () -> with(script, writer -> writer.carryOut("u1", Changes.revoke("u1", "r1"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | BadRequest | ... {errors:[{Code: userNotLicensed}]} | NOT_YET | license",
                "400 | BadRequest | UserNotMemberOfCdsSecurityGroup | NOT_YET | security group",
                "400 | x | the account is not a member of group g1 | NOT_YET | security group",
                "403 | Forbidden | does not have permission | NEEDS_HUMAN | administrator",
                "404 | EnvironmentNotFound | could not be found | NEEDS_HUMAN | no longer exists",
                "404 | UserNotFound | no such user | NOT_YET | does not know the guest",
                "400 | BadRequest | {errors:[{Code: userNotFound}]} | NOT_YET | does not know the"
                        + " guest",
                "409 | OperationNotStartable | active lifecycle operation | NOT_YET | another"
                        + " operation",
                "409 | Conflict | an active lifecycle operation | NOT_YET | another operation",
                "409 | Conflict | the user is of another kind | NEEDS_HUMAN | another kind",
                "400 | BadRequest | something new | NEEDS_HUMAN | something new"
            })
    void a_refused_request_for_a_row_says_what_it_waits_for(
            int status, String code, String said, Kind kind, String words) {
        var script =
                new Script()
                        .on(
                                ADMIN,
                                "POST " + ENVIRONMENTS + "/env-sales/addUser?",
                                Script.error(status, code, said));

        var refused =
                assertThrows(
                        TenantException.class,
                        () ->
                                with(
                                        script,
                                        writer -> writer.requestSystemUser("o1", Changes.SALES)));

        assertEquals(kind, refused.kind());
        assertTrue(refused.getMessage().contains(words), refused::getMessage);
    }

    @Test
    void a_request_for_a_row_names_the_guest() throws IOException {
        var script =
                new Script()
                        .on(
                                ADMIN,
                                "POST " + ENVIRONMENTS + "/env-sales/addUser?api-version=",
                                ScriptedServer.say(200, "{}"));
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            new DataverseWriter(connection).requestSystemUser("o1", Changes.SALES);

            assertEquals("{\"objectId\":\"o1\"}", server.arrivals().getFirst().body());
        }
    }

    private static List<Future<Receipt>> grants(Connection connection, int number)
            throws InterruptedException {
        var writer = new DataverseWriter(connection);
        var journeys = new ArrayList<Callable<Receipt>>();
        IntStream.range(0, number)
                .forEach(user ->
                        journeys.add(() -> writer.carryOut("u" + user, Changes.grant("r1"))));
        return atOnce(journeys);
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> journeys)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(journeys);
        }
    }

    private static Receipt with(Script script, Function<DataverseWriter, Receipt> write)
            throws IOException {
        try (var server = ScriptedServer.start(script);
                var connection = Connection.open(server.settings())) {
            return write.apply(new DataverseWriter(connection));
        }
    }
}
