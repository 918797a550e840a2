package dev.guestlist.tenant.http;

import java.net.URI;

/**
 * The addresses of the services. The scopes of tokens depend on the cloud, so a different root does
 * not change them.
 *
 * @param login root of the token endpoint; must be https
 * @param graph root of Microsoft Graph, without {@code /v1.0}
 * @param powerPlatform root of the Power Platform admin API
 * @param graphScope the scope of tokens for Graph
 * @param powerPlatformScope the scope of tokens for the admin API
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
