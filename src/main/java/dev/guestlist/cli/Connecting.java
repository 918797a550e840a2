package dev.guestlist.cli;

import static java.util.stream.Collectors.joining;

import dev.guestlist.emulator.Emulator;

import java.nio.file.Path;
import java.util.Optional;

/** How to connect to an emulator, ready to copy into a shell. */
record Connecting(Emulator emulator, Optional<Path> authorityFile) {
    String text() {
        var address = emulator.address();
        return """
        The tenant is running at %1$s

          login, Microsoft Graph, Power Platform   %1$s
        %9$s
        In another terminal:

          export GUESTLIST_LOGIN_URL=%1$s GUESTLIST_GRAPH_URL=%1$s GUESTLIST_POWERPLATFORM_URL=%1$s
          export AZURE_TENANT_ID=%2$s
          export AZURE_CLIENT_ID=%3$s AZURE_CLIENT_SECRET=%4$s
        %5$s%8$s
        For read-only access, sign in as %6$s, %7$s.
        Press Ctrl-C to stop.
        """
                .formatted(
                        address,
                        EmbeddedTenant.TENANT,
                        EmbeddedTenant.WRITING.clientId(),
                        EmbeddedTenant.WRITING.secret(),
                        authority(),
                        EmbeddedTenant.READING.clientId(),
                        EmbeddedTenant.READING.secret(),
                        proxy(),
                        environments());
    }

    private String environments() {
        return emulator.environments().stream()
                .map(key ->
                        "  %-41s%s/%s\n".formatted("environment " + key, emulator.address(), key))
                .collect(joining());
    }

    private String proxy() {
        return emulator.proxy()
                .map("  Or, for programs with a fixed address:  export HTTPS_PROXY=%s\n"::formatted)
                .orElse("");
    }

    private String authority() {
        if (emulator.certificateAuthority().isEmpty()) {
            return "  (Microsoft's own sign-in libraries require https: restart with --tls to use"
                    + " them.)\n";
        }
        return authorityFile
                .map(file -> "  export GUESTLIST_CA=" + file.toAbsolutePath() + "\n")
                .orElse(
                        "  (Clients must trust its certificate authority: restart with --ca-out"
                                + " ca.pem.)\n");
    }
}
