package dev.guestlist.hostile;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.plan.Invite;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.json.PlanJson;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.Watch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Spoiled answers of Graph, Dynamics, Power Platform and the login service. Each ends in a sentence
 * or a gap: not in an exception of a library, which would be told as a bug, and not in a wait
 * without end. Nothing is written because of them.
 *
 * <p>A build tries a fixed sample; {@code -Pthorough} tries ten thousand, from a seed of the day
 * ({@code -Dfuzz.seed=N} repeats one).
 */
final class FuzzTest {
    private static final int SAMPLE = 150;
    private static final int THOROUGH = 10_000;
    private static final long SEED = 20_261_201;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Pattern WRITES =
            Pattern.compile("(?s)(PATCH|PUT|DELETE) .*|POST (?!.*(/oauth2/|/\\$batch)).*");
    private static final Pattern EMPTY = Pattern.compile("(?s).*\"value\"\\s*:\\s*\\[\\s*].*");

    @Test
    @Timeout(3600)
    void a_spoiled_answer_ends_in_a_sentence_or_a_gap() throws Exception {
        for (var seed : seeds().toArray()) {
            readSpoiled(seed);
        }
    }

    @Test
    @Timeout(3600)
    void nobody_is_invited_because_of_a_spoiled_answer() throws Exception {
        for (var seed : seeds().limit(Boolean.getBoolean("thorough") ? THOROUGH : 50).toArray()) {
            inviteSpoiled(seed);
        }
    }

    private static LongStream seeds() {
        var one = Long.getLong("fuzz.seed");
        if (one != null) {
            return LongStream.of(one);
        }
        var first =
                Boolean.getBoolean("thorough")
                        ? LocalDate.now(ZoneOffset.UTC).toEpochDay() * 100_000
                        : SEED;
        var count = Boolean.getBoolean("thorough") ? THOROUGH : SAMPLE;
        System.out.printf("%d spoiled answers, seeds from %d%n", count, first);
        return LongStream.range(first, first + count);
    }

    private static void readSpoiled(long seed) throws Exception {
        var mutation = new Mutation(seed);
        var parts = List.of(SmallTenant.values());
        var chosen = mutation.random().nextInt(parts.size() + 1);
        var isToken = chosen == parts.size();
        var spoiled =
                mutation.answer(
                        isToken ? TOKEN : parts.get(chosen).sound("\"id\":\"0\"\"id\":\"1\""));
        try (var server =
                        RawServer.start(request ->
                                isSpoiled(request, isToken ? List.of() : List.of(parts.get(chosen)))
                                        ? out -> out.write(spoiled)
                                        : sound(request));
                var connection = Connection.open(server.settings(), _ -> {}, new Hasty())) {
            var started = System.nanoTime();
            check(seed, spoiled, () -> show(connection));
            assertTrue(System.nanoTime() - started < LONGEST.toNanos(), () -> told(seed, spoiled));
            assertTrue(
                    server.requests().stream().noneMatch(one -> WRITES.matcher(one).matches()),
                    () -> server.requests() + told(seed, spoiled));
        }
    }

    private static final String TOKEN =
            "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"ext_expires_in\":3599,"
                + "\"access_token\":\"eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJVc2VyLlJlYWQuQWxsIl19.\"}";

    private static boolean isSpoiled(String request, List<SmallTenant> part) {
        return SmallTenant.asked(request).map(List::of).orElse(List.of()).equals(part);
    }

    private static RawServer.Answer sound(String request) {
        return SmallTenant.asked(request)
                .map(part -> RawServer.json(part.sound(request)))
                .orElseGet(() -> RawServer.json(TOKEN));
    }

    /** Reads, plans and shows the plan. */
    private static void show(Connection connection) {
        var plan =
                Planner.plan(
                        SmallTenant.DESIRED,
                        SmallTenant.read(connection),
                        new Circumstances(
                                "guestlist (test)",
                                Optional.empty(),
                                LocalDate.of(2026, 11, 21),
                                List.of()));
        var page = new Terminal(Theme.plain(80)).print(PlanView.of(plan));
        assertTrue(!page.isBlank() && !PlanJson.write(plan).isBlank());
    }

    private static void inviteSpoiled(long seed) throws Exception {
        var mutation = new Mutation(seed);
        var spoiled = mutation.text(SmallTenant.USERS.sound(""));
        var text = new String(spoiled, StandardCharsets.UTF_8);
        if (EMPTY.matcher(text).matches()) {
            return;
        }
        try (var server =
                        RawServer.start(request ->
                                request.contains("/oauth2/")
                                        ? RawServer.json(TOKEN)
                                        : out -> {
                                            out.write(
                                                    RawServer.head(
                                                                    "Content-Length: "
                                                                            + spoiled.length)
                                                            .getBytes(StandardCharsets.US_ASCII));
                                            out.write(spoiled);
                                        });
                var connection = Connection.open(server.settings(), _ -> {}, new Hasty())) {
            check(
                    seed,
                    spoiled,
                    () ->
                            new EntraWriter(connection)
                                    .invite(new Email("ana@fabrikam.com"), INVITE));
            assertTrue(
                    server.requests().stream().noneMatch(one -> one.contains("/invitations")),
                    () -> told(seed, spoiled));
        }
    }

    private static final Invite INVITE =
            new Invite(
                    "Ana",
                    new InvitationMail(
                            InvitationMail.Delivery.SILENT,
                            URI.create("https://myapplications.microsoft.com"),
                            Optional.empty(),
                            Optional.empty()));

    /** Only a sentence may come out, as {@code cli.CommandLineRun} tells them. */
    private static void check(long seed, byte[] spoiled, Runnable run) {
        try {
            run.run();
        } catch (TenantException sentence) {
            assertTrue(!sentence.getMessage().isBlank(), () -> told(seed, spoiled));
        } catch (RuntimeException | StackOverflowError bug) {
            fail(told(seed, spoiled), bug);
        }
    }

    private static String told(long seed, byte[] spoiled) {
        var text = new String(spoiled, StandardCharsets.UTF_8);
        return "seed " + seed + ": " + text.substring(0, Math.min(text.length(), 2000));
    }

    /** Waits for nothing. */
    private static final class Hasty implements Watch {
        private final AtomicLong ahead = new AtomicLong();

        @Override
        public long nanos() {
            return System.nanoTime() + ahead.get();
        }

        @Override
        public void sleep(Duration length) {
            ahead.addAndGet(length.toNanos());
        }
    }
}
