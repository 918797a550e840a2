package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Change;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.Literal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Functions that tell what audited changes did
 * (learn.microsoft.com/power-apps/developer/data-platform/auditing/retrieve-audit-data). A record's
 * history says what was changed and not by whom: that is in the audit table.
 */
record AuditAnswers(Call call) {
    private static final String PRIVILEGE = "prvReadRecordAuditHistory";
    private static final int PAGE = 5000;
    private static final int MEMBER_REMOVED = 32;
    private static final int UNLINKED = 34;

    /** Targets are written with single quotes. */
    private static final ObjectReader LENIENT =
            Json.MAPPER.reader().with(JsonReadFeature.ALLOW_SINGLE_QUOTES);

    /** What one row of the table was about. */
    Response details(Row audit) {
        call.instance().privileges().require(call.actor(), PRIVILEGE);
        return Answers.complex(
                call,
                "RetrieveAuditDetailsResponse",
                json -> {
                    json.writeName("AuditDetail");
                    detail(json, audit);
                });
    }

    /** All changes of a row's columns, newest first. */
    Response ofRecord(List<Argument> arguments) {
        return history("RetrieveRecordChangeHistoryResponse", arguments, _ -> true);
    }

    /** All changes of one column of a row. */
    Response ofAttribute(List<Argument> arguments) {
        if (!(Functions.argument(arguments, "AttributeLogicalName")
                instanceof Literal.Text(var name))) {
            throw Refusals.badArgument("AttributeLogicalName must be a text.");
        }
        return history(
                "RetrieveAttributeChangeHistoryResponse",
                arguments,
                change -> change.touches(name) || change.touches("_" + name + "_value"));
    }

    private Response history(
            String typeName, List<Argument> arguments, Predicate<Change> isWanted) {
        call.instance().privileges().require(call.actor(), PRIVILEGE);
        var target = object(arguments, "Target").path("@odata.id").asString("");
        var row = new References(call).relative(target, "");
        var trail = call.instance().audit();
        var all =
                trail.historyOf(row.id()).stream()
                        .filter(audit -> trail.change(audit.id()).filter(isWanted).isPresent())
                        .toList();
        var paging = paging(arguments);
        return Answers.complex(
                call,
                typeName,
                json -> {
                    json.writeObjectPropertyStart("AuditDetailCollection");
                    json.writeBooleanProperty("MoreRecords", paging.end() < all.size());
                    json.writeStringProperty("PagingCookie", "");
                    json.writeNumberProperty("TotalRecordCount", paging.counts() ? all.size() : -1);
                    json.writeArrayPropertyStart("AuditDetails");
                    all.stream()
                            .skip(paging.begin())
                            .limit(paging.size())
                            .forEach(audit -> detail(json, audit));
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private void detail(JsonGenerator json, Row audit) {
        json.writeStartObject();
        call.instance()
                .audit()
                .change(audit.id())
                .ifPresentOrElse(
                        change -> attributes(json, audit, change), () -> relation(json, audit));
        json.writeEndObject();
    }

    private void attributes(JsonGenerator json, Row audit, Change change) {
        json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM.AttributeAuditDetail");
        json.writeArrayPropertyStart("InvalidNewValueAttributes");
        json.writeEndArray();
        json.writeNumberProperty("LocLabelLanguageCode", 0);
        json.writeObjectPropertyStart("DeletedAttributes");
        json.writeNumberProperty("Count", 0);
        json.writeArrayPropertyStart("Keys");
        json.writeEndArray();
        json.writeArrayPropertyStart("Values");
        json.writeEndArray();
        json.writeEndObject();
        values(json, "OldValue", audit, change.before());
        values(json, "NewValue", audit, change.after());
    }

    private void values(
            JsonGenerator json, String name, Row audit, Map<String, Optional<Object>> values) {
        var type = audit.text("objecttypecode");
        var row =
                call.store().draft(type, audit.guid("_objectid_value").orElseThrow()).with(values);
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM." + type);
        new RowJson(call, json, Projection.of(row.type(), values.keySet())).columns(row);
        json.writeEndObject();
    }

    private static void relation(JsonGenerator json, Row audit) {
        var holder = audit.text("objecttypecode").equals("team") ? "team" : "systemuser";
        var action = audit.number("action").orElse(0);
        var target =
                action <= MEMBER_REMOVED
                        ? "systemuser"
                        : action <= UNLINKED ? "fieldsecurityprofile" : "role";
        var links =
                switch (target) {
                    case "systemuser" -> "teammembership_association";
                    case "role" -> holder + "roles_association";
                    default -> holder + "profiles_association";
                };
        json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM.RelationshipAuditDetail");
        json.writeStringProperty("RelationshipName", links);
        json.writeArrayPropertyStart("TargetRecords");
        json.writeStartObject();
        json.writeStringProperty("@odata.type", "#Microsoft.Dynamics.CRM." + target);
        json.writeStringProperty(
                target + "id", audit.guid("_regardingobjectid_value").orElseThrow().toString());
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Which part of a history is wanted. */
    private record Paging(long begin, long size, boolean counts) {
        long end() {
            return begin + size;
        }
    }

    private static Paging paging(List<Argument> arguments) {
        var given =
                arguments.stream().anyMatch(argument -> argument.name().equals("PagingInfo"))
                        ? object(arguments, "PagingInfo")
                        : Json.MAPPER.createObjectNode();
        var size = Math.clamp(given.path("Count").asInt(PAGE), 1, PAGE);
        var page = Math.max(1, given.path("PageNumber").asInt(1));
        return new Paging(
                (page - 1L) * size, size, given.path("ReturnTotalRecordCount").asBoolean(false));
    }

    private static JsonNode object(List<Argument> arguments, String name) {
        if (Functions.argument(arguments, name) instanceof Literal.Json(var text)) {
            try {
                return LENIENT.readTree(text);
            } catch (JacksonException malformed) {
                throw Refusals.badArgument(name + " is no JSON: " + malformed.getOriginalMessage());
            }
        }
        throw Refusals.badArgument(name + " must be an object.");
    }
}
