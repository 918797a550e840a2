package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Environment;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.Literal;
import dev.guestlist.emulator.odata.Segment;

import tools.jackson.core.JsonGenerator;

import java.util.List;
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
        var rights = new Rights(call);
        var audits = new AuditAnswers(call);
        return switch (function.name()) {
            case "WhoAmI" -> whoAmI();
            case "RetrieveVersion" ->
                    response(
                            "RetrieveVersionResponse",
                            json -> json.writeStringProperty("Version", VERSION));
            case "RetrieveCurrentOrganization" -> currentOrganization();
            case "RetrieveTotalRecordCount" -> recordCount(arguments);
            case "RetrieveOrganizationInfo" -> organizationInfo();
            case "GetOrgDbOrgSetting" -> setting(arguments);
            case "RetrieveAadUserRoles" -> rights.rolesOf(arguments);
            case "RetrieveAadUserPrivileges" -> rights.privilegesOf(arguments);
            case "RetrieveRolePrivilegesRole" -> rights.ofRole(arguments);
            case "RetrieveRecordChangeHistory" -> audits.ofRecord(arguments);
            case "RetrieveAttributeChangeHistory" -> audits.ofAttribute(arguments);
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

    private Response organizationInfo() {
        return response(
                "RetrieveOrganizationInfoResponse",
                json -> {
                    json.writeObjectPropertyStart("organizationInfo");
                    json.writeStringProperty(
                            "InstanceType",
                            environment().profile().sku().equals("Sandbox")
                                    ? "CustomerTest"
                                    : "Customer");
                    json.writeArrayPropertyStart("Solutions");
                    json.writeEndArray();
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

    private Response response(String typeName, Consumer<JsonGenerator> body) {
        return Answers.complex(call, typeName, body);
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

    static UUID guid(List<Argument> arguments, String name) {
        if (argument(arguments, name) instanceof Literal.Guid(var id)) {
            return id;
        }
        throw Refusals.badArgument(name + " must be a guid.");
    }
}
