package dev.guestlist.tenant.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The permissions that a token grants, as far as its content can be read. The content is meant for
 * the service (learn.microsoft.com/entra/identity-platform/access-tokens), so it only decides
 * whether an empty answer is believed, never what is asked for.
 */
final class Granted {
    private Granted() {}

    /** Application permissions and delegated ones; none if the token can't be read. */
    static Set<String> by(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length < 2) {
            return Set.of();
        }
        try {
            var content =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            var claims = JsonMapper.shared().readTree(content);
            var granted = new HashSet<String>();
            claims.path("roles").forEach(role -> granted.add(role.asString("")));
            granted.addAll(List.of(claims.path("scp").asString("").split(" ", -1)));
            granted.remove("");
            return granted;
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Set.of();
        }
    }
}
