package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Binder;
import dev.guestlist.emulator.odata.Dialect;
import dev.guestlist.emulator.odata.Parsed;
import dev.guestlist.emulator.odata.QueryOptions;
import dev.guestlist.emulator.state.AuditEvent;
import dev.guestlist.emulator.time.Delay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /auditLogs/directoryAudits} (learn.microsoft.com/graph/api/directoryaudit-list). */
final class DirectoryAudits {

    private static final Duration KEPT_FREE = Duration.ofDays(7);
    private static final Duration KEPT_PREMIUM = Duration.ofDays(30);
    private static final int LARGEST_PAGE = 1000;
    private static final Dialect DIALECT =
            new Dialect(
                    Set.of("$filter", "$top", "$orderby", "$skiptoken", "$select", "$count"),
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.ANY_CASE,
                    Dialect.Unknown.KEPT);

    private final Shop shop;

    DirectoryAudits(Shop shop) {
        this.shop = shop;
    }

    Response answer(Call call) {
        if (call.path().size() < 2 || !call.path().get(1).equals("directoryAudits")) {
            throw new GraphRefused(GraphError.notEmulated("/" + String.join("/", call.path())));
        }
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        call.require("AuditLog.Read.All");
        return call.path().size() == 2 ? list(call) : one(call, call.path().get(2));
    }

    private Response one(Call call, String id) {
        var event =
                shop.tenant()
                        .reading(() -> visible().filter(e -> id(e).equals(id)).findFirst())
                        .orElseThrow(() -> new GraphRefused(GraphError.notFound(id)));
        var written = new LinkedHashMap<String, Object>();
        written.put("@odata.context", call.context("auditLogs/directoryAudits/$entity"));
        written.putAll(plain(event));
        return Writer.value(200, written);
    }

    private Response list(Call call) {
        var options = good(QueryOptions.parse(call.request().query().raw(), DIALECT));
        var binder = new Binder<>(AuditFields.SHAPE, AuditFields.RULES);
        var condition = good(binder.filter(options.filter()));
        var order =
                good(binder.order(options.orderBy()))
                        .orElse(Comparator.comparing(AuditEvent::at).reversed());
        var found =
                shop.tenant()
                        .reading(() ->
                                new ArrayList<>(
                                        visible().filter(condition::test).sorted(order).toList()));
        var size = Math.clamp(options.top().orElse(LARGEST_PAGE), 1, LARGEST_PAGE);
        var from =
                Math.min(
                        options.other("$skiptoken").map(shop.pages()::read).orElse(0),
                        found.size());
        var to = Math.min(found.size(), from + size);
        var written = new LinkedHashMap<String, Object>();
        written.put("@odata.context", call.context("auditLogs/directoryAudits"));
        if (shop.traps().isOn(Traps.Trap.UNASKED_ANNOTATIONS)) {
            written.put("@microsoft.graph.tips", Writer.TIP);
        }
        if (to < found.size()) {
            written.put("@odata.nextLink", shop.pages().link(call, to));
        }
        written.put("value", found.subList(from, to).stream().map(DirectoryAudits::plain).toList());
        return Writer.value(200, written);
    }

    /**
     * The log lags behind what it tells of, and forgets
     * (learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention).
     */
    private Stream<AuditEvent> visible() {
        var now = shop.tenant().now();
        var lag = shop.tenant().settling().of(Delay.AUDIT_LOG);
        var oldest =
                now.minus(
                        shop.traps().isOn(Traps.Trap.TENANT_WITHOUT_PREMIUM)
                                ? KEPT_FREE
                                : KEPT_PREMIUM);
        return shop.tenant().records().audits().stream()
                .filter(event -> !event.at().plus(lag).isAfter(now))
                .filter(event -> !event.at().isBefore(oldest));
    }

    private static Map<String, Object> plain(AuditEvent event) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("id", id(event));
        plain.put("category", event.category());
        plain.put("correlationId", event.correlation().toString());
        plain.put("result", "success");
        plain.put("resultReason", "");
        plain.put("activityDisplayName", event.activity());
        plain.put("activityDateTime", event.at().toString());
        plain.put("loggedByService", event.service());
        plain.put("operationType", event.operation());
        plain.put("initiatedBy", initiator(event.actor()));
        plain.put(
                "targetResources", event.targets().stream().map(DirectoryAudits::target).toList());
        plain.put("additionalDetails", List.of());
        return plain;
    }

    private static String id(AuditEvent event) {
        return "Directory_"
                + event.correlation()
                + "_"
                + Integer.toUnsignedString(event.hashCode());
    }

    /** An application shows its service principal; its appId is null. */
    private static Object initiator(AuditEvent.Actor actor) {
        var app =
                actor.user().isPresent()
                        ? null
                        : UserFields.ordered(
                                "appId",
                                null,
                                "displayName",
                                actor.name(),
                                "servicePrincipalId",
                                actor.servicePrincipal().map(UUID::toString).orElse(null),
                                "servicePrincipalName",
                                null);
        var user =
                actor.user()
                        .map(id ->
                                UserFields.ordered(
                                        "id",
                                        id.toString(),
                                        "displayName",
                                        actor.name(),
                                        "userPrincipalName",
                                        actor.userPrincipalName(),
                                        "ipAddress",
                                        "203.0.113.7"))
                        .orElse(null);
        return UserFields.ordered("app", app, "user", user);
    }

    private static Object target(AuditEvent.Target target) {
        var isUser = target.type().equals("User");
        return UserFields.ordered(
                "id",
                target.id().toString(),
                "displayName",
                target.displayName().isEmpty() ? null : target.displayName(),
                "type",
                target.type(),
                "userPrincipalName",
                isUser ? target.userPrincipalName() : null,
                "groupType",
                isUser ? null : "azureAD",
                "modifiedProperties",
                target.modified().stream().map(DirectoryAudits::modified).toList());
    }

    private static Object modified(AuditEvent.Modified modified) {
        return UserFields.ordered(
                "displayName", modified.name(),
                "oldValue", modified.oldValue().orElse(null),
                "newValue", modified.newValue().orElse(null));
    }

    private static <T> T good(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var problem) ->
                    throw new GraphRefused(QueryProblems.error(problem, "Invalid filter clause"));
        };
    }
}
