package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.http.ScriptedServer.say;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Invited;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.OpenInvitations;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.entra.ScriptedGraph.Asked;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

final class EntraWriterTest {
    private static final Email ADDRESS = new Email("ana@fabrikam.com");
    private static final String ANA = id(1);
    private static final String CREW = "c2f0d4e6-7b18-4a9c-8d3e-5f6071829304";
    private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";
    private static final String INVITED =
            """
            {"inviteRedeemUrl":"https://login.microsoftonline.com/redeem?secret",
             "status":"PendingAcceptance","invitedUser":{"id":"%s"}}
            """
                    .formatted(ANA);
    private static final Reply NOBODY = say(200, "{\"value\":[]}");

    @Test
    void an_invitation_begins_with_a_look_and_is_sent_once() throws Exception {
        var graph =
                new ScriptedGraph(asked -> {
                    if (posted(asked)) {
                        return say(201, Map.of("request-id", "r-201"), INVITED);
                    }
                    return asked.path().startsWith("/users/" + ANA)
                            ? error(404, "Request_ResourceNotFound", "does not exist")
                            : NOBODY;
                });
        assertEquals(
                new Invited(ANA, new Receipt(Effect.DONE, Optional.of("r-201"))),
                with(graph, writer -> writer.invite(ADDRESS, invite())));
        assertEquals(List.of("GET", "POST", "GET"), methods(graph));
        var body = graph.asked().get(1).body();
        assertTrue(body.contains("\"invitedUserEmailAddress\":\"ana@fabrikam.com\""), body);
        assertTrue(body.contains("\"sendInvitationMessage\":true"), body);
        assertTrue(body.contains("\"messageLanguage\":\"es-ES\""), body);
        assertFalse(body.contains("Bienvenida"), "the service drops it, and then the language");
    }

    @Test
    void an_address_is_sent_as_written_and_looked_for_in_any_case() throws Exception {
        var graph =
                new ScriptedGraph(asked -> {
                    if (posted(asked)) {
                        return say(201, Map.of("request-id", "r-201"), INVITED);
                    }
                    return asked.path().startsWith("/users/" + ANA)
                            ? error(404, "Request_ResourceNotFound", "does not exist")
                            : NOBODY;
                });
        var written = new Email(" Ana.Silva@Fabrikam.com ");
        with(graph, writer -> writer.invite(written, invite()));
        assertEquals(List.of("GET", "POST", "GET"), methods(graph));
        var look = graph.asked().getFirst().toString();
        assertTrue(look.contains("ana.silva"), look);
        var body = graph.asked().get(1).body();
        assertTrue(body.contains("\"invitedUserEmailAddress\":\"Ana.Silva@Fabrikam.com\""), body);
    }

    @Test
    void who_was_invited_a_moment_ago_is_not_invited_again_though_reads_lag() throws Exception {
        var graph =
                new ScriptedGraph(asked -> {
                    if (posted(asked)) {
                        return say(201, Map.of("request-id", "r-201"), INVITED);
                    }
                    return asked.path().startsWith("/users/" + ANA)
                            ? error(404, "Request_ResourceNotFound", "does not exist")
                            : NOBODY;
                });
        assertEquals(
                new Invited(ANA, new Receipt(Effect.ALREADY_SO, Optional.empty())),
                with(
                        graph,
                        writer -> {
                            writer.invite(ADDRESS, invite());
                            return writer.invite(ADDRESS, invite());
                        }));
        assertEquals(List.of("GET", "POST", "GET"), methods(graph));
    }

    @Test
    void who_is_there_by_now_is_not_invited_again() throws Exception {
        var graph = new ScriptedGraph(_ -> holder("Guest"));
        assertEquals(
                new Invited(ANA, new Receipt(Effect.ALREADY_SO, Optional.of("r-200"))),
                with(graph, writer -> writer.invite(ADDRESS, invite())));
        assertEquals(List.of("GET"), methods(graph));
    }

    @Test
    void a_member_is_never_invited() throws Exception {
        var graph = new ScriptedGraph(_ -> holder("Member"));
        var failure = failure(graph, writer -> writer.invite(ADDRESS, invite()));
        assertEquals(Kind.NEEDS_HUMAN, failure.kind());
        assertEquals(List.of("GET"), methods(graph));
    }

