package dev.guestlist.emulator.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One API and where it lives: at its real host names, and at a place on the emulator's own address.
 *
 * <p>A client that was told nothing but a proxy or a name server asks for {@code
 * https://graph.microsoft.com/v1.0/users}; a client that can be given a root asks for {@code
 * https://localhost:8443/v1.0/users}. Both reach the same handler, and each gets links of the kind
 * it used.
 *
 * @param name short name for logs, such as {@code graph}
 * @param hosts real host names in lower case
 * @param place where it lives on the emulator's own address
 */
public record Site(String name, Set<String> hosts, Place place, Handler handler) {

    public Site {
        hosts = Set.copyOf(hosts);
    }

    /** A place on the emulator's own address. */
    public sealed interface Place {}

    /** Below a path prefix such as {@code /sales}, which the handler does not see. */
    public record Below(String prefix) implements Place {}

    /** Wherever the first path segment is one of these; the handler sees the whole path. */
    public record FirstSegment(Set<String> names) implements Place {
        public FirstSegment {
            names = Set.copyOf(names);
        }
    }

    /** Every path that nobody else claims. */
    public record Elsewhere() implements Place {}

    /** The request as the handler is to see it, if it is meant for this site. */
    Optional<Request> claim(Request request) {
        if (hosts.contains(request.origin().host())) {
            return Optional.of(request);
        }
        return switch (place) {
            case Below(var prefix) -> below(request, prefix);
            case FirstSegment(var names) -> first(request.segments(), names).map(n -> request);
            case Elsewhere() -> Optional.of(request);
        };
    }

    private static Optional<String> first(List<String> segments, Set<String> names) {
        return segments.stream().findFirst().filter(names::contains);
    }

    private static Optional<Request> below(Request request, String prefix) {
        var path = request.rawPath();
        var within = path.equals(prefix) || path.startsWith(prefix + "/");
        return within ? Optional.of(request.below(prefix)) : Optional.empty();
    }
}
