package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.http.Response;

/**
 * The list of entity sets
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-service-documents).
 */
final class ServiceDocument {
    private ServiceDocument() {}

    static Response answer(Call call) {
        return Answers.object(
                200,
                json -> {
                    json.writeStringProperty("@odata.context", call.root() + "$metadata");
                    json.writeArrayPropertyStart("value");
                    for (var type : call.store().schema().types()) {
                        json.writeStartObject();
                        json.writeStringProperty("name", type.setName());
                        json.writeStringProperty("kind", "EntitySet");
                        json.writeStringProperty("url", type.setName());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
