package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The documented quotas as token buckets: resource units and writes of an application, invitations
 * of the whole tenant, audit reads (learn.microsoft.com/graph/throttling-limits). Off by default.
 */
public final class Quotas {

    private static final double WARNING = 0.8;

    private final Tenant tenant;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private OnOff state = OnOff.OFF;

    Quotas(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Whether quotas are kept. */
    public synchronized OnOff state() {
        return state;
    }

    /** Switches quotas on or off; on begins with full buckets. */
    public synchronized void put(OnOff other) {
        state = other;
        buckets.clear();
    }

    /** What a quota says to a request. */
    sealed interface Verdict {}

    /** Go on; the share of the fullest use is told when it is high. */
    record Free(Optional<String> limitPercentage) implements Verdict {}

    /** Not now. */
    record Throttled(Response response) implements Verdict {}

    /** A quota that a call draws from. */
    private record Draw(
            String key,
            double capacity,
            Duration window,
            int cost,
            String scope,
            String information) {}

    /** How full a bucket is. */
    private static final class Bucket {
        private double tokens;
        private Instant filledAt;

        Bucket(double capacity, Instant now) {
            tokens = capacity;
            filledAt = now;
        }

        void fill(Draw draw, Instant now) {
            var perSecond = draw.capacity() / draw.window().toSeconds();
            var elapsed = Duration.between(filledAt, now).toNanos() / 1e9;
            tokens = Math.min(draw.capacity(), tokens + elapsed * perSecond);
            filledAt = now;
        }
    }

    /** Draws what a call costs, from all its buckets or from none. */
    synchronized Verdict draw(Call call) {
        if (state == OnOff.OFF) {
            return new Free(Optional.empty());
        }
        var now = tenant.now();
        var draws = draws(call);
        for (var draw : draws) {
            var bucket =
                    buckets.computeIfAbsent(draw.key(), key -> new Bucket(draw.capacity(), now));
            bucket.fill(draw, now);
            if (bucket.tokens < draw.cost()) {
                return new Throttled(refusal(call, draw, bucket));
            }
        }
        var highest = 0.0;
        for (var draw : draws) {
            var bucket = buckets.get(draw.key());
            bucket.tokens -= draw.cost();
            highest = Math.max(highest, 1 - bucket.tokens / draw.capacity());
        }
        return new Free(
                highest > WARNING
                        ? Optional.of(String.format(Locale.ROOT, "%.2f", highest))
                        : Optional.empty());
    }

    private List<Draw> draws(Call call) {
        var app = call.caller().appId();
        var isWrite = !call.request().method().equals("GET");
        var invitations = call.path().getFirst().equals("invitations");
        var audits = call.path().getFirst().equals("auditLogs");
        var units =
                new Draw(
                        "units " + app,
                        unitsPerWindow(),
                        Duration.ofSeconds(10),
                        ResourceUnits.of(call.request()),
                        "Tenant_Application/ReadWrite/" + app,
                        "ResourceUnitLimitExceeded");
        var writes =
                new Draw(
                        "writes " + app,
                        3000,
                        Duration.ofSeconds(150),
                        isWrite ? 1 : 0,
                        "Tenant_Application/Write/" + app,
                        "WriteLimitExceeded");
        var invites =
                new Draw(
                        "invitations",
                        150,
                        Duration.ofSeconds(5),
                        invitations ? 1 : 0,
                        "Tenant/ReadWrite/" + app,
                        "WriteLimitExceeded");
        var reports =
                new Draw(
                        "audits " + app,
                        5,
                        Duration.ofSeconds(10),
                        audits ? 1 : 0,
                        "Tenant_Application/Read/" + app,
                        "ResourceUnitLimitExceeded");
        var tenantWrites =
                new Draw(
                        "writes of all",
                        18_000,
                        Duration.ofMinutes(5),
                        isWrite ? 1 : 0,
                        "Tenant/Write/" + app,
                        "WriteLimitExceeded");
        var mails =
                new Draw(
                        "mails " + app,
                        10_000,
                        Duration.ofMinutes(10),
                        call.path().getLast().equals("sendMail") ? 1 : 0,
                        "Tenant_Application/ReadWrite/" + app,
                        "ResourceUnitLimitExceeded");
        return List.of(units, writes, tenantWrites, invites, reports, mails).stream()
                .filter(draw -> draw.cost() > 0)
                .toList();
    }

    /** By size of the tenant: below 50 users, up to 500, above. */
    private double unitsPerWindow() {
        var users = tenant.users().size();
        return users < 50 ? 3500 : users <= 500 ? 5000 : 8000;
    }

    /** learn.microsoft.com/graph/throttling shows a {@code Retry-After} with a fraction. */
    private Response refusal(Call call, Draw draw, Bucket bucket) {
        var seconds = (draw.cost() - bucket.tokens) * draw.window().toSeconds() / draw.capacity();
        var inner = new LinkedHashMap<String, Object>();
        inner.put("code", "429");
        inner.put("message", "Please retry after");
        inner.put("status", "429");
        inner.put("client-request-id", call.request().header("client-request-id").orElse(""));
        var error = new LinkedHashMap<String, Object>();
        error.put("code", "TooManyRequests");
        error.put("message", "Please retry again later.");
        error.put("innerError", inner);
        return Response.json(429, Map.of("error", error))
                .with("Retry-After", String.format(Locale.ROOT, "%.3f", Math.max(0.1, seconds)))
                .with("x-ms-throttle-scope", draw.scope() + "/" + tenant.profile().id())
                .with("x-ms-throttle-information", draw.information());
    }
}
