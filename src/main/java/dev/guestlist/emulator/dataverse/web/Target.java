package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.http.Request;

/**
 * Where a part of a batch goes: an absolute URL, an absolute path, or a path relative to the
 * service root.
 */
final class Target {
    private Target() {}

    /** The path and query, without the origin's prefix. */
    static String of(Request outer, String target) {
        var origin = outer.origin();
        var root = origin.scheme() + "://" + origin.authority();
        var path = target;
        if (target.startsWith("http://") || target.startsWith("https://")) {
            path = target.startsWith(root) ? target.substring(root.length()) : pathOf(target);
        }
        if (!path.startsWith("/")) {
            var outerPath = outer.rawPath();
            return outerPath.substring(0, outerPath.lastIndexOf('/') + 1) + path;
        }
        var prefix = origin.prefix();
        return !prefix.isEmpty() && path.startsWith(prefix + "/")
                ? path.substring(prefix.length())
                : path;
    }

    private static String pathOf(String url) {
        var slash = url.indexOf('/', url.indexOf("://") + 3);
        return slash < 0 ? "/" : url.substring(slash);
    }
}
