package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.guess.GuessBook;
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
    private static final String RUNNING = "Running";

    private final Tenant tenant;
    private final GuessBook guesses;
    private final Map<UUID, Operation> operations = new TreeMap<>();
    private long started;

    Lifecycle(Tenant tenant, GuessBook guesses) {
        this.tenant = tenant;
        this.guesses = guesses;
    }

    private record Operation(
            UUID id, UUID environment, Instant begun, Instant done, String outcome) {

        String state(Instant now) {
            return now.isBefore(done) ? RUNNING : outcome;
        }
    }

    /** Whether an environment may be managed: {@code Ready}, or {@code Running} meanwhile. */
    String stateOf(Instance instance) {
        var environment = instance.environment().profile().id();
        return operations.values().stream()
                        .anyMatch(operation ->
                                operation.environment().equals(environment)
                                        && operation.state(tenant.now()).equals(RUNNING))
                ? RUNNING
                : "Ready";
    }

    /** Does {@code work} after as long as it takes Dynamics to follow Entra. */
    Response start(Instance instance, Request request, Runnable work) {
        var response = begin(instance, request, "Succeeded");
        tenant.agenda().at(tenant.now().plus(tenant.settling().dynamicsSync()), work);
        return response;
    }

    /** Takes as long, and fails. */
    Response startInVain(Instance instance, Request request) {
        return begin(instance, request, "Failed");
    }

    private Response begin(Instance instance, Request request, String outcome) {
        var environment = instance.environment().profile().id();
        if (stateOf(instance).equals(RUNNING)) {
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
                new Operation(
                        id, environment, now, now.plus(tenant.settling().dynamicsSync()), outcome);
        operations.put(id, operation);
        var version = request.query().first("api-version").orElse("2021-04-01");
        return Response.of(202)
                .with(header(), request.origin().url(PATH + id + "?api-version=" + version))
                .with("Retry-After", RETRY_AFTER);
    }

    /** How far an operation is. */
    Response answer(String id) {
        var now = tenant.now();
        var operation =
                operations.values().stream()
                        .filter(candidate -> candidate.id().toString().equals(id))
                        .filter(candidate -> !isForgotten(candidate, now))
                        .findFirst()
                        .orElseThrow(() ->
                                new AdminError(
                                        404,
                                        "LifecycleOperationNotFound",
                                        "The operation '" + id + "' was not found."));
        var state = operation.state(now);
        return state.equals(RUNNING)
                ? Response.json(202, json(operation, state)).with("Retry-After", RETRY_AFTER)
                : Response.json(200, json(operation, state));
    }

    private boolean isForgotten(Operation operation, Instant now) {
        return !operation.state(now).equals(RUNNING)
                && guesses.now().is(AdminGuess.FINISHED_OPERATION, AdminGuess.Finished.FORGOTTEN);
    }

    private String header() {
        return guesses.now().is(AdminGuess.OPERATION_HEADER, AdminGuess.Header.LOCATION)
                ? "Location"
                : "Operation-Location";
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
