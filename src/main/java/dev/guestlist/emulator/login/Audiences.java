package dev.guestlist.emulator.login;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The names under which tokens for Microsoft Graph and Power Platform admin are asked for. */
public final class Audiences {

    /** Microsoft Graph's own application id, in every cloud. */
    public static final String GRAPH_APP_ID = "00000003-0000-0000-c000-000000000000";

    /** Hosts of Microsoft Graph (learn.microsoft.com/graph/deployments). */
    public static final Set<String> GRAPH_HOSTS =
            Set.of(
                    "graph.microsoft.com",
                    "graph.microsoft.us",
                    "dod-graph.microsoft.us",
                    "microsoftgraph.chinacloudapi.cn");

    /**
     * Hosts of the login service
     * (learn.microsoft.com/entra/identity-platform/authentication-national-cloud).
     */
    public static final Set<String> LOGIN_HOSTS =
            Set.of(
                    "login.microsoftonline.com",
                    "login.windows.net",
                    "login.microsoft.com",
                    "sts.windows.net",
                    "login.microsoftonline.us",
                    "login.partner.microsoftonline.cn",
                    "login.chinacloudapi.cn");

    private Audiences() {}

    /** Whether a token for this resource is a token for Graph. */
    public static boolean isGraph(String resource) {
        return resource.equals(GRAPH_APP_ID) || GRAPH_HOSTS.contains(hostOf(resource));
    }

    /** The host of a resource written as a URL, in lower case, or the empty text. */
    public static String hostOf(String resource) {
        try {
            var host = URI.create(resource).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }

    /** Whether a resource is on this machine: the emulator's own address, whatever its port. */
    public static boolean isLocal(String resource) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(hostOf(resource));
    }
}
