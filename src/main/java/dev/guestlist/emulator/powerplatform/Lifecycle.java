package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Operations on environments that take their time: 202 with an address to ask, one at a time per
 * environment (terraform-provider-power-platform, services/environment). Guarded by the tenant's
 * lock.
 */
final class Lifecycle {
    private static final String PATH =
            "/providers/Microsoft.BusinessAppPlatform/lifecycleOperations/";
    private static final String RETRY_AFTER = "1";

    private final Tenant tenant;
    private final Map<UUID, Operation> operations = new TreeMap<>();
    private long started;

    Lifecycle(Tenant tenant) {
        this.tenant = tenant;
    }

    private record Operation(UUID id, UUID environment, Instant begun, Instant done) {}

    /** Whether an operation on the environment is under way. */
    boolean isRunning(Instance instance) {
        var environment = instance.environment().profile().id();
        return operations.values().stream()
                .anyMatch(operation ->
                        operation.environment().equals(environment)
                                && tenant.now().isBefore(operation.done()));
    }

    /** Does {@code work} after as long as it takes Dynamics to follow Entra. */
    Response start(Instance instance, Request request, Runnable work) {
        var environment = instance.environment().profile().id();
        if (isRunning(instance)) {
            throw new AdminError(
                    409,
                    "OperationNotStartable",
                    "The operation cannot start: there is an active lifecycle operation on the"
                            + " environment '"
                            + environment
                            + "'.");
        }
        var now = tenant.now();
        var id = new UUID(environment.getMostSignificantBits(), ++started);
        var operation =
                new Operation(id, environment, now, now.plus(tenant.settling().dynamicsSync()));
        operations.put(id, operation);
        tenant.agenda().at(operation.done(), work);
        var version = request.query().first("api-version").orElse("2021-04-01");
        return Response.of(202)
                .with("Location", request.origin().url(PATH + id + "?api-version=" + version))
                .with("Retry-After", RETRY_AFTER);
    }

    /** How far an operation is. */
    Response answer(String id) {
        var operation =
                operations.values().stream()
                        .filter(candidate -> candidate.id().toString().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new AdminError(
                                        404,
                                        "LifecycleOperationNotFound",
                                        "The operation '" + id + "' was not found."));
        var done = !tenant.now().isBefore(operation.done());
        var response =
                Response.json(done ? 200 : 202, json(operation, done ? "Succeeded" : "Running"));
        return done ? response : response.with("Retry-After", RETRY_AFTER);
    }

    private static Map<String, Object> json(Operation operation, String state) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", operation.id().toString());
        json.put(
                "links",
                Map.of(
                        "self", Map.of("path", PATH + operation.id()),
                        "environment",
                                Map.of(
                                        "path",
                                        "/providers/Microsoft.BusinessAppPlatform/environments/"
                                                + operation.environment())));
        json.put("type", Map.of("id", "Edit"));
        json.put("typeDisplayName", "Edit");
        json.put("state", Map.of("id", state));
        json.put("createdDateTime", operation.begun().toString());
        json.put("lastActionDateTime", operation.begun().toString());
        json.put("stages", stages(state));
        return json;
    }

    private static List<Object> stages(String state) {
        var stages = new ArrayList<>();
        for (var name : List.of("Validate", "Prepare", "Run", "Finalize")) {
            stages.add(Map.of("id", name, "name", name, "state", Map.of("id", state)));
        }
        return stages;
    }
}