    @Test
    void a_member_who_comes_back_from_an_invitation_is_refused() throws Exception {
        var graph =
                new ScriptedGraph(asked -> {
                    if (posted(asked)) {
                        return say(201, INVITED);
                    }
                    return asked.path().startsWith("/users/" + ANA)
                            ? say(200, "{\"id\":\"%s\",\"userType\":\"Member\"}".formatted(ANA))
                            : NOBODY;
                });
        var failure = failure(graph, writer -> writer.invite(ADDRESS, invite()));
        assertEquals(Kind.NEEDS_HUMAN, failure.kind());
        assertTrue(failure.getMessage().contains("member of the tenant"), failure.getMessage());
    }

    @Test
    void a_holder_is_looked_for_by_every_address_that_a_user_may_have() throws Exception {
        var graph = new ScriptedGraph(_ -> holder("Guest"));
        with(graph, writer -> writer.invite(ADDRESS, invite()));
        var look = graph.asked().getFirst().path();
        for (var condition :
                List.of(
                        "mail eq 'ana@fabrikam.com'",
                        "otherMails/any(x:x eq 'ana@fabrikam.com')",
                        "proxyAddresses/any(x:x eq 'SMTP:ana@fabrikam.com')",
                        "proxyAddresses/any(x:x eq 'smtp:ana@fabrikam.com')",
                        "userPrincipalName eq 'ana@fabrikam.com'",
                        "startswith(userPrincipalName,'ana_fabrikam.com#EXT#')")) {
            assertTrue(look.contains(condition), look);
        }
    }

    @Test
    void an_invitation_that_got_lost_is_looked_for_and_not_sent_again() throws Exception {
        var looks = new AtomicInteger();
        var graph =
                new ScriptedGraph(asked ->
                        posted(asked)
                                ? new Reply.Hang()
                                : looks.incrementAndGet() < 3 ? NOBODY : holder("Guest"));
        assertEquals(
                new Invited(ANA, new Receipt(Effect.DONE, Optional.empty())),
                with(graph, writer -> writer.invite(ADDRESS, invite())));
        assertEquals(List.of("GET", "POST", "GET", "GET"), methods(graph));
    }

    @Test
    void an_invitation_that_stays_lost_is_a_failure_after_one_post() throws Exception {
        for (var fault : List.of(new Reply.Hang(), say(504, ""), say(503, "{}"))) {
            var graph = new ScriptedGraph(asked -> posted(asked) ? fault : NOBODY);
            var failure = failure(graph, writer -> writer.invite(ADDRESS, invite()));
            assertEquals(Kind.UNAVAILABLE, failure.kind());
            assertEquals(1, graph.asked().stream().filter(EntraWriterTest::posted).count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Forbidden | Invitations are blocked due to suspicious activity. | blocked",
                "403 | Directory_QuotaExceeded | The directory has exceeded its quota. | quota",
                "403 | Forbidden | Guest invitations not allowed for your company. | does not"
                        + " allow",
                "403 | Authorization_RequestDenied | Insufficient privileges. | not allowed to",
                "401 | Unauthorized | Insufficient privileges. ActionName=CreateInvite | not"
                        + " allowed"
            })
    void a_refusal_of_the_whole_tenant_stops_all_invitations(
            int status, String code, String said, String words) throws Exception {
        var graph = new ScriptedGraph(asked -> posted(asked) ? error(status, code, said) : NOBODY);
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            var reaches =
                    atOnce(
                            30,
                            number ->
                                    assertThrows(
                                                    TenantException.class,
                                                    () ->
                                                            writer.invite(
                                                                    new Email(
                                                                            "g"
                                                                                    + number
                                                                                    + "@x.example"),
                                                                    invite()))
                                            .reach());
            assertEquals(Collections.nCopies(30, Reach.EVERYBODY), reaches);
            assertEquals(1, graph.asked().stream().filter(EntraWriterTest::posted).count());
        }
        var failure = failure(graph, writer -> writer.invite(ADDRESS, invite()));
        assertTrue(failure.getMessage().contains(words), failure::getMessage);
        assertEquals(
                said.contains("nsufficient"),
                failure.hint().orElse("").contains("User.Invite.All"),
                () -> failure.hint() + "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Forbidden | Some policy of the tenant forbids it.",
                "403 | Authentication_RequestFromNonPremiumTenantOrB2CTenant | No premium license.",
                "403 | insufficient_claims | Conditional access."
            })
    void a_permission_is_named_only_where_one_is_missing(int status, String code, String said) {
        for (var write :
                List.<Function<EntraWriter, ?>>of(
                        writer -> writer.invite(ADDRESS, invite()),
                        writer -> writer.carryOut(ANA, profile()),
                        writer -> writer.carryOut(ANA, join()),
                        writer -> writer.carryOut(ANA, leave()),
                        writer -> writer.carryOut(ANA, assign()),
                        writer -> writer.carryOut(ANA, unassign()))) {
            var graph =
                    new ScriptedGraph(asked ->
                            asked.method().equals("GET") ? NOBODY : error(status, code, said));
            var failure = failure(graph, write);
            assertEquals(Kind.NEEDS_HUMAN, failure.kind());
            assertTrue(failure.getMessage().contains(said.replace(".", "")), failure::getMessage);
            assertFalse(failure.hint().orElse("").contains(".All"), () -> failure.hint() + "");
        }
    }

