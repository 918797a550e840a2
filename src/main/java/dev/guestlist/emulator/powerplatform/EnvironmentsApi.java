package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Eligibility;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.state.Tenant;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code …/scopes/admin/environments}. */
final class EnvironmentsApi {
    private static final UUID NO_GROUP = new UUID(0, 0);

    private final Tenant tenant;
    private final List<Instance> instances;
    private final Lifecycle lifecycle;

    EnvironmentsApi(Tenant tenant, List<Instance> instances) {
        this.tenant = tenant;
        this.instances = instances;
        this.lifecycle = new Lifecycle(tenant);
    }

    Response answer(Request request, List<String> rest) {
        if (rest.isEmpty()) {
            requireMethod(request, "GET");
            var all = instances.stream().map(instance -> json(instance, request)).toList();
            return Response.json(200, Map.of("value", all));
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
            case "addUser" -> addUser(instance, request);
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
        return EnvironmentJson.of(instance, request, lifecycle.isRunning(instance));
    }

    private Instance find(String id) {
        return instances.stream()
                .filter(instance ->
                        instance.environment().profile().id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> AdminError.noEnvironment(id));
    }

    /**
     * Forces a person in (learn.microsoft.com/power-platform/admin/add-users-to-environment). What
     * is wrong is told in the form that clients look for: texts with {@code userNotLicensed} and
     * {@code UserNotMemberOfCdsSecurityGroup}.
     */
    private Response addUser(Instance instance, Request request) {
        requireMethod(request, "POST");
        var person = id(request, "objectId");
        switch (Eligibility.of(person, instance.environment(), Eligibility.View.REPLICATED)) {
            case Eligibility.Eligible _ -> instance.sync().force(person);
            case Eligibility.Unknown() ->
                    throw refusal(
                            "userNotFound",
                            "The user '" + person + "' was not found in the tenant.");
            case Eligibility.Blocked _ ->
                    throw refusal(
                            "userNotEnabled",
                            "The account of user '" + person + "' is not enabled.");
            case Eligibility.Unlicensed _ ->
                    throw refusal(
                            "userNotLicensed",
                            "The user '" + person + "' does not have a license that allows it.");
            case Eligibility.Outside(_, var group) ->
                    throw refusal(
                            "UserNotMemberOfCdsSecurityGroup",
                            "The user '%s' cannot be created in Microsoft Dataverse because the account is not a member of group '%s'."
                                    .formatted(person, group));
        }
        return Response.json(200, Map.of());
    }

    private static AdminError refusal(String code, String description) {
        return new AdminError(
                400,
                code,
                "The request to add the user failed: {\"errors\":[{\"Code\":\"%s\",\"Description\":\"%s\"}]} The tracking Id is '%s'."
                        .formatted(code, description, UUID.randomUUID()));
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
                    var people = instance.people();
                    var user =
                            people.application(appId)
                                    .orElseGet(() ->
                                            people.arrive(
                                                    appId,
                                                    application.displayName(),
                                                    application.servicePrincipalId()));
                    var role = instance.roles().administrator(people.unitOf(user));
                    return instance.store().link("systemuserroles_association", user, role.id());
                });
        return Response.json(200, Map.of("servicePrincipalAppId", appId.toString()));
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
        if (group.filter(id -> tenant.groups().written(id).isEmpty()).isPresent()) {
            throw new AdminError(
                    400,
                    "BadRequest",
                    "The group '" + group.get() + "' was not found in the tenant.");
        }
        return lifecycle.start(instance, request, () -> changeGroup(instance, group));
    }

    private static void changeGroup(Instance instance, Optional<UUID> group) {
        instance.environment().securityGroup(group);
        instance.sync().groupChanged();
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
