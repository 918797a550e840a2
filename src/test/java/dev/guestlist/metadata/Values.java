package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.Member;
import dev.guestlist.metadata.Model.TypeName;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks JSON against a type: names, types, nullability, members of enums
 * (docs.oasis-open.org/odata/odata-json-format/v4.01).
 */
final class Values {
    /** Which way a value goes: answers carry annotations that requests may not. */
    enum Way {
        REQUEST(Set.of("@odata.type", "@odata.id")),
        ANSWER(
                Set.of(
                        "@odata.type",
                        "@odata.id",
                        "@odata.context",
                        "@odata.etag",
                        "@odata.editLink",
                        "@odata.count",
                        "@odata.nextLink"));

        @SuppressWarnings("ImmutableEnumChecker") // Set.of
        private final Set<String> annotations;

        Way(Set<String> annotations) {
            this.annotations = annotations;
        }
    }

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** As Dataverse writes it. */
    private static final Pattern WHOLE_SECONDS =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Dialect dialect;
    private final Model model;
    private final Way way;
    private final List<String> complaints;

    /** Complaints are added to the list. */
    Values(Dialect dialect, Way way, List<String> complaints) {
        this.dialect = dialect;
        this.model = dialect.model();
        this.way = way;
        this.complaints = complaints;
    }

    /** Checks a value of a type, one or many. */
    void check(JsonNode value, TypeName type, String place) {
        if (type.many()) {
            if (!value.isArray()) {
                complaints.add(place + " is no list: " + value);
            }
            value.forEach(item -> check(item, type.one(), place));
            return;
        }
        switch (model.types().get(type.name())) {
            case Model.Structure _ -> object(value, type.name(), place);
            case Model.Enumeration(var members) -> {
                if (!isMember(value.asString(""), members)) {
                    complaints.add(place + " is none of " + type + ": " + value);
                }
            }
            case null -> {
                if (!fits(value, type.name())) {
                    complaints.add(place + " is no " + type + ": " + value);
                }
            }
        }
    }

    /** Checks what an action is given. */
    void parameters(JsonNode body, Model.Operation action) {
        for (var given : body.properties()) {
            Optional.ofNullable(action.parameters().get(given.getKey()))
                    .ifPresentOrElse(
                            parameter -> member(given.getValue(), parameter, given.getKey()),
                            () ->
                                    complaints.add(
                                            action.name() + " has no parameter " + given.getKey()));
        }
        action.parameters()
                .forEach((name, parameter) -> {
                    if (!parameter.nullable()
                            && !action.optional().contains(name)
                            && !body.has(name)) {
                        complaints.add(action.name() + " lacks " + name);
                    }
                });
    }

    private void object(JsonNode object, String declared, String place) {
        if (!object.isObject()) {
            complaints.add(place + " is no " + declared + ": " + object);
            return;
        }
        var type = actual(object, declared, place);
        for (var entry : object.properties()) {
            var name = entry.getKey();
            if (name.contains("@")) {
                annotation(name, entry.getValue(), type, place);
                continue;
            }
            model.member(type, name)
                    .ifPresentOrElse(
                            member -> member(entry.getValue(), member, place + "." + name),
                            () -> complaints.add(place + " has no property '" + name + "'"));
        }
    }

    /** Microsoft's own example sends {@code Text} (learn.microsoft.com/graph/api/user-sendmail). */
    private boolean isMember(String value, Set<String> members) {
        return members.contains(value)
                || (way == Way.REQUEST
                        && dialect == Dialect.GRAPH
                        && members.stream().anyMatch(value::equalsIgnoreCase));
    }

    /**
     * Nullable says little about navigation properties: lookups are null where nothing is linked.
     */
    private void member(JsonNode value, Member member, String place) {
        if (!value.isNull()) {
            check(value, member.type(), place);
        } else if (member.type().many() || (!member.nullable() && !member.navigation())) {
            complaints.add(place + " is null");
        }
    }

    private String actual(JsonNode object, String declared, String place) {
        var named = object.path("@odata.type").asString("");
        if (named.isEmpty()) {
            return declared;
        }
        var type = Model.simple(named.replaceFirst("^#", ""));
        if (model.structure(type).isEmpty() || !model.isA(type, declared)) {
            complaints.add(place + " cannot be a " + named);
            return declared;
        }
        return type;
    }

    private void annotation(String name, JsonNode value, String type, String place) {
        var at = name.indexOf('@');
        var property = name.substring(0, at);
        if (!property.isEmpty() && model.member(type, property).isEmpty()) {
            complaints.add(place + " has no property '" + property + "' to say " + name + " of");
        } else if (at > 0 && name.endsWith("@odata.bind")) {
            bind(value, model.member(type, property).orElseThrow(), place + "." + name);
        } else if (property.isEmpty() ? !isKnown(name) : way == Way.REQUEST) {
            complaints.add(place + " says " + name);
        }
    }

    private boolean isKnown(String name) {
        return way.annotations.contains(name)
                || (way == Way.ANSWER && name.startsWith("@Microsoft."));
    }

    private void bind(JsonNode value, Member member, String place) {
        if (way == Way.ANSWER || !member.navigation()) {
            complaints.add(place + " is no navigation property");
        } else if (member.type().many() != value.isArray()) {
            complaints.add(place + " takes " + (member.type().many() ? "a list" : "one address"));
        } else {
            (value.isArray() ? value.values() : List.of(value))
                    .forEach(link -> link(link, member.type().name(), place));
        }
    }

    /** Checks the address of an entity. */
    void link(JsonNode link, String type, String place) {
        if (link.asString("").matches("/?\\$\\d+")) {
            return; // what an earlier part of the batch creates
        }
        if (!link.isString()) {
            complaints.add(place + " is no address: " + link);
            return;
        }
        Options.collect(complaints, () -> new Addresses(dialect).requireRow(link.asString(), type));
    }

    private boolean fits(JsonNode value, String type) {
        return switch (type) {
            case "Edm.String", "Edm.Binary", "Edm.Duration", "Edm.TimeOfDay" -> value.isString();
            case "Edm.Boolean" -> value.isBoolean();
            case "Edm.Int16", "Edm.Int32", "Edm.Byte" -> value.isInt();
            case "Edm.Int64" -> value.isIntegralNumber();
            case "Edm.Double", "Edm.Decimal", "Edm.Single" -> value.isNumber();
            case "Edm.Guid" -> value.isString() && GUID.matcher(value.asString()).matches();
            case "Edm.DateTimeOffset" ->
                    (dialect == Dialect.DATAVERSE && way == Way.ANSWER)
                            ? WHOLE_SECONDS.matcher(value.asString("")).matches()
                            : value.isString() && isMoment(value.asString());
            case "Edm.Date" -> value.isString() && isDate(value.asString());
            default -> throw new Wrong("the document lacks " + type);
        };
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.MIN);
        } catch (DateTimeException noMoment) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).isAfter(LocalDate.MIN);
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