    @Test
    void a_404_on_joining_waits_for_the_guest_and_never_for_the_group() {
        var group =
                new ScriptedGraph(_ ->
                        error(
                                404,
                                "Request_ResourceNotFound",
                                "Resource '" + CREW + "' does not exist"));
        var gone = failure(group, writer -> writer.carryOut(ANA, join()));
        assertEquals(Kind.NEEDS_HUMAN, gone.kind());
        assertTrue(gone.getMessage().contains("The group no longer exists"), gone::getMessage);
        var guest =
                new ScriptedGraph(_ ->
                        error(
                                404,
                                "Request_ResourceNotFound",
                                "Resource '" + ANA + "' does not exist"));
        var young = failure(guest, writer -> writer.carryOut(ANA, join()));
        assertEquals(Kind.NOT_YET, young.kind());
        assertEquals(Set.of(Recently.INVITED), young.cure().orElseThrow().after());
        assertEquals("The guest is no longer in the tenant.", young.untimely().getMessage());
    }

    @Test
    void the_age_of_an_account_is_the_tenants_own_date() throws Exception {
        var graph =
                new ScriptedGraph(_ ->
                        say(
                                200,
                                "{\"id\":\""
                                        + ANA
                                        + "\",\"createdDateTime\":\"2026-12-01T09:00:00Z\"}"));
        assertEquals(
                Optional.of(Instant.parse("2026-12-01T09:00:00Z")),
                with(graph, writer -> writer.createdAt(ANA)));
        var gone = new ScriptedGraph(_ -> error(404, "Request_ResourceNotFound", "Resource"));
        assertEquals(Optional.empty(), with(gone, writer -> writer.createdAt(ANA)));
    }

    @Test
    void an_invitation_of_unknown_effect_is_not_repeated_by_the_next_run() throws Exception {
        var open = new Remembered();
        var lost = new ScriptedGraph(asked -> posted(asked) ? new Reply.Hang() : NOBODY);
        assertEquals(
                Kind.UNAVAILABLE,
                failure(lost, open, writer -> writer.invite(ADDRESS, invite())).kind());
        assertEquals(
                Kind.LATER, failure(lost, open, writer -> writer.invite(ADDRESS, invite())).kind());
        assertEquals(1, lost.asked().stream().filter(EntraWriterTest::posted).count());
        var there = new ScriptedGraph(_ -> holder("Guest"));
        assertEquals(ANA, with(there, open, writer -> writer.invite(ADDRESS, invite())).objectId());
        assertTrue(open.begun.isEmpty());
    }

    @Test
    void an_invitation_that_failed_before_its_effect_is_forgotten_at_once() {
        for (var reply :
                List.of(
                        error(400, "BadRequest", "Group email address is not supported"),
                        error(403, "Forbidden", "blocked"),
                        error(409, "Conflict", "no"))) {
            var open = new Remembered();
            var graph = new ScriptedGraph(asked -> posted(asked) ? reply : NOBODY);
            failure(graph, open, writer -> writer.invite(ADDRESS, invite()));
            assertTrue(open.begun.isEmpty());
            assertEquals(List.of("GET", "POST"), methods(graph));
        }
    }

    @Test
    void a_missing_right_to_invite_is_named_although_graph_answers_401() throws Exception {
        var graph = new ScriptedGraph(asked -> posted(asked) ? error(401, "", "No.") : NOBODY);
        var failure = failure(graph, writer -> writer.invite(ADDRESS, invite()));
        assertEquals(Kind.NEEDS_HUMAN, failure.kind());
        assertTrue(failure.hint().orElseThrow().contains("User.Invite.All"));
    }

