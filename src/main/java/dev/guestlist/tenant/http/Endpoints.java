package dev.guestlist.tenant.http;

import dev.guestlist.model.Cloud;

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
 * @param assertionAudience the audience of another issuer's token that Entra accepts
 */
public record Endpoints(
        URI login,
        URI graph,
        URI powerPlatform,
        String graphScope,
        String powerPlatformScope,
        String assertionAudience) {
    public Endpoints {
        login = Roots.plain(login);
        graph = Roots.plain(graph);
        powerPlatform = Roots.plain(powerPlatform);
    }

    public static Endpoints of(Cloud cloud) {
        return new Endpoints(
                cloud.login(),
                cloud.graph(),
                cloud.powerPlatform(),
                cloud.graph() + "/.default",
                cloud.powerPlatformScope(),
                cloud.assertionAudience());
    }

    public Endpoints withLogin(URI root) {
        return with(root, graph, powerPlatform);
    }

    public Endpoints withGraph(URI root) {
        return with(login, root, powerPlatform);
    }

    public Endpoints withPowerPlatform(URI root) {
        return with(login, graph, root);
    }

    private Endpoints with(URI loginRoot, URI graphRoot, URI powerPlatformRoot) {
        return new Endpoints(
                loginRoot,
                graphRoot,
                powerPlatformRoot,
                graphScope,
                powerPlatformScope,
                assertionAudience);
    }
}
