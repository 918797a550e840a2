package dev.guestlist.metadata;

import dev.guestlist.metadata.Message.Answer;
import dev.guestlist.metadata.Message.Request;
import dev.guestlist.metadata.Resource.Called;
import dev.guestlist.metadata.Resource.Reference;
import dev.guestlist.metadata.Resource.References;
import dev.guestlist.metadata.Resource.Row;
import dev.guestlist.metadata.Resource.Rows;
import dev.guestlist.metadata.Values.Way;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks requests and answers of Graph and Dataverse; what is neither's is nobody's business. */
final class Exchanges {
    private final Dialect dialect;
    private final Addresses addresses;
    private final Options options;
    private final Answers answers;

    private Exchanges(Dialect dialect) {
        this.dialect = dialect;
        this.addresses = new Addresses(dialect);
        this.options = new Options(dialect);
        this.answers = new Answers(dialect);
    }

    private static final Map<Dialect, Exchanges> ALL =
            Map.of(
                    Dialect.GRAPH, new Exchanges(Dialect.GRAPH),
                    Dialect.DATAVERSE, new Exchanges(Dialect.DATAVERSE));

    /** Whose requests are checked. */
    enum Scrutiny {
        /** All: whoever sends them should know better. */
        STRICT,
        /** Only accepted ones: an error may be what was wanted. */
        IF_ACCEPTED
    }

    /** What is wrong with an exchange, each with method and path. */
    static List<String> complaints(Request request, Answer answer, Scrutiny scrutiny) {
        return Dialect.of(request.path())
                .map(dialect -> ALL.get(dialect).check(request, answer, scrutiny))
                .orElse(List.of());
    }

    private List<String> check(Request request, Answer answer, Scrutiny scrutiny) {
        var below = request.at(dialect.below(request.target()).orElseThrow());
        return switch (below.path()) {
            case "/", "/$metadata" -> List.of();
            case "/$batch" -> batch(below, answer, scrutiny);
            default -> single(below, Optional.of(answer), scrutiny);
        };
    }

    private List<String> batch(Request request, Answer answer, Scrutiny scrutiny) {
        var complaints = new ArrayList<String>();
        try {
            for (var part : Batches.parts(dialect, request, answer)) {
                complaints.addAll(single(part.request(), part.answer(), scrutiny));
            }
        } catch (Wrong wrong) {
            if (scrutiny == Scrutiny.STRICT || answer.isGood()) {
                complaints.add(name(request) + ": request: " + wrong.getMessage());
            }
        }
        return complaints;
    }

    private List<String> single(Request request, Optional<Answer> answer, Scrutiny scrutiny) {
        var isWanted = scrutiny == Scrutiny.STRICT || answer.filter(Answer::isGood).isPresent();
        var wrong = new ArrayList<String>();
        var resource = new ArrayList<Resource>();
        Options.collect(wrong, () -> resource.add(addresses.resolve(request.path())));
        resource.forEach(found -> wrong.addAll(request(request, found, scrutiny)));
        var complaints = new ArrayList<String>();
        if (isWanted) {
            wrong.forEach(text -> complaints.add(name(request) + ": request: " + text));
        }
        for (var found : resource) {
            answer.map(given -> answers.complaints(request, found, given))
                    .orElse(List.of())
                    .forEach(text -> complaints.add(name(request) + ": answer: " + text));
        }
        return complaints.stream().filter(text -> !Corrections.pardon(text)).toList();
    }

    private List<String> request(Request request, Resource resource, Scrutiny scrutiny) {
        var complaints = new ArrayList<String>();
        if (!resource.methods().contains(request.method())) {
            complaints.add("nothing answers " + request.method() + " there");
        }
        if (resource instanceof References
                && request.method().equals("DELETE")
                && !request.query().startsWith("$id=")) {
            complaints.add("DELETE of all links");
        }
        if (request.method().equals("GET") || scrutiny == Scrutiny.STRICT) {
            complaints.addAll(options.complaints(request.query(), resource, scrutiny));
        }
        Options.collect(complaints, () -> body(request, resource, complaints));
        return complaints;
    }

    private void body(Request request, Resource resource, List<String> complaints) {
        var values = new Values(dialect, Way.REQUEST, complaints);
        switch (request.method()) {
            case "GET", "DELETE" -> {
                if (!request.body().isBlank()) {
                    complaints.add(request.method() + " with a body");
                }
            }
            case "POST", "PATCH", "PUT" -> {
                if (!request.body().isBlank()) {
                    requireJson(request, complaints);
                }
                body(json(request), resource, values, complaints);
            }
            default -> complaints.add("nobody knows the method " + request.method());
        }
    }

    private void body(JsonNode body, Resource resource, Values values, List<String> complaints) {
        switch (resource) {
            case Rows(var type) -> values.check(body, new Model.TypeName(type, false), type);
            case Row(var type) -> values.check(body, new Model.TypeName(type, false), type);
            case Called(var operation) -> values.parameters(body, operation);
            case References(var type) -> reference(body, type, values, complaints);
            case Reference(var type) -> reference(body, type, values, complaints);
            case Resource.Value(var type) -> values.check(body.path("value"), type, "value");
            case Resource.Count _, Resource.Raw _ -> {}
        }
    }

    private static void reference(
            JsonNode body, String type, Values values, List<String> complaints) {
        body.properties()
                .forEach(entry -> {
                    if (!List.of("@odata.id", "@odata.context").contains(entry.getKey())) {
                        complaints.add("a reference says " + entry.getKey());
                    }
                });
        values.link(body.path("@odata.id"), type, "@odata.id");
    }

    private static JsonNode json(Request request) {
        return Json.read(request.body().isBlank() ? "{}" : request.body());
    }

    private static void requireJson(Request request, List<String> complaints) {
        var type = request.header("Content-Type").orElse("");
        if (!type.startsWith("application/json")) {
            complaints.add("a body of type '" + type + "'");
        }
    }

    private String name(Request request) {
        return dialect + " " + request.method() + " " + request.target();
    }
}
