package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.state.Mail;
import dev.guestlist.emulator.state.Redemption;
import dev.guestlist.emulator.state.Tenant;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The controls of the emulator, below {@code /__emulator/}. */
public final class ControlSite implements Handler {

    static final String NAME = "__emulator";
    static final String PREFIX = "/" + NAME;

    /** What the guest reads there (github.com/MicrosoftDocs/azure-docs/issues/52544). */
    private static final String FEDERATED =
            "AADB2B_0001 : We cannot create a self-service Azure AD account for you because the"
                    + " directory is federated.";

    private final Tenant tenant;
    private final FaultDesk faults;
    private final Journal journal;
    private final Switches switches;
    private final Supplier<Redemption.Home> guestsHome;
    private final Supplier<String> state;

    /** What can be switched while the emulator runs. */
    public interface Switches {
        /** All there are, in the order in which they are shown. */
        List<Switch> all();

        /** Sets one; an {@link IllegalArgumentException} says what is wrong. */
        void set(String name, String setting);
    }

    /**
     * The controls of one emulator.
     *
     * @param guestsHome what a guest's own organization is like, asked at every redemption
     * @param state writes the whole state as YAML
     */
    public ControlSite(
            Tenant tenant,
            FaultDesk faults,
            Journal journal,
            Switches switches,
            Supplier<Redemption.Home> guestsHome,
            Supplier<String> state) {
        this.tenant = tenant;
        this.faults = faults;
        this.journal = journal;
        this.switches = switches;
        this.guestsHome = guestsHome;
        this.state = state;
    }

    /** Only ever on the own address. */
    public Site site() {
        return new Site("control", Set.of(), new Site.FirstSegment(Set.of(NAME)), this);
    }

    @Override
    public Response handle(Request request) {
        try {
            return route(request, request.segments().subList(1, request.segments().size()));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Response.json(400, Map.of("error", String.valueOf(wrong.getMessage())));
        }
    }

    private Response route(Request request, List<String> path) {
        return switch (request.method() + " " + String.join("/", path)) {
            case "GET state" -> Response.of(200, "application/yaml", state.get());
            case "GET clock" -> clock();
            case "POST clock" -> advance(request);
            case "GET faults" -> Response.json(200, Map.of("strikes", faults.strikes()));
            case "POST faults" -> addFaults(request);
            case "DELETE faults" -> clearFaults();
            case "GET outbox" -> Response.json(200, Map.of("value", tenant.reading(this::outbox)));
            case "GET log" ->
                    Response.json(200, Map.of("count", journal.count(), "value", journal.last()));
            case "GET switches" -> showSwitches();
            case "PATCH switches" -> setSwitches(request);
            case "POST redeem" -> redeem(request);
            default ->
                    Response.json(
                            404,
                            Map.of(
                                    "error",
                                    "Controls: GET state, GET|POST clock, GET|POST|DELETE faults,"
                                        + " GET outbox, GET log, GET|PATCH switches, POST redeem"));
        };
    }

    private Response clock() {
        return Response.json(
                200,
                Map.of("now", tenant.now().toString(), "ahead", tenant.clock().ahead().toString()));
    }

    private Response advance(Request request) {
        var by = request.json().map(json -> json.path("advance").asString("")).orElse("");
        tenant.clock().advance(Duration.parse(by));
        return clock();
    }

    private Response addFaults(Request request) {
        var json =
                request.json()
                        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
        FaultScript.read(json).forEach(faults::add);
        return Response.of(204);
    }

    private Response clearFaults() {
        faults.clear();
        return Response.of(204);
    }

    private List<Map<String, Object>> outbox() {
        return tenant.records().outbox().stream().map(ControlSite::shown).toList();
    }

    private static Map<String, Object> shown(Mail mail) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("sent", mail.sent().toString());
        shown.put("from", mail.from());
        shown.put("to", mail.to());
        shown.put("cc", mail.cc());
        shown.put("subject", mail.subject());
        shown.put("body", mail.body());
        return shown;
    }

    private Response setSwitches(Request request) {
        var json =
                request.json()
                        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
        json.properties()
                .forEach(entry -> switches.set(entry.getKey(), entry.getValue().asString("")));
        return showSwitches();
    }

    private Response showSwitches() {
        var shown = new LinkedHashMap<String, String>();
        switches.all().forEach(each -> shown.put(each.name(), each.setting()));
        return Response.json(200, shown);
    }

    /** What only a guest can do: open the link and accept. */
    private Response redeem(Request request) {
        var json =
                request.json()
                        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
        var email = json.path("email").asString("");
        var issuer = json.path("issuer").asString(Redemption.ENTRA);
        var redemption = new Redemption(tenant, guestsHome.get());
        return switch (tenant.changing(() -> redemption.redeem(email, issuer))) {
            case ACCEPTED -> Response.of(204);
            case NOBODY_WAITS ->
                    Response.json(
                            404, Map.of("error", "No pending invitation for '" + email + "'."));
            case UNKNOWN_AT_HOME -> Response.json(403, Map.of("error", FEDERATED));
        };
    }
}
