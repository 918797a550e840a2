package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.Refused;
import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.QueryString;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The Web API of one environment. */
public final class WebApi implements Handler {
    private static final Set<String> VERSIONS = Set.of("v9.0", "v9.1", "v9.2");

    /**
     * Characters of an address, alone and inside a batch
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors).
     */
    private static final int LONGEST_ADDRESS = 32_768;

    private static final int LONGEST_PART = 65_536;

    private static final String AFFINITY = "ARRAffinity=emulator; Path=/; HttpOnly";

    private final Instance instance;
    private final Doorkeeper doorkeeper;
    private final Protection protection;

    /**
     * The API of {@code instance}.
     *
     * @param doorkeeper looks at tokens
     * @param protection counts requests
     */
    public WebApi(Instance instance, Doorkeeper doorkeeper, Protection protection) {
        this.instance = instance;
        this.doorkeeper = doorkeeper;
        this.protection = protection;
    }

    @Override
    public Response handle(Request request) {
        return stamped(
                switch (doorkeeper.admit(request)) {
                    case Doorkeeper.TurnedAway(var response) -> response;
                    case Doorkeeper.Let(var appId) -> admitted(request, appId, LONGEST_ADDRESS);
                });
    }

    private Response admitted(Request request, UUID appId, int longest) {
        var segments = request.segments();
        if (segments.size() < 2
                || !segments.get(0).equals("api")
                || !segments.get(1).equals("data")) {
            return Response.of(
                    404,
                    "text/plain; charset=utf-8",
                    "The emulator has nothing at " + request.rawPath() + "\n");
        }
        if (segments.size() < 3 || !segments.get(2).startsWith("v")) {
            return Response.of(
                    404,
                    "application/json",
                    "{\"Message\":\"Requested API Version must be provided.  Please provide in the"
                            + " format /api/data/v<Major>.<Minor>/\"}");
        }
        if (!VERSIONS.contains(segments.get(2))) {
            return Answers.error(
                    new Refused(
                            501,
                            "0x8006088a",
                            "The requested API version " + segments.get(2) + " is not supported."),
                    Annotations.NONE);
        }
        if (lengthOf(request) > longest) {
            return Response.of(
                    instance.environment().guesses().of(DataverseGuess.LONG_ADDRESS_STATUS));
        }
        var root = request.origin().url("/api/data/" + segments.get(2) + "/");
        var path = segments.subList(3, segments.size());
        if (path.equals(List.of("$batch"))) {
            return new Batch(part -> admitted(part, appId, LONGEST_PART), instance).answer(request);
        }
        return protection.guarded(
                appId,
                instance.environment().guesses(),
                () -> locked(request, path, () -> answer(request, path, root, appId)));
    }

    private static int lengthOf(Request request) {
        return request.origin().url(request.rawPath()).length()
                + request.query().raw().length()
                + 1;
    }

    /**
     * Whoever may change something has the tenant for itself; a keyed look at a person may, too.
     */
    private Response locked(Request request, List<String> path, Supplier<Response> work) {
        var onlyReads =
                request.method().equals("GET")
                        && request.header("CallerObjectId").isEmpty()
                        && path.stream()
                                .noneMatch(segment ->
                                        segment.startsWith(
                                                "systemusers(azureactivedirectoryobjectid"));
        var tenant = instance.environment().tenant();
        return onlyReads
                ? tenant.reading(() -> withErrors(request, work))
                : tenant.changing(
                        () -> withErrors(request, () -> instance.store().atomically(work)));
    }

    private Response withErrors(Request request, Supplier<Response> work) {
        try {
            return work.get();
        } catch (Refused refused) {
            return Answers.error(
                    Refusals.answered(refused, instance.environment().guesses()),
                    Preferences.of(request.header("Prefer")).annotations());
        }
    }

    private Response answer(Request request, List<String> path, String root, UUID appId) {
        var actor = new Callers(instance).of(request, appId);
        var query = Problems.require(QueryString.parse(request.query().raw()));
        var call =
                new Call(
                        request,
                        instance,
                        actor,
                        Preferences.of(request.header("Prefer")),
                        root,
                        query);
        return new Dispatcher(call).answer(path);
    }

    /**
     * Every answer binds the client to one web server, if it sends the cookie again
     * (learn.microsoft.com/power-apps/developer/data-platform/send-parallel-requests).
     */
    private static Response stamped(Response response) {
        return response.with("OData-Version", "4.0")
                .with("Set-Cookie", AFFINITY)
                .with("REQ_ID", UUID.randomUUID().toString())
                .with("x-ms-service-request-id", UUID.randomUUID().toString())
                .with(
                        "Access-Control-Expose-Headers",
                        "Preference-Applied,OData-EntityId,Location,ETag,OData-Version,Content-Encoding,"
                            + "Transfer-Encoding,Content-Length,Retry-After");
    }

    /** The rest of the batch's world sees requests by this. */
    @FunctionalInterface
    interface Parts {
        /** Answers one part. */
        Response answer(Request part);
    }
}
