package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Environment;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.login.Admission;
import dev.guestlist.emulator.login.Gate;

import java.util.UUID;

/**
 * Looks at tokens. Who has none that is good gets 401 with an empty body and is told where to get
 * one (learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth).
 */
public final class Doorkeeper {
    private final Environment environment;
    private final Gate gate;

    /** A doorkeeper for one environment. */
    public Doorkeeper(Environment environment, Gate gate) {
        this.environment = environment;
        this.gate = gate;
    }

    /** What the doorkeeper says. */
    sealed interface Verdict {}

    /** The application may come in. */
    record Let(UUID appId) implements Verdict {}

    /** The answer for who may not. */
    record TurnedAway(Response response) implements Verdict {}

    Verdict admit(Request request) {
        return switch (gate.admit(request, audience -> isOurs(audience, request))) {
            case Admission.Admitted(var caller) -> new Let(caller.appId());
            case Admission.NoToken() -> away(request, "token is missing");
            case Admission.UnknownToken() -> away(request, "invalid token");
            case Admission.WrongAudience(var audience) ->
                    away(request, "invalid audience " + audience);
            case Admission.Expired _ -> away(request, "token expired");
        };
    }

    /**
     * The environment's address, or where the emulator was reached, with or without the
     * environment's prefix.
     */
    private boolean isOurs(String audience, Request request) {
        var origin = request.origin();
        var here = origin.scheme() + "://" + origin.authority();
        var url = environment.profile().url();
        return audience.equalsIgnoreCase(url)
                || audience.equalsIgnoreCase(apiHost(url))
                || audience.equalsIgnoreCase(here)
                || audience.equalsIgnoreCase(here + origin.prefix());
    }

    /**
     * {@code https://contoso.crm4.dynamics.com} is also at {@code
     * https://contoso.api.crm4.dynamics.com}.
     */
    public static String apiHost(String url) {
        var dot = url.indexOf('.');
        return dot < 0 ? url : url.substring(0, dot) + ".api" + url.substring(dot);
    }

    private Verdict away(Request request, String reason) {
        var tenant = environment.tenant().profile().id();
        return new TurnedAway(
                Response.of(401)
                        .with(
                                "WWW-Authenticate",
                                "Bearer authorization_uri=https://login.microsoftonline.com/%s/oauth2/authorize, resource_id=%s"
                                        .formatted(tenant, request.origin().url("/")))
                        .with("401_error_reason", reason));
    }
}
