package dev.guestlist.tenant.http;

import dev.guestlist.model.Cloud;

import java.net.URI;
import java.util.Optional;

/**
 * Everything a connection needs to know.
 *
 * @param tenant domain or id, as the token endpoint accepts it
 * @param authority PEM of one or more additional trusted certificate authorities
 * @param detour where every request is sent instead of to its host, with the host's name in the
 *     {@code Host} header; for a tenant inside this process
 * @param concurrency maximum number of simultaneous requests
 */
public record ConnectionSettings(
        Endpoints endpoints,
        String tenant,
        Credentials credentials,
        Optional<String> authority,
        Optional<URI> detour,
        int concurrency,
        Timeouts timeouts) {
    /** Dataverse allows 52 at once per user, Graph names no number; this stays below both. */
    public static final int USUAL_CONCURRENCY = 16;

    public ConnectionSettings {
        detour = detour.map(Roots::plain);
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency starts at 1: " + concurrency);
        }
    }

    /** The usual settings for a tenant in that cloud. */
    public static ConnectionSettings of(Cloud cloud, String tenant, Credentials credentials) {
        return new ConnectionSettings(
                Endpoints.of(cloud),
                tenant,
                credentials,
                Optional.empty(),
                Optional.empty(),
                USUAL_CONCURRENCY,
                Timeouts.usual());
    }

    public ConnectionSettings withEndpoints(Endpoints others) {
        return new ConnectionSettings(
                others, tenant, credentials, authority, detour, concurrency, timeouts);
    }

    public ConnectionSettings withAuthority(String pem) {
        return new ConnectionSettings(
                endpoints, tenant, credentials, Optional.of(pem), detour, concurrency, timeouts);
    }

    public ConnectionSettings withDetour(URI origin) {
        return new ConnectionSettings(
                endpoints,
                tenant,
                credentials,
                authority,
                Optional.of(origin),
                concurrency,
                timeouts);
    }

    public ConnectionSettings withConcurrency(int most) {
        return new ConnectionSettings(
                endpoints, tenant, credentials, authority, detour, most, timeouts);
    }

    public ConnectionSettings withTimeouts(Timeouts other) {
        return new ConnectionSettings(
                endpoints, tenant, credentials, authority, detour, concurrency, other);
    }
}
