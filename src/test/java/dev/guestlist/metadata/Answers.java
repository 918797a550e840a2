package dev.guestlist.metadata;

import dev.guestlist.metadata.Message.Answer;
import dev.guestlist.metadata.Message.Request;
import dev.guestlist.metadata.Model.TypeName;
import dev.guestlist.metadata.Resource.Called;
import dev.guestlist.metadata.Resource.Count;
import dev.guestlist.metadata.Resource.Raw;
import dev.guestlist.metadata.Resource.Reference;
import dev.guestlist.metadata.Resource.References;
import dev.guestlist.metadata.Resource.Row;
import dev.guestlist.metadata.Resource.Rows;
import dev.guestlist.metadata.Resource.Value;
import dev.guestlist.metadata.Values.Way;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks answers: content of the type that the address names, and a context that says so. */
final class Answers {
    private static final Set<String> AROUND_ROWS =
            Set.of("value", "@odata.context", "@odata.count", "@odata.nextLink");

    private final Dialect dialect;
    private final Model model;
    private final Addresses addresses;

    Answers(Dialect dialect) {
        this.dialect = dialect;
        this.model = dialect.model();
        this.addresses = new Addresses(dialect);
    }

    List<String> complaints(Request request, Resource resource, Answer answer) {
        var complaints = new ArrayList<String>();
        Options.collect(complaints, () -> check(request, resource, answer, complaints));
        return complaints;
    }

    private void check(Request request, Resource resource, Answer answer, List<String> complaints) {
        if (answer.body().isBlank()) {
            return;
        }
        if (answer.status() == 204) {
            complaints.add("204 with a body");
        }
        if (!answer.isGood()) {
            error(Json.read(answer.body()), complaints);
            return;
        }
        switch (resource) {
            case Count _ -> {
                if (!answer.body().strip().matches("\\uFEFF?\\d+")) {
                    complaints.add("no number: " + answer.body());
                }
            }
            case Raw _ -> {}
            case References _ -> links(Json.read(answer.body()).path("value"), complaints);
            case Reference _ -> links(List.of(Json.read(answer.body())), complaints);
            case Rows(var type) when request.method().equals("POST") ->
                    content(Json.read(answer.body()), new TypeName(type, false), complaints);
            case Rows _, Row _, Value _, Called _ ->
                    content(
                            Json.read(answer.body()),
                            resource.content().orElseThrow(() -> new Wrong("a body")),
                            complaints);
        }
    }

    private static void error(JsonNode body, List<String> complaints) {
        var error = body.path("error");
        if (!error.path("code").isString() || !error.path("message").isString()) {
            complaints.add("an error without code and message: " + body);
        }
    }

    private static void links(Iterable<JsonNode> rows, List<String> complaints) {
        for (var row : rows) {
            if (!row.path("@odata.id").isString()) {
                complaints.add("a link without address: " + row);
            }
        }
    }

    private void content(JsonNode body, TypeName type, List<String> complaints) {
        var values = new Values(dialect, Way.ANSWER, complaints);
        Options.collect(
                complaints,
                () -> context(body.path("@odata.context").asString(""), type, complaints));
        if (!type.many() && model.structure(type.name()).isPresent()) {
            values.check(body, type, type.name());
            return;
        }
        body.properties()
                .forEach(entry -> {
                    var name = entry.getKey();
                    if (!AROUND_ROWS.contains(name) && !name.startsWith("@Microsoft.")) {
                        complaints.add("'" + name + "' beside the rows");
                    }
                });
        values.check(body.path("value"), type, type.name());
    }

    /** The context is where the rows come from, or their type. */
    private void context(String context, TypeName type, List<String> complaints) {
        var hash = context.indexOf("$metadata#");
        if (hash < 0) {
            throw new Wrong("no context, '" + context + "'");
        }
        var said = said(context.substring(hash + "$metadata#".length()));
        if (said.isEmpty()
                || said.get().many() != type.many()
                || !model.related(said.get().name(), type.name())) {
            complaints.add("a context of other things than " + type + ": " + context);
        }
    }

    private Optional<TypeName> said(String fragment) {
        var entity = fragment.endsWith("/$entity");
        var place = fragment.replaceFirst("/\\$entity$", "");
        if (place.startsWith("Collection(") || place.matches("(?:microsoft|Microsoft|Edm)\\..*")) {
            return Optional.of(TypeName.of(place));
        }
        var correction = Optional.ofNullable(Corrections.CONTEXTS.get(place));
        if (correction.isPresent()) {
            return correction.map(found -> entity ? found.one() : found);
        }
        var open = place.endsWith(")") ? opening(place) : place.length();
        var resource = addresses.resolve("/" + place.substring(0, open));
        return resource.content().map(found -> entity ? found.one() : found);
    }

    /** Where the parenthesis opens that is closed at the end. */
    private static int opening(String text) {
        var depth = 0;
        for (var i = text.length() - 1; i >= 0; i--) {
            depth += text.charAt(i) == ')' ? 1 : text.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new Wrong("parentheses that do not match: " + text);
    }
}
