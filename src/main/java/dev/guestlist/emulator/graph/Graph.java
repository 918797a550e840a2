package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Faults;
import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Interference;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.login.Admission;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.login.Gate;
import dev.guestlist.emulator.state.Redemption;
import dev.guestlist.emulator.state.Tenant;

import java.util.Set;
import java.util.UUID;

/** Microsoft Graph: checks the token, finds the part of the API, and dresses every answer alike. */
public final class Graph implements Handler {
    /** Marks an item of a batch that a fault has spoilt. */
    static final String SPOILT = "x-emulator-spoilt";

    private final Tenant tenant;
    private final Gate gate;
    private final Routes routes;
    private final Batch batch;
    private final Faults faults;
    private final Traps traps = new Traps();
    private final Quotas quotas;
    private final GuessBook guesses = new GuessBook(GraphGuess.likely());

    /**
     * Graph over a tenant.
     *
     * @param faults struck at the items of a batch; whole requests are struck before they come here
     */
    public Graph(Tenant tenant, Gate gate, Faults faults) {
        this.tenant = tenant;
        this.gate = gate;
        this.faults = faults;
        this.quotas = new Quotas(tenant);
        var shop = Shop.of(tenant, guesses, traps);
        this.routes = new Routes(shop);
        this.batch = new Batch(shop, this::item);
    }

    /** What goes wrong now and then. */
    public Traps traps() {
        return traps;
    }

    /** What guests' own organizations are like. */
    public Redemption.Home guestsHome() {
        return traps.isOn(Traps.Trap.REDEEMED_ADDRESS_CASE)
                ? Redemption.Home.FEDERATED
                : Redemption.Home.USUAL;
    }

    /** What is answered where no source says it. */
    public GuessBook guesses() {
        return guesses;
    }

    /** The limits, which are off at first. */
    public Quotas quotas() {
        return quotas;
    }

    /** At its real hosts, and below the version on the own address. */
    public Site site() {
        return new Site(
                "graph",
                Audiences.GRAPH_HOSTS,
                new Site.FirstSegment(Set.of("v1.0", "beta")),
                this);
    }

    @Override
    public Response handle(Request request) {
        var path = request.segments();
        var isBatch = path.size() == 2 && path.get(1).equals("$batch");
        return isBatch ? dressed(request, () -> answerBatch(request)) : single(request);
    }

    /** One call, alone or as an item of a batch. */
    private Response single(Request request) {
        return dressed(request, () -> rationed(admitted(request)));
    }

    private Response rationed(Call call) {
        return switch (quotas.draw(call)) {
            case Quotas.Throttled(var response) -> response;
            case Quotas.Free(var percentage) -> {
                var response = routes.answer(call);
                yield percentage
                        .map(share -> response.with("x-ms-throttle-limit-percentage", share))
                        .orElse(response);
            }
        };
    }

    /**
     * An item of a batch has no connection of its own: what would cut it is a 504 here. Answers
     * that are not the service's own are marked, since listeners see only the whole batch.
     */
    private Response item(Request request) {
        return switch (faults.strike(request)) {
            case Interference.Instead(var response) -> response.with(SPOILT, "fault");
            case Interference.Afterwards(var response) ->
                    after(request, response.with(SPOILT, "fault"));
            case Interference.CutBefore() -> Response.of(504);
            case Interference.CutAfter() -> after(request, Response.of(504));
            case Interference.None() -> single(request);
            case Interference.Late(var delay) -> single(request);
            case Interference.SlowBody(var duration) -> single(request);
            case Interference.HalfBody() -> single(request);
            case Interference.HalfChunk() -> single(request);
            case Interference.Altered(var alteration) ->
                    alteration
                            .altered(request, single(alteration.received(request)))
                            .with(SPOILT, "fault");
        };
    }

    private Response after(Request request, Response instead) {
        single(request);
        return instead;
    }

    private Response answerBatch(Request request) {
        return batch.answer(admitted(request));
    }

    private Call admitted(Request request) {
        var path = request.segments();
        if (path.isEmpty() || path.getFirst().equals("beta")) {
            throw new GraphRefused(GraphError.notEmulated("the beta version of Microsoft Graph"));
        }
        return switch (gate.admit(request, Graph::isOurs)) {
            case Admission.Admitted(var caller) ->
                    new Call(request, caller, Spelling.usual(path.subList(1, path.size())));
            case Admission.NoToken() -> throw unauthorized("Access token is empty.");
            case Admission.UnknownToken() ->
                    throw unauthorized("IDX14100: JWT is not well formed or was not issued here.");
            case Admission.WrongAudience(var audience) ->
                    throw unauthorized("Access token validation failure. Invalid audience.");
            case Admission.Expired(var caller) ->
                    throw unauthorized("Lifetime validation failed, the token is expired.");
        };
    }

    private static boolean isOurs(String audience) {
        return Audiences.isGraph(audience) || Audiences.isLocal(audience);
    }

    private static GraphRefused unauthorized(String message) {
        return new GraphRefused(new GraphError(401, "InvalidAuthenticationToken", message));
    }

    /** Answers a call and adds what every answer of Graph carries. */
    private Response dressed(Request request, java.util.function.Supplier<Response> work) {
        var requestId = UUID.randomUUID().toString();
        var clientRequestId = request.header("client-request-id").orElse(requestId);
        Response response;
        try {
            response = work.get();
        } catch (GraphRefused refused) {
            response =
                    refused.error()
                            .answer(traps.wording(), tenant.now(), requestId, clientRequestId);
        }
        return response.with("request-id", requestId)
                .with("client-request-id", clientRequestId)
                .with("x-ms-ags-diagnostic", DIAGNOSTIC)
                .with("Cache-Control", "no-cache")
                .with("Strict-Transport-Security", "max-age=31536000")
                .with("OData-Version", "4.0")
                .with("x-ms-resource-unit", Integer.toString(ResourceUnits.of(request)));
    }

    private static final String DIAGNOSTIC =
            "{\"ServerInfo\":{\"DataCenter\":\"Australia"
                + " East\",\"Slice\":\"E\",\"Ring\":\"3\",\"ScaleUnit\":\"002\",\"RoleInstance\":\"EMULATOR\"}}";
}
