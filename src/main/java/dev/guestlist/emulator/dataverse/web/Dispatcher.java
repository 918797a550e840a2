package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.QueryOptions;
import dev.guestlist.emulator.odata.Segment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds out from the path what a request is about. */
final class Dispatcher {
    private static final Map<String, String> READING =
            Map.of(
                    "systemuser", "prvReadUser",
                    "role", "prvReadRole",
                    "businessunit", "prvReadBusinessUnit",
                    "team", "prvReadTeam",
                    "organization", "prvReadOrganization",
                    "appmodule", "prvReadAppModule",
                    "fieldsecurityprofile", "prvReadFieldSecurityProfile",
                    "privilege", "prvReadPrivilege",
                    "audit", "prvReadAuditSummary");

    private final Call call;

    Dispatcher(Call call) {
        this.call = call;
    }

    Response answer(List<String> path) {
        var segments =
                path.stream()
                        .map(text -> Problems.require(Segment.parse(text, call.query())))
                        .toList();
        if (segments.isEmpty()) {
            return ServiceDocument.answer(call);
        }
        var first = segments.getFirst();
        if (first.name().equals("$metadata")) {
            return metadata();
        }
        if (Functions.isKnown(first.name())) {
            return new Functions(call).answer(first);
        }
        var type =
                call.store()
                        .schema()
                        .set(first.name())
                        .orElseThrow(() -> Refusals.noSegment(first.name()));
        mayRead(type);
        return first.arguments()
                .map(key -> ofRow(type, key, segments.subList(1, segments.size())))
                .orElseGet(() -> ofSet(type, segments.subList(1, segments.size())));
    }

    /** With display names and descriptions it would be another document. */
    private Response metadata() {
        if (call.request().query().first("annotations").isPresent()) {
            throw Refusals.notEmulated("annotations of $metadata");
        }
        return Response.of(200, "application/xml", call.store().schema().xml());
    }

    private Response ofSet(EntityType type, List<Segment> rest) {
        if (rest.isEmpty()) {
            return switch (call.method()) {
                case "GET" -> new Listing(call, type).ofTable();
                case "POST" -> new Writing(call, type).create();
                default -> throw Refusals.badVerb();
            };
        }
        var operation = rest.getFirst().name();
        requireGet();
        if (operation.equals("$count") && rest.size() == 1) {
            return new Listing(call, type).countOfTable();
        }
        if (operation.equals("Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple")) {
            return new Listing(call, type).ofUnpublished();
        }
        throw Refusals.noSegment(operation);
    }

    private Response ofRow(EntityType type, List<Argument> key, List<Segment> rest) {
        if (rest.isEmpty()) {
            return whole(type, key);
        }
        var member = rest.getFirst();
        if (member.name().startsWith(Actions.NAMESPACE)) {
            return new Actions(call, row(type, key)).answer(member);
        }
        var navigation = type.navigation(member.name());
        if (navigation.isPresent()) {
            return related(type, key, navigation.get(), rest);
        }
        var column = type.find(member.name()).orElseThrow(() -> Refusals.noSegment(member.name()));
        return new OneColumn(call, row(type, key), column).answer(rest.subList(1, rest.size()));
    }

    private Response whole(EntityType type, List<Argument> key) {
        return switch (call.method()) {
            case "GET" -> single(type, row(type, key));
            case "PATCH" -> new Writing(call, type).patch(key);
            case "DELETE" -> new Writing(call, type).delete(row(type, key));
            default -> throw Refusals.badVerb();
        };
    }

    private Response single(EntityType type, Row row) {
        var options = Problems.require(QueryOptions.of(call.query(), DataverseRules.DIALECT));
        if (options.filter().isPresent()
                || !options.orderBy().isEmpty()
                || options.top().isPresent()) {
            throw Refusals.badQuery(
                    "The query options $filter, $orderby and $top can be applied only on collection"
                            + " resources.");
        }
        var plain = options.expand().isEmpty() && !call.prefer().annotations().any();
        if (plain && Conditions.of(call.request()).isKnown(row)) {
            return Response.of(304).with("ETag", RowJson.etag(row));
        }
        return Answers.row(200, call, row, Projection.of(type, options, call.store()));
    }

    private Response related(
            EntityType type, List<Argument> key, Navigation navigation, List<Segment> rest) {
        var target = rest.getFirst().arguments();
        var last = rest.getLast().name();
        if (rest.size() == 1 && target.isEmpty()) {
            requireGet();
            return list(row(type, key), navigation);
        }
        if (rest.size() == 2 && last.equals("$count") && target.isEmpty()) {
            requireGet();
            var rows = new Related(call.store()).collection(row(type, key), navigation);
            return new Listing(call, call.store().type(navigation.target())).count(rows);
        }
        if (rest.size() == 2 && last.equals("$ref")) {
            var id =
                    target.flatMap(argument ->
                            new Keys(call.instance()).primary(targetType(navigation), argument));
            return reference(type, key, navigation, id);
        }
        throw Refusals.noSegment(last);
    }

    private Response reference(
            EntityType type, List<Argument> key, Navigation navigation, Optional<UUID> id) {
        var referencing = new Referencing(call, type, navigation);
        return switch (call.method()) {
            case "GET" -> referencing.get(row(type, key));
            case "POST" -> referencing.add(key);
            case "PUT" -> referencing.set(row(type, key));
            case "DELETE" ->
                    id.map(target -> referencing.remove(row(type, key), target))
                            .orElseGet(() -> referencing.remove(row(type, key)));
            default -> throw Refusals.badVerb();
        };
    }

    private Response list(Row row, Navigation navigation) {
        var related = new Related(call.store());
        return switch (navigation) {
            case Navigation.Lookup lookup ->
                    related.lookup(row, lookup)
                            .map(target -> single(target.type(), target))
                            .orElseGet(Answers::nothing);
            case Navigation.Children _, Navigation.Peers _ ->
                    new Listing(call, targetType(navigation))
                            .of(related.collection(row, navigation));
        };
    }

    private Row row(EntityType type, List<Argument> key) {
        return new Keys(call.instance()).find(type, key);
    }

    private EntityType targetType(Navigation navigation) {
        return call.store().type(navigation.target());
    }

    private void mayRead(EntityType type) {
        Optional.ofNullable(READING.get(type.name()))
                .ifPresent(
                        privilege -> call.instance().privileges().require(call.actor(), privilege));
    }

    private void requireGet() {
        if (!call.method().equals("GET")) {
            throw Refusals.badVerb();
        }
    }
}
