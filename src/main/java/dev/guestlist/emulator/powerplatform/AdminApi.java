package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.annex.Plot;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.login.Admission;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.odata.Guids;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The API at api.bap.microsoft.com. Paths and shapes are those that
 * microsoft/terraform-provider-power-platform and pnp/cli-microsoft365 use.
 */
final class AdminApi implements Handler {
    /** The hosts of all clouds (terraform-provider-power-platform, constants). */
    static final Set<String> HOSTS =
            Set.of(
                    "api.bap.microsoft.com",
                    "gov.api.bap.microsoft.us",
                    "high.api.bap.microsoft.us",
                    "api.bap.appsplatform.us",
                    "api.bap.partner.microsoftonline.cn");

    private static final Set<String> AUDIENCES =
            Set.of(
                    "service.powerapps.com",
                    "service.powerapps.us",
                    "high.service.apps.appsplatform.us",
                    "service.apps.appsplatform.us",
                    "service.powerapps.cn");

    private static final String PROVIDER = "Microsoft.BusinessAppPlatform";

    private final Plot plot;
    private final EnvironmentsApi environments;
    private final ManagementApplications applications;
    private final GuessBook guesses;

    AdminApi(
            Plot plot,
            EnvironmentsApi environments,
            ManagementApplications applications,
            GuessBook guesses) {
        this.plot = plot;
        this.environments = environments;
        this.applications = applications;
        this.guesses = guesses;
    }

    @Override
    public Response handle(Request request) {
        var response =
                switch (plot.gate().admit(request, AdminApi::isOurs)) {
                    case Admission.Admitted(var caller) ->
                            plot.tenant()
                                    .changing(() ->
                                            admitted(
                                                    request,
                                                    caller.appId(),
                                                    caller.servicePrincipalId()));
                    case Admission.NoToken() ->
                            unauthorized(
                                    "AuthorizationRequired",
                                    "The request does not have an authorization header.");
                    case Admission.UnknownToken() ->
                            unauthorized(
                                    "InvalidAuthenticationToken", "The access token is invalid.");
                    case Admission.WrongAudience(var audience) ->
                            unauthorized(
                                    "InvalidAuthenticationTokenAudience",
                                    "The access token has been obtained for wrong audience '"
                                            + audience
                                            + "'.");
                    case Admission.Expired _ ->
                            unauthorized(
                                    "ExpiredAuthenticationToken",
                                    "The access token expiry UTC time is earlier than now.");
                };
        return response.with("x-ms-correlation-request-id", UUID.randomUUID().toString())
                .with("x-ms-request-id", UUID.randomUUID().toString());
    }

    private static boolean isOurs(String audience) {
        var host = Audiences.hostOf(audience);
        return AUDIENCES.contains(host) || HOSTS.contains(host);
    }

    private Response unauthorized(String code, String message) {
        return guesses.now().is(AdminGuess.UNAUTHORIZED_BODY, AdminGuess.Body.OBJECT)
                ? new AdminError(401, code, message).response()
                : Response.of(401);
    }

    private Response admitted(Request request, UUID appId, UUID servicePrincipal) {
        try {
            if (!applications.holds(appId)) {
                throw new AdminError(
                        403,
                        "Forbidden",
                        "The service principal with id '%s' for application %s does not have permission to access the path '%s' in tenant %s."
                                .formatted(
                                        servicePrincipal,
                                        appId,
                                        request.rawPath(),
                                        plot.tenant().profile().id()));
            }
            requireVersion(request);
            return routed(request);
        } catch (AdminError error) {
            return error.response();
        }
    }

    private void requireVersion(Request request) {
        if (guesses.now().is(AdminGuess.MISSING_VERSION, AdminGuess.Rule.ALLOWED)) {
            return;
        }
        if (request.query()
                .first("api-version")
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .isEmpty()) {
            throw new AdminError(
                    400,
                    "MissingApiVersionParameter",
                    "The api-version query parameter (?api-version=) is required for all"
                            + " requests.");
        }
    }

    private Response routed(Request request) {
        var path = request.segments();
        if (path.size() < 3
                || !path.get(0).equals("providers")
                || !path.get(1).equalsIgnoreCase(PROVIDER)) {
            throw AdminError.notEmulated(request.rawPath());
        }
        var rest = path.subList(2, path.size());
        if (rest.size() >= 3 && rest.get(0).equals("scopes") && rest.get(1).equals("admin")) {
            rest = rest.subList(2, rest.size());
        }
        return switch (rest.getFirst()) {
            case "environments" -> environments.answer(request, rest.subList(1, rest.size()));
            case "lifecycleOperations" -> environments.operation(request, rest.getLast());
            case "adminApplications" -> application(request, rest.subList(1, rest.size()));
            default -> throw AdminError.notEmulated(request.rawPath());
        };
    }

    /** An application cannot register itself; the caller here is one, so registering is refused. */
    private Response application(Request request, List<String> rest) {
        if (rest.isEmpty() && request.method().equals("GET")) {
            var all =
                    applications.all().stream()
                            .map(id -> Map.of("applicationId", id.toString()))
                            .toList();
            return Response.json(200, Map.of("value", all));
        }
        var id =
                rest.stream()
                        .findFirst()
                        .flatMap(Guids::parse)
                        .orElseThrow(() ->
                                new AdminError(
                                        400, "BadRequest", "The application id is not a guid."));
        return switch (request.method()) {
            case "GET" -> {
                if (!applications.holds(id)) {
                    throw new AdminError(
                            404,
                            "ApplicationNotFound",
                            "The application '" + id + "' is not registered.");
                }
                yield Response.json(200, Map.of("applicationId", id.toString()));
            }
            case "PUT" ->
                    throw new AdminError(
                            403,
                            "Forbidden",
                            "A service principal cannot register management applications.");
            case "DELETE" -> Response.of(applications.remove(id) ? 200 : 404);
            default -> throw new AdminError(405, "MethodNotAllowed", "The method is not allowed.");
        };
    }
}
