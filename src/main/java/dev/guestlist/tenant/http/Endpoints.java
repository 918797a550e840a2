package dev.guestlist.tenant.http;

import java.net.URI;

/**
 * Where the services are. The scopes of tokens follow the cloud, so another root leaves them as
 * they are.
 *
 * @param login root of the token endpoint; must be https
 * @param graph root of Microsoft Graph, without {@code /v1.0}
 * @param powerPlatform root of the Power Platform admin API
 * @param graphScope what a token for Graph is asked for
 * @param powerPlatformScope what a token for the admin API is asked for
 */
public record Endpoints(
        URI login, URI graph, URI powerPlatform, String graphScope, String powerPlatformScope) {
    public Endpoints {
        login = Roots.plain(login);
        graph = Roots.plain(graph);
        powerPlatform = Roots.plain(powerPlatform);
    }

    public Endpoints withLogin(URI root) {
        return new Endpoints(root, graph, powerPlatform, graphScope, powerPlatformScope);
    }

    public Endpoints withGraph(URI root) {
        return new Endpoints(login, root, powerPlatform, graphScope, powerPlatformScope);
    }

    public Endpoints withPowerPlatform(URI root) {
        return new Endpoints(login, graph, root, graphScope, powerPlatformScope);
    }
}
