package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * A refusal of the login service, in its own words
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes).
 *
 * @param error OAuth's error, such as {@code invalid_client}
 */
record TokenError(int status, String error, int code, String message) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    static TokenError wrongSecret(String appId) {
        return new TokenError(
                401,
                "invalid_client",
                7000215,
                "Invalid client secret provided. Ensure the secret being sent in the request is the"
                    + " client secret value, not the client secret ID, for a secret added to app '"
                        + appId
                        + "'.");
    }

    static TokenError expiredSecret(String appId) {
        return new TokenError(
                401,
                "invalid_client",
                7000222,
                "The provided client secret keys for app '"
                        + appId
                        + "' are expired. Visit the Azure portal to create new keys for your app,"
                        + " or consider using certificate credentials for added security.");
    }

    static TokenError unknownApplication(String appId, String tenant) {
        return new TokenError(
                400,
                "unauthorized_client",
                700016,
                "Application with identifier '"
                        + appId
                        + "' was not found in the directory '"
                        + tenant
                        + "'. This can happen if the application has not been installed by the"
                        + " administrator of the tenant or consented to by any user in the tenant."
                        + " You may have sent your authentication request to the wrong tenant.");
    }

    static TokenError unknownTenant(String tenant) {
        return new TokenError(
                400,
                "invalid_request",
                90002,
                "Tenant '"
                        + tenant
                        + "' not found. Check to make sure you have the correct tenant ID and are"
                        + " signing into the correct cloud. Check with your subscription"
                        + " administrator, this may happen if there are no active subscriptions for"
                        + " the tenant.");
    }

    static TokenError unknownResource(String resource, String tenant) {
        return new TokenError(
                400,
                "invalid_resource",
                500011,
                "The resource principal named "
                        + resource
                        + " was not found in the tenant named "
                        + tenant
                        + ". This can happen if the application has not been installed by the"
                        + " administrator of the tenant or consented to by any user in the tenant."
                        + " You might have sent your authentication request to the wrong tenant.");
    }

    static TokenError noDefaultScope(String scope) {
        return new TokenError(
                400,
                "invalid_scope",
                1002012,
                "The provided value for scope "
                        + scope
                        + " is not valid. Client credential flows must have a scope value with"
                        + " /.default suffixed to the resource identifier (application ID URI).");
    }

    static TokenError missingParameter(String name) {
        return new TokenError(
                400,
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + name + "'.");
    }

    static TokenError noCredential() {
        return new TokenError(
                401,
                "invalid_client",
                7000218,
                "The request body must contain the following parameter: 'client_assertion' or"
                        + " 'client_secret'.");
    }

    static TokenError unsupportedGrant(String grant) {
        return new TokenError(
                400,
                "unsupported_grant_type",
                70003,
                "The app requested an unsupported grant type '" + grant + "'.");
    }

    static TokenError badAssertion(String why) {
        return new TokenError(
                401,
                "invalid_client",
                700027,
                "Client assertion failed signature validation. " + why);
    }

    static TokenError assertionOutOfTime() {
        return new TokenError(
                401,
                "invalid_client",
                700024,
                "Client assertion is not within its valid time range. Review the documentation at"
                    + " https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials"
                    + " .");
    }

    static TokenError noFederatedCredential(String subject, String issuer, String audience) {
        return new TokenError(
                401,
                "invalid_client",
                70021,
                "No matching federated identity record found for presented assertion. Assertion"
                        + " Issuer: '"
                        + issuer
                        + "'. Assertion Subject: '"
                        + subject
                        + "'. Assertion Audience: '"
                        + audience
                        + "'. https://docs.microsoft.com/en-us/azure/active-directory/develop/workload-identity-federation");
    }

    /** The answer as JSON; its timestamp is no ISO 8601, as the service's is none. */
    Response answer(Instant now, String correlation) {
        var trace = UUID.randomUUID().toString();
        var timestamp = TIMESTAMP.format(now);
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put(
                "error_description",
                "AADSTS%d: %s Trace ID: %s Correlation ID: %s Timestamp: %s"
                        .formatted(code, message, trace, correlation, timestamp));
        body.put("error_codes", List.of(code));
        body.put("timestamp", timestamp);
        body.put("trace_id", trace);
        body.put("correlation_id", correlation);
        body.put("error_uri", "https://login.microsoftonline.com/error?code=" + code);
        return Response.json(status, body);
    }
}
