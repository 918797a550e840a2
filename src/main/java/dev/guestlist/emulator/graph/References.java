package dev.guestlist.emulator.graph;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Reads {@code @odata.id} and {@code @odata.bind}: URLs that name an object. */
final class References {

    private static final Set<String> SETS =
            Set.of("users", "groups", "directoryObjects", "serviceprincipals");

    private References() {}

    /** The object a {@code $ref} body names. */
    static UUID one(JsonNode body, String property) {
        var url = body.path("@odata.id").asString("");
        if (url.isEmpty()) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "The annotation 'odata.id' was not found in the request payload for '"
                                    + property
                                    + "'."));
        }
        return read(url, property);
    }

    /** The object a URL names; the set before the id may be users, groups or directoryObjects. */
    static UUID read(String url, String property) {
        var end = url.endsWith("/") ? url.length() - 1 : url.length();
        var slash = url.lastIndexOf('/', end - 1);
        var before = slash < 0 ? -1 : url.lastIndexOf('/', slash - 1);
        var set = before < 0 ? "" : url.substring(before + 1, slash);
        if (SETS.stream().noneMatch(known -> known.equalsIgnoreCase(set))) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery(
                            "Unsupported referenced-object resource identifier for link property '"
                                    + property
                                    + "'."));
        }
        var text = url.substring(slash + 1, end);
        return Call.id(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.badRequest(
                                        "Invalid object identifier '" + text + "'.")));
    }
}
