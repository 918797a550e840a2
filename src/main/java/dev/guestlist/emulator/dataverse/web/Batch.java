package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * {@code $batch}
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api):
 * parts in order, change sets whole or not at all, and an end at the first failure unless the
 * client prefers to go on.
 */
final class Batch {
    private static final int MOST_PARTS = 1000;
    private static final List<String> INHERITED =
            List.of("Prefer", "CallerObjectId", "MSCRMCallerID", "Accept", "Consistency");

    private final WebApi.Parts parts;
    private final Instance instance;

    Batch(WebApi.Parts parts, Instance instance) {
        this.parts = parts;
        this.instance = instance;
    }

    Response answer(Request request) {
        try {
            if (!request.method().equals("POST")) {
                throw Refusals.badVerb();
            }
            var batch = Multipart.read(request.header("Content-Type").orElse(""), request.body());
            refuseTooMany(batch);
            return run(request, batch);
        } catch (Refused refused) {
            return Answers.error(refused, Annotations.NONE);
        }
    }

    private Response run(Request outer, List<Multipart.Part> batch) {
        var goesOn = Preferences.of(outer.header("Prefer")).has("odata.continue-on-error");
        var writer = new Multipart.Writer("batchresponse_" + UUID.randomUUID());
        var status = 200;
        for (var part : batch) {
            var failed =
                    part.isMultipart()
                            ? changeSet(outer, part, writer)
                            : single(outer, part, writer);
            if (failed >= 400 && !goesOn) {
                status = failed;
                break;
            }
        }
        return Response.of(
                status, "multipart/mixed; boundary=" + writer.boundary(), writer.bytes());
    }

    private int single(Request outer, Multipart.Part part, Multipart.Writer writer) {
        if (part.target().endsWith("$batch")) {
            throw Refusals.badQuery("Batches cannot be nested.");
        }
        var response = parts.answer(request(outer, part, Map.of()));
        writer.add(response, part.contentId());
        return response.status();
    }

    private int changeSet(Request outer, Multipart.Part part, Multipart.Writer writer) {
        var operations = part.parts();
        var answers = new ArrayList<Response>();
        try {
            instance.environment()
                    .tenant()
                    .changing(() ->
                            instance.store().atomically(() -> all(outer, operations, answers)));
        } catch (ChangeSetFailed failed) {
            writer.add(failed.response, failed.contentId);
            return failed.response.status();
        }
        var inner = new Multipart.Writer("changesetresponse_" + UUID.randomUUID());
        for (var i = 0; i < answers.size(); i++) {
            inner.add(answers.get(i), operations.get(i).contentId());
        }
        writer.add(inner);
        return 200;
    }

    private List<Response> all(
            Request outer, List<Multipart.Part> operations, List<Response> answers) {
        var made = new TreeMap<String, String>();
        for (var operation : operations) {
            var response = operation(outer, operation, made);
            if (response.status() >= 400) {
                throw new ChangeSetFailed(response, operation.contentId());
            }
            if (!response.header("OData-EntityId").isEmpty()) {
                made.put("$" + operation.contentId(), response.header("OData-EntityId"));
            }
            answers.add(response);
        }
        return answers;
    }

    private Response operation(Request outer, Multipart.Part operation, Map<String, String> made) {
        try {
            if (operation.contentId().isEmpty()) {
                throw Refusals.badQuery(
                        "The 'Content-ID' header is required for the operations of a change set.");
            }
            if (operation.method().equals("GET")) {
                throw Refusals.badQuery("An HTTP GET request is not allowed within a change set.");
            }
            return parts.answer(request(outer, operation, made));
        } catch (Refused refused) {
            return Answers.error(refused, Annotations.NONE);
        }
    }

    private static Request request(Request outer, Multipart.Part part, Map<String, String> made) {
        var headers = new LinkedHashMap<String, String>();
        INHERITED.forEach(name -> outer.header(name).ifPresent(value -> headers.put(name, value)));
        headers.putAll(part.headers());
        var body = new String(part.body(), StandardCharsets.UTF_8);
        return outer.inner(
                part.method(),
                Target.of(outer, ContentIds.resolve(part.target(), made)),
                headers,
                ContentIds.resolveBody(body, made).getBytes(StandardCharsets.UTF_8));
    }

    private static void refuseTooMany(List<Multipart.Part> batch) {
        var count =
                batch.stream().mapToInt(part -> part.isMultipart() ? part.parts().size() : 1).sum();
        if (count > MOST_PARTS) {
            throw Refusals.badQuery(
                    "The current batch message contains too many parts. Only batch messages with a"
                            + " maximum number of '"
                            + MOST_PARTS
                            + "' parts are allowed.");
        }
    }

    /** Ends a change set so that the store undoes it. */
    private static final class ChangeSetFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Response response;
        private final String contentId;

        ChangeSetFailed(Response response, String contentId) {
            super("A change set failed", null, false, false);
            this.response = response;
            this.contentId = contentId;
        }
    }
}
