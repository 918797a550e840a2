package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.tables.TableRules;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code …/nav/$ref}: lists, makes and takes away associations, and sets and clears lookups. */
final class Referencing {
    private final Call call;
    private final EntityType type;
    private final Navigation navigation;

    Referencing(Call call, EntityType type, Navigation navigation) {
        this.call = call;
        this.type = type;
        this.navigation = navigation;
    }

    Response get(Row row) {
        var related = new Related(call.store()).collection(row, navigation);
        if (navigation instanceof Navigation.Lookup) {
            return related.stream()
                    .findFirst()
                    .map(target ->
                            Answers.object(
                                    200,
                                    json -> {
                                        json.writeStringProperty(
                                                "@odata.context", call.context("$ref"));
                                        json.writeStringProperty("@odata.id", call.url(target));
                                    }))
                    .orElseGet(Answers::nothing);
        }
        return Answers.object(
                200,
                json -> {
                    json.writeStringProperty("@odata.context", call.context("Collection($ref)"));
                    json.writeArrayPropertyStart("value");
                    for (var target : related) {
                        json.writeStartObject();
                        json.writeStringProperty("@odata.id", call.url(target));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    /** Associates; a team named by its alternate key is made if it is missing. */
    Response add(List<Argument> key) {
        var target = target(body());
        var row = owner(key);
        switch (navigation) {
            case Navigation.Peers peers ->
                    call.instance().associations().add(peers.name(), row, target, call.actor());
            case Navigation.Children children -> {
                var lookup =
                        (Navigation.Lookup)
                                target.type().navigation(children.lookup()).orElseThrow();
                new Writing(call, target.type()).lookup(target, lookup, Optional.of(row));
            }
            case Navigation.Lookup _ -> throw Refusals.badVerb();
        }
        return Answers.nothing();
    }

    Response set(Row row) {
        if (!(navigation instanceof Navigation.Lookup lookup)) {
            throw Refusals.badVerb();
        }
        return new Writing(call, type).lookup(row, lookup, Optional.of(target(body())));
    }

    /** Takes the association with the row named in the path. */
    Response remove(Row row, UUID id) {
        var target =
                call.store()
                        .find(navigation.target(), id)
                        .orElseThrow(() -> Refusals.noRow(navigation.target(), id));
        return remove(row, target);
    }

    /** Takes the association with the row named by {@code $id}, or clears the lookup. */
    Response remove(Row row) {
        var address =
                call.query().parameters().stream()
                        .filter(parameter -> parameter.name().equals("$id"))
                        .findFirst()
                        .map(parameter -> parameter.value());
        if (navigation instanceof Navigation.Lookup lookup) {
            return new Writing(call, type).lookup(row, lookup, Optional.empty());
        }
        return remove(
                row,
                target(
                        address.orElseThrow(() ->
                                Refusals.badQuery(
                                        "The URI must name the entity to be removed, in the key or"
                                                + " in $id."))));
    }

    private Response remove(Row row, Row target) {
        switch (navigation) {
            case Navigation.Peers peers ->
                    call.instance().associations().remove(peers.name(), row, target, call.actor());
            case Navigation.Children children -> {
                var lookup =
                        (Navigation.Lookup)
                                target.type().navigation(children.lookup()).orElseThrow();
                new Writing(call, target.type()).lookup(target, lookup, Optional.empty());
            }
            case Navigation.Lookup _ -> throw Refusals.badVerb();
        }
        return Answers.nothing();
    }

    private Row owner(List<Argument> key) {
        var keys = new Keys(call.instance());
        var isTeamByGroup = type.name().equals("team") && keys.primary(type, key).isEmpty();
        if (!isTeamByGroup) {
            return keys.find(type, key);
        }
        return keys.alternate(type, key)
                .orElseGet(() ->
                        TableRules.of(type, call.instance())
                                .create(UUID.randomUUID(), Keys.teamColumns(key), call.actor()));
    }

    private String body() {
        return call.request()
                .json()
                .map(node -> node.path("@odata.id"))
                .flatMap(JsonNode::stringValueOpt)
                .orElseThrow(() ->
                        Refusals.badPayload(
                                "",
                                "The required instance annotation 'odata.id' was not found or has"
                                        + " no value in the payload."));
    }

    private Row target(String address) {
        var target = new References(call).absolute(address);
        if (!target.type().name().equals(navigation.target())) {
            throw Refusals.badPayload(
                    "", "A resource of type '" + navigation.target() + "' is expected.");
        }
        return target;
    }
}
