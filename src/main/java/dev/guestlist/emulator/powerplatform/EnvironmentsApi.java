package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.state.Application;
import dev.guestlist.emulator.state.Tenant;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code …/scopes/admin/environments}. */
final class EnvironmentsApi {
    /** Stands for no security group, in requests and in some answers. */
    static final UUID NO_GROUP = new UUID(0, 0);

    private final Tenant tenant;
    private final List<Instance> instances;
    private final List<Bare> bare;
    private final GuessBook guesses;
    private final Lifecycle lifecycle;
    private final EnvironmentJson json;

    EnvironmentsApi(Tenant tenant, List<Instance> instances, List<Bare> bare, GuessBook guesses) {
        this.tenant = tenant;
        this.instances = instances;
        this.bare = bare;
        this.guesses = guesses;
        this.lifecycle = new Lifecycle(tenant, guesses);
        this.json = new EnvironmentJson(tenant, guesses);
    }

    Response answer(Request request, List<String> rest) {
        if (rest.isEmpty()) {
            requireMethod(request, "GET");
            var all =
                    Stream.concat(
                                    instances.stream().map(instance -> json(instance, request)),
                                    bare.stream().map(json::of))
                            .toList();
            return Response.json(200, Map.of("value", all));
        }
        var without = bare.stream().filter(one -> isId(rest.getFirst(), one.id())).findFirst();
        if (without.isPresent()) {
            return withoutDataverse(without.get(), request, rest);
        }
        var instance = find(rest.getFirst());
        if (rest.size() == 1) {
            return switch (request.method()) {
                case "GET" -> Response.json(200, json(instance, request));
                case "PATCH" -> patch(instance, request);
                default -> throw AdminError.notEmulated(request.method() + " of an environment");
            };
        }
        return switch (rest.get(1)) {
            case "addUser" -> {
                requireMethod(request, "POST");
                yield new AddUser(guesses).answer(instance, id(request, "objectId"));
            }
            case "addAppUser" -> addApplicationUser(instance, request);
            case "roleAssignments", "modifyRoleAssignments" ->
                    throw new AdminError(
                            403,
                            "Forbidden",
                            "Role assignments of an environment with Dataverse are made by its"
                                    + " security roles.");
            default -> throw AdminError.notEmulated(rest.get(1));
        };
    }

    Response operation(Request request, String id) {
        requireMethod(request, "GET");
        return lifecycle.answer(id);
    }

    private Map<String, Object> json(Instance instance, Request request) {
        return json.of(instance, request, lifecycle.stateOf(instance));
    }

    private Response withoutDataverse(Bare environment, Request request, List<String> rest) {
        if (rest.size() > 1 || !request.method().equals("GET")) {
            throw AdminError.notEmulated("anything in an environment without Dataverse");
        }
        return Response.json(200, json.of(environment));
    }

    private static boolean isId(String text, UUID id) {
        return id.toString().equalsIgnoreCase(text);
    }

    private Instance find(String id) {
        return instances.stream()
                .filter(instance -> isId(id, instance.environment().profile().id()))
                .findFirst()
                .orElseThrow(() -> AdminError.noEnvironment(id));
    }

    /** Makes an application user with System Administrator. */
    private Response addApplicationUser(Instance instance, Request request) {
        requireMethod(request, "POST");
        var appId = id(request, "servicePrincipalAppId");
        var application =
                tenant.application(appId)
                        .orElseThrow(() ->
                                new AdminError(
                                        400,
                                        "BadRequest",
                                        "The application '"
                                                + appId
                                                + "' was not found in the tenant."));
        instance.store()
                .atomically(() -> {
                    var user = user(instance, application);
                    var role = instance.roles().administrator(instance.people().unitOf(user)).id();
                    if (instance.store().link("systemuserroles_association", user, role)) {
                        instance.audit().roleAssigned(instance.builtInUsers().system(), user, role);
                    }
                    return user;
                });
        return Response.json(200, Map.of("servicePrincipalAppId", appId.toString()));
    }

    private static Row user(Instance instance, Application application) {
        var people = instance.people();
        return people.application(application.appId())
                .orElseGet(() -> {
                    var made =
                            people.arrive(
                                    application.appId(),
                                    application.displayName(),
                                    application.servicePrincipalId());
                    instance.audit().created(instance.builtInUsers().system(), made);
                    return made;
                });
    }

    /**
     * Only the security group can be changed; everybody outside the new one is disabled by and by.
     */
    private Response patch(Instance instance, Request request) {
        var metadata =
                request.json()
                        .map(body -> body.path("properties").path("linkedEnvironmentMetadata"))
                        .filter(node -> node.has("securityGroupId"))
                        .orElseThrow(() ->
                                AdminError.notEmulated(
                                        "a change of anything but the security group"));
        var group =
                Guids.parse(metadata.path("securityGroupId").asString(""))
                        .filter(id -> !id.equals(NO_GROUP));
        refuseUnavailable(instance);
        var isUnknown = group.filter(id -> tenant.groups().written(id).isEmpty()).isPresent();
        if (!isUnknown) {
            return lifecycle.start(instance, request, () -> changeGroup(instance, group));
        }
        if (guesses.now().is(AdminGuess.UNKNOWN_GROUP, AdminGuess.UnknownGroup.FAILED)) {
            return lifecycle.startInVain(instance, request);
        }
        throw new AdminError(
                400, "BadRequest", "The group '" + group.get() + "' was not found in the tenant.");
    }

    private void refuseUnavailable(Instance instance) {
        var sku = instance.environment().profile().sku();
        if (sku.equals("Default") || sku.equals("Developer")) {
            throw new AdminError(
                    guesses.now().of(AdminGuess.GROUP_UNAVAILABLE_STATUS),
                    "BadRequest",
                    "A security group cannot be assigned to an environment of type " + sku + ".");
        }
    }

    private static void changeGroup(Instance instance, Optional<UUID> group) {
        instance.environment().securityGroup(group);
        instance.sync().rulesChanged();
    }

    /** A guid of the body; the name's case does not matter, since clients differ in it. */
    private static UUID id(Request request, String name) {
        return request.json().filter(JsonNode::isObject).stream()
                .flatMap(body -> body.properties().stream())
                .filter(property -> property.getKey().equalsIgnoreCase(name))
                .flatMap(property -> Guids.parse(property.getValue().asString("")).stream())
                .findFirst()
                .orElseThrow(() ->
                        new AdminError(
                                400, "BadRequest", "The body must name '" + name + "', a guid."));
    }

    private static void requireMethod(Request request, String method) {
        if (!request.method().equals(method)) {
            throw new AdminError(
                    405,
                    "MethodNotAllowed",
                    "The method " + request.method() + " is not allowed here.");
        }
    }
}
