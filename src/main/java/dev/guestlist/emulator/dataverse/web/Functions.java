package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Environment;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.Literal;
import dev.guestlist.emulator.odata.Segment;

import tools.jackson.core.JsonGenerator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Functions that belong to no row
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/functions).
 */
final class Functions {
    static final String VERSION = "9.2.25104.00168";

    private static final Set<String> KNOWN =
            Set.of(
                    "WhoAmI",
                    "RetrieveVersion",
                    "RetrieveCurrentOrganization",
                    "RetrieveTotalRecordCount",
                    "RetrieveAadUserRoles",
                    "GetOrgDbOrgSetting",
                    "RetrieveOrganizationInfo",
                    "RetrieveOrganizationResources",
                    "RetrieveRolePrivilegesRole",
                    "RetrieveRecordChangeHistory",
                    "RetrieveAttributeChangeHistory",
                    "RetrieveAadUserPrivileges",
                    "RetrieveAadUserSetOfPrivilegesByIds",
                    "RetrieveAadUserSetOfPrivilegesByNames");

    /** A number the service suggests for parallel requests; seen in the documentation's samples. */
    private static final String PARALLELISM = "8";

    private final Call call;

    Functions(Call call) {
        this.call = call;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    Response answer(Segment function) {
        var arguments = function.arguments().orElse(List.of());
        return switch (function.name()) {
            case "WhoAmI" -> whoAmI();
            case "RetrieveVersion" ->
                    response(
                            "RetrieveVersionResponse",
                            json -> json.writeStringProperty("Version", VERSION));
            case "RetrieveCurrentOrganization" -> currentOrganization();
            case "RetrieveTotalRecordCount" -> recordCount(arguments);
            case "RetrieveAadUserRoles" -> rolesOf(arguments);
            case "GetOrgDbOrgSetting" -> setting(arguments);
            case "RetrieveRolePrivilegesRole" -> rolePrivileges(arguments);
            default -> throw Refusals.notEmulated("the function " + function.name());
        };
    }

    private Response whoAmI() {
        var user = call.actor().user();
        return response(
                        "WhoAmIResponse",
                        json -> {
                            json.writeStringProperty(
                                    "BusinessUnitId",
                                    user.guid("_businessunitid_value").orElseThrow().toString());
                            json.writeStringProperty("UserId", user.id().toString());
                            json.writeStringProperty(
                                    "OrganizationId",
                                    environment().profile().organizationId().toString());
                        })
                .with("x-ms-dop-hint", PARALLELISM);
    }

    private Response currentOrganization() {
        var profile = environment().profile();
        return response(
                "RetrieveCurrentOrganizationResponse",
                json -> {
                    json.writeObjectPropertyStart("Detail");
                    json.writeStringProperty("OrganizationId", profile.organizationId().toString());
                    json.writeStringProperty("FriendlyName", profile.displayName());
                    json.writeStringProperty("OrganizationVersion", VERSION);
                    json.writeStringProperty("EnvironmentId", profile.id().toString());
                    json.writeStringProperty("Geo", profile.location());
                    json.writeStringProperty(
                            "TenantId", environment().tenant().profile().id().toString());
                    json.writeStringProperty("UrlName", profile.key());
                    json.writeStringProperty(
                            "UniqueName", environment().organization().text("name"));
                    json.writeObjectPropertyStart("Endpoints");
                    json.writeNumberProperty("Count", 1);
                    json.writeBooleanProperty("IsReadOnly", false);
                    json.writeArrayPropertyStart("Keys");
                    json.writeString("WebApplication");
                    json.writeEndArray();
                    json.writeArrayPropertyStart("Values");
                    json.writeString(call.request().origin().url("/"));
                    json.writeEndArray();
                    json.writeEndObject();
                    json.writeStringProperty("State", "Enabled");
                    json.writeEndObject();
                });
    }

    private Response recordCount(List<Argument> arguments) {
        if (!(argument(arguments, "EntityNames") instanceof Literal.Sequence(var names))) {
            throw Refusals.badArgument("EntityNames must be a list of names.");
        }
        var types =
                names.stream()
                        .map(name -> name instanceof Literal.Text(var text) ? text : name.show())
                        .map(name ->
                                call.store().schema().types().stream()
                                        .filter(type -> type.name().equals(name))
                                        .findFirst()
                                        .orElseThrow(() ->
                                                Refusals.badArgument(
                                                        "There is no entity " + name + ".")))
                        .toList();
        return response(
                "RetrieveTotalRecordCountResponse",
                json -> {
                    json.writeObjectPropertyStart("EntityRecordCountCollection");
                    json.writeNumberProperty("Count", types.size());
                    json.writeBooleanProperty("IsReadOnly", false);
                    json.writeArrayPropertyStart("Keys");
                    types.forEach(type -> json.writeString(type.name()));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("Values");
                    types.forEach(type -> json.writeNumber((long) call.store().rows(type).size()));
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    /** Roles of a person, direct and through group teams, whether or not there is a row yet. */
    private Response rolesOf(List<Argument> arguments) {
        var person = guid(arguments, "DirectoryObjectId");
        var ids = new LinkedHashSet<UUID>();
        call.instance()
                .people()
                .of(person)
                .ifPresent(user ->
                        ids.addAll(call.store().linked(user, "systemuserroles_association")));
        for (var team : call.instance().groupTeams().of(person)) {
            ids.addAll(call.store().linked(team, "teamroles_association"));
        }
        var roles = ids.stream().flatMap(id -> call.store().find("role", id).stream()).toList();
        return new Listing(call, call.store().type("role")).of(roles);
    }

    private Response setting(List<Argument> arguments) {
        if (!(argument(arguments, "SettingName") instanceof Literal.Text(var name))) {
            throw Refusals.badArgument("SettingName must be a text.");
        }
        return response(
                "GetOrgDbOrgSettingResponse",
                json ->
                        json.writeStringProperty(
                                "SettingValue", environment().setting(name).orElse("")));
    }

    private Response rolePrivileges(List<Argument> arguments) {
        var id = guid(arguments, "RoleId");
        var role = call.store().find("role", id).orElseThrow(() -> Refusals.noRow("role", id));
        return privileges(
                "RetrieveRolePrivilegesRoleResponse",
                call.instance().privileges().of(role),
                role.guid("_businessunitid_value"));
    }

    /** A list of privileges, as several functions give it. */
    Response privileges(String typeName, Set<UUID> privileges, Optional<UUID> unit) {
        return response(
                typeName,
                json -> {
                    json.writeArrayPropertyStart("RolePrivileges");
                    for (var privilege : privileges) {
                        json.writeStartObject();
                        json.writeStringProperty("Depth", "Global");
                        json.writeStringProperty("PrivilegeId", privilege.toString());
                        unit.ifPresent(place ->
                                json.writeStringProperty("BusinessUnitId", place.toString()));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    /** What an audited association was about. */
    Response auditDetails(Row audit) {
        var isRole = audit.number("action").filter(action -> action >= 53).isPresent();
        var target = isRole ? "role" : "systemuser";
        var links =
                !isRole
                        ? "teammembership_association"
                        : audit.text("objecttypecode").equals("team")
                                ? "teamroles_association"
                                : "systemuserroles_association";
        return response(
                "RetrieveAuditDetailsResponse",
                json -> {
                    json.writeObjectPropertyStart("AuditDetail");
                    json.writeStringProperty(
                            "@odata.type", "#Microsoft.Dynamics.CRM.RelationshipAuditDetail");
                    json.writeStringProperty("RelationshipName", links);
                    json.writeArrayPropertyStart("TargetRecords");
                    json.writeStartObject();
                    json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM." + target);
                    json.writeStringProperty(
                            target + "id",
                            audit.guid("_regardingobjectid_value").orElseThrow().toString());
                    json.writeEndObject();
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private Response response(String typeName, Consumer<JsonGenerator> body) {
        return Answers.object(
                200,
                json -> {
                    json.writeStringProperty(
                            "@odata.context", call.context("Microsoft.Dynamics.CRM." + typeName));
                    body.accept(json);
                });
    }

    private Environment environment() {
        return call.instance().environment();
    }

    static Literal argument(List<Argument> arguments, String name) {
        return arguments.stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst()
                .map(Argument::value)
                .orElseThrow(() -> Refusals.badArgument("The parameter " + name + " is missing."));
    }

    private static UUID guid(List<Argument> arguments, String name) {
        if (argument(arguments, name) instanceof Literal.Guid(var id)) {
            return id;
        }
        throw Refusals.badArgument(name + " must be a guid.");
    }
}