    @Test
    void profile_changes_of_many_guests_share_requests_and_clear_by_null() throws Exception {
        var graph = new ScriptedGraph(_ -> say(204, ""));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            atOnce(200, number -> writer.carryOut(id(number), profile()).effect());
            assertEquals(200, graph.asked().size());
            assertTrue(server.arrivals().size() <= 100, () -> server.arrivals().size() + "");
        }
        var body = graph.asked().getFirst().body();
        assertTrue(body.contains("\"usageLocation\":\"PT\""), body);
        assertTrue(body.contains("\"jobTitle\":null"), body);
        assertFalse(body.contains("surname"), body);
    }

    @Test
    void twenty_members_of_one_group_are_one_change() throws Exception {
        var graph = new ScriptedGraph(_ -> say(204, ""));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            atOnce(100, number -> writer.carryOut(id(number), join()).effect());
            assertTrue(server.arrivals().size() <= 60, () -> server.arrivals().size() + "");
            var most = graph.asked().stream().mapToInt(EntraWriterTest::links).max().orElseThrow();
            assertTrue(most > 1 && most <= 20, () -> "most: " + most);
            assertEquals(100, graph.asked().stream().mapToInt(EntraWriterTest::links).sum());
        }
    }

    @Test
    void one_who_is_a_member_already_does_not_keep_the_others_out() throws Exception {
        var exists = "One or more added object references already exist for 'members'.";
        Function<Asked, Reply> script =
                asked ->
                        asked.body().contains(id(3))
                                ? error(400, "Request_BadRequest", exists)
                                : say(204, "");
        var graph = new ScriptedGraph(script);
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            var effects = atOnce(10, number -> writer.carryOut(id(number), join()).effect());
            for (var number = 0; number < 10; number++) {
                assertEquals(number == 3 ? Effect.ALREADY_SO : Effect.DONE, effects.get(number));
            }
        }
    }

    @Test
    void a_guest_whom_the_directory_does_not_know_yet_may_try_later() throws Exception {
        var graph = new ScriptedGraph(_ -> error(404, "Request_ResourceNotFound", "Resource"));
        assertEquals(Kind.NOT_YET, failure(graph, writer -> writer.carryOut(ANA, join())).kind());
        assertEquals(
                Kind.NOT_YET, failure(graph, writer -> writer.carryOut(ANA, profile())).kind());
        assertEquals(Kind.NOT_YET, failure(graph, writer -> writer.carryOut(ANA, assign())).kind());
    }

    @Test
    void a_guest_whom_not_every_server_knows_may_try_later_whatever_the_status() throws Exception {
        var reference =
                new ScriptedGraph(
                        _ -> error(400, "Request_BadRequest", "Not a valid reference update."));
        assertEquals(
                Kind.NOT_YET, failure(reference, writer -> writer.carryOut(ANA, join())).kind());
        for (var status : List.of(400, 403)) {
            var graph =
                    new ScriptedGraph(_ ->
                            error(
                                    status,
                                    "Authorization_RequestDenied",
                                    "Unable to read the company information from the directory."));
            for (var write :
                    List.<Function<EntraWriter, ?>>of(
                            writer -> writer.carryOut(ANA, profile()),
                            writer -> writer.carryOut(ANA, join()),
                            writer -> writer.carryOut(ANA, assign()))) {
                assertEquals(Kind.NOT_YET, failure(graph, write).kind(), () -> status + "");
            }
        }
    }

    @Test
    void leaving_a_group_never_deletes_the_user() throws Exception {
        var graph = new ScriptedGraph(_ -> say(204, ""));
        with(graph, writer -> writer.carryOut(ANA, leave()));
        assertEquals(
                List.of("DELETE /groups/" + CREW + "/members/" + ANA + "/$ref"), graph.lines());
        var gone = new ScriptedGraph(_ -> error(404, "Request_ResourceNotFound", "Resource"));
        assertEquals(
                Effect.ALREADY_SO, with(gone, writer -> writer.carryOut(ANA, leave()).effect()));
        assertThrows(
                IllegalArgumentException.class,
                () -> with(graph, writer -> writer.carryOut("../users", leave())));
    }

    @Test
    void license_errors_are_told_apart() throws Exception {
        var cases =
                Map.of(
                        "License assignment cannot be done for user with invalid usage location.",
                        Kind.NOT_YET,
                        "Subscription with SKU x does not have any available licenses.",
                        Kind.NEEDS_HUMAN);
        for (var row : cases.entrySet()) {
            var graph = new ScriptedGraph(_ -> error(400, "Request_BadRequest", row.getKey()));
            var failure = failure(graph, writer -> writer.carryOut(ANA, assign()));
            assertEquals(row.getValue(), failure.kind());
        }
        var graph =
                new ScriptedGraph(
                        _ -> error(400, "x", "User does not have a corresponding license."));
        assertEquals(
                Effect.ALREADY_SO,
                with(graph, writer -> writer.carryOut(ANA, unassign()).effect()));
    }

    @Test
    void a_license_is_asked_for_in_both_arrays() throws Exception {
        var graph = new ScriptedGraph(_ -> say(200, "{\"id\":\"" + ANA + "\"}"));
        with(graph, writer -> writer.carryOut(ANA, assign()));
        assertEquals(List.of("POST /users/" + ANA + "/assignLicense"), graph.lines());
        var body = graph.asked().getFirst().body().replaceAll("\\s", "");
        assertTrue(body.contains("\"removeLicenses\":[]"), body);
        assertTrue(body.contains("\"skuId\":\"" + SALES + "\""), body);
        assertTrue(body.contains("\"disabledPlans\":[\"" + id(9) + "\"]"), body);
    }

    @Test
    void licenses_come_and_go_with_one_call_of_which_a_refusal_means_nothing_by_itself()
            throws Exception {
        var other = new Target.License("base", "BASE", id(8));
        var acts = List.<LicenseAct>of(new LicenseAct.UnassignLicense(other), assign());
        var graph = new ScriptedGraph(_ -> say(200, "{\"id\":\"" + ANA + "\"}"));
        with(graph, writer -> writer.changeLicenses(ANA, acts));
        assertEquals(List.of("POST /users/" + ANA + "/assignLicense"), graph.lines());
        var body = graph.asked().getFirst().body().replaceAll("\\s", "");
        assertTrue(body.contains("\"removeLicenses\":[\"" + id(8) + "\"]"), body);
        assertTrue(body.contains("\"skuId\":\"" + SALES + "\""), body);

        var gone =
                new ScriptedGraph(_ ->
                        say(
                                400,
                                """
                                {"error":{"code":"Request_BadRequest",
                                "message":"User does not have a corresponding license."}}
                                """));
        var refused =
                assertThrows(
                        TenantException.class,
                        () -> with(gone, writer -> writer.changeLicenses(ANA, acts)));
        assertEquals(Kind.NEEDS_HUMAN, refused.kind());
    }

    @Test
    void only_the_calls_of_a_batch_that_were_turned_away_are_sent_again() throws Exception {
        var throttled = new AtomicInteger();
        var graph =
                new ScriptedGraph(asked ->
                        asked.path().contains(id(5)) && throttled.getAndIncrement() == 0
                                ? say(429, Map.of("Retry-After", "0.2"), "{\"error\":{}}")
                                : say(204, ""));
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var writer = new EntraWriter(connection);
            atOnce(10, number -> writer.carryOut(id(number), profile()).effect());
            assertEquals(11, graph.asked().size());
        }
    }

    @Test
    void a_part_of_a_batch_that_graph_did_not_write_is_sent_again() throws Exception {
        var html = Map.of("Content-Type", "text/html");
        for (var foreign :
                List.of(
                        say(200, html, "\"<html>\""),
                        say(404, html, "\"<html>\""),
                        say(404, "\"<html>\""),
                        say(200, "{}"),
                        say(404, ""))) {
            var struck = new AtomicInteger();
            var graph =
                    new ScriptedGraph(asked ->
                            asked.path().contains(id(5)) && struck.getAndIncrement() == 0
                                    ? foreign
                                    : say(204, ""));
            try (var server = ScriptedServer.start(graph);
                    var connection = Connection.open(server.settings())) {
                var writer = new EntraWriter(connection);
                var effects = atOnce(10, number -> writer.carryOut(id(number), leave()).effect());
                assertEquals(Collections.nCopies(10, Effect.DONE), effects);
                assertEquals(11, graph.asked().size());
            }
        }
    }

    @Test
    void a_batch_that_is_not_wholly_answered_is_sent_again() throws Exception {
        for (var foreign :
                List.of(
                        say(200, "{}"),
                        say(200, "{\"responses\":[]}"),
                        say(200, "{\"responses\":[{\"id\":\"x\",\"status\":204}]}"),
                        say(200, Map.of("Content-Type", "text/html"), "<html>"))) {
            var struck = new AtomicInteger();
            var graph = new ScriptedGraph(_ -> say(204, ""));
            Function<Arrival, Reply> script =
                    arrival ->
                            arrival.path().endsWith("/$batch") && struck.getAndIncrement() == 0
                                    ? foreign
                                    : graph.apply(arrival);
            try (var server = ScriptedServer.start(script);
                    var connection = Connection.open(server.settings())) {
                var writer = new EntraWriter(connection);
                var effects = atOnce(10, number -> writer.carryOut(id(number), profile()).effect());
                assertEquals(Collections.nCopies(10, Effect.DONE), effects);
            }
        }
    }

    /** Notes that outlive a writer. */
    private static final class Remembered implements OpenInvitations {
        private final Map<Email, Instant> begun = new HashMap<>();

        @Override
        public Optional<Instant> begunAt(Email address) {
            return Optional.ofNullable(begun.get(address));
        }

        @Override
        public void begin(Email address) {
            begun.put(address, Instant.EPOCH);
        }

        @Override
        public void end(Email address) {
            begun.remove(address);
        }
    }

    private static <T> T with(ScriptedGraph graph, Function<EntraWriter, T> use) throws Exception {
        return with(graph, OpenInvitations.forgotten(), use);
    }

    private static <T> T with(
            ScriptedGraph graph, OpenInvitations open, Function<EntraWriter, T> use)
            throws Exception {
        try (var server = ScriptedServer.start(graph);
                var connection = Connection.open(server.settings())) {
            var looks = List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));
            return use.apply(new EntraWriter(connection, looks, open));
        }
    }

    private static TenantException failure(ScriptedGraph graph, Function<EntraWriter, ?> use) {
        return failure(graph, OpenInvitations.forgotten(), use);
    }

    private static TenantException failure(
            ScriptedGraph graph, OpenInvitations open, Function<EntraWriter, ?> use) {
        return assertThrows(TenantException.class, () -> with(graph, open, use));
    }

    private static <T> List<T> atOnce(int calls, IntFunction<T> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, calls)
                            .mapToObj(number -> (Callable<T>) () -> call.apply(number))
                            .toList();
            return threads.invokeAll(tasks).stream().map(future -> future.resultNow()).toList();
        }
    }

    private static boolean posted(Asked asked) {
        return asked.line().equals("POST /invitations");
    }

    private static List<String> methods(ScriptedGraph graph) {
        return graph.asked().stream().map(Asked::method).toList();
    }

    private static int links(Asked asked) {
        return asked.body().split("directoryObjects/", -1).length - 1;
    }

    private static Reply holder(String type) {
        return say(
                200,
                Map.of("request-id", "r-200"),
                "{\"value\":[{\"id\":\"%s\",\"displayName\":\"Ana\",\"userType\":\"%s\"}]}"
                        .formatted(ANA, type));
    }

    private static Reply error(int status, String code, String message) {
        return say(
                status,
                "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message));
    }

    private static String id(int number) {
        return "5e1b3a2c-9d47-4c0f-8a31-%012d".formatted(number);
    }

    private static Invite invite() {
        var mail =
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://contoso-sales.crm6.dynamics.com"),
                        Optional.of("es-ES"),
                        Optional.of("Bienvenida"));
        return new Invite("Ana Silva", mail);
    }

    private static AccountAct.UpdateProfile profile() {
        var fields = new TreeMap<ProfileField, Edit>();
        fields.put(ProfileField.USAGE_LOCATION, new Edit(Optional.empty(), Optional.of("PT")));
        fields.put(ProfileField.JOB_TITLE, new Edit(Optional.of("Fitter"), Optional.empty()));
        return new AccountAct.UpdateProfile(fields);
    }

    private static GroupAct.JoinGroup join() {
        return new GroupAct.JoinGroup(crew());
    }

    private static GroupAct.LeaveGroup leave() {
        return new GroupAct.LeaveGroup(crew());
    }

    private static Target.Group crew() {
        return new Target.Group("field-crew", "Field crew (guests)", CREW);
    }

    private static LicenseAct.AssignLicense assign() {
        return new LicenseAct.AssignLicense(
                new Target.License("sales", "DYN365_ENTERPRISE_SALES", SALES),
                new TreeSet<>(List.of(id(9))),
                Optional.empty());
    }

    private static LicenseAct.UnassignLicense unassign() {
        return new LicenseAct.UnassignLicense(
                new Target.License("sales", "DYN365_ENTERPRISE_SALES", SALES));
    }
}
