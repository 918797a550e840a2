package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Response;

import tools.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Builds answers with Dataverse's headers
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors).
 */
final class Answers {
    private static final String JSON = "application/json; odata.metadata=minimal";

    private Answers() {}

    /** An object whose members {@code body} writes. */
    static Response object(int status, Consumer<JsonGenerator> body) {
        var out = new ByteArrayOutputStream();
        try (var json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            body.accept(json);
            json.writeEndObject();
        }
        return Response.of(status, JSON, out.toByteArray());
    }

    /** The answer of a function, whose type the metadata names. */
    static Response complex(Call call, String typeName, Consumer<JsonGenerator> members) {
        return object(
                200,
                json -> {
                    json.writeStringProperty(
                            "@odata.context", call.context("Microsoft.Dynamics.CRM." + typeName));
                    members.accept(json);
                });
    }

    /** One row. */
    static Response row(int status, Call call, Row row, Projection projection) {
        var fragment = projection.type().setName() + projection.fragment() + "/$entity";
        return applied(
                call,
                object(
                                status,
                                json -> {
                                    json.writeStringProperty(
                                            "@odata.context", call.context(fragment));
                                    new RowJson(call, json, projection).members(row);
                                })
                        .with("ETag", RowJson.etag(row)));
    }

    /** 204 with the address of the row that was written. */
    static Response written(Call call, Row row) {
        return Response.of(204)
                .with("OData-EntityId", call.url(row))
                .with("Location", call.url(row));
    }

    /** 204. */
    static Response nothing() {
        return Response.of(204);
    }

    /** The error envelope; with annotations asked for, the details that come with it. */
    static Response error(Refused refused, Annotations annotations) {
        return object(
                refused.status(),
                json -> {
                    json.writeObjectPropertyStart("error");
                    json.writeStringProperty("code", refused.code());
                    json.writeStringProperty("message", refused.getMessage());
                    if (annotations.include(
                            "Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus")) {
                        json.writeStringProperty(
                                "@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus", "0");
                        json.writeStringProperty(
                                "@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode", "2146233088");
                        json.writeStringProperty(
                                "@Microsoft.PowerApps.CDS.HelpLink",
                                "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a"
                                        + refused.code().replace("0x", "")
                                        + "&client=platform");
                        json.writeStringProperty("@Microsoft.PowerApps.CDS.TraceText", "");
                        json.writeStringProperty(
                                "@Microsoft.PowerApps.CDS.InnerError.Message",
                                refused.getMessage());
                    }
                    json.writeEndObject();
                });
    }

    /** Adds what of the caller's preferences was honoured. */
    static Response applied(Call call, Response response) {
        var applied = new ArrayList<String>();
        if (call.prefer().wantsRepresentation() && !call.method().equals("GET")) {
            applied.add("return=representation");
        }
        call.prefer().pageSize().ifPresent(size -> applied.add("odata.maxpagesize=" + size));
        call.prefer()
                .get("odata.include-annotations")
                .ifPresent(names -> applied.add("odata.include-annotations=\"" + names + "\""));
        return applied.isEmpty()
                ? response
                : response.with("Preference-Applied", String.join(",", applied));
    }
}
