package dev.guestlist.metadata;

import java.util.Optional;
import java.util.regex.Pattern;

/** A service with its metadata, and where it departs from the standard's letter. */
enum Dialect {
    /**
     * A subset of github.com/microsoftgraph/msgraph-metadata, schemas/v1.0. A key may be a segment
     * of its own (learn.microsoft.com/graph/use-the-api).
     */
    GRAPH(
            "(?:https?://[^/]+)?/v1\\.0(/.*)?",
            Csdl.read("/emulator/graph-v1.0-subset.csdl").with(Corrections::graph)),

    /** See the head of the document for where it comes from. */
    DATAVERSE(
            "(?:https?://[^/]+)?(?:/[^/]+)?/api/data/v9\\.[0-9](/.*)?",
            Csdl.read(
                            "/dev/guestlist/emulator/dataverse/metadata-v9.2.xml",
                            "/emulator/dataverse-newer.csdl")
                    .with(Corrections::dataverse));

    private final Pattern root;

    @SuppressWarnings("ImmutableEnumChecker") // nothing in it can be changed
    private final Model model;

    Dialect(String root, Model model) {
        this.root = Pattern.compile(root);
        this.model = model;
    }

    /** The service that an address belongs to. */
    static Optional<Dialect> of(String url) {
        for (var dialect : values()) {
            if (dialect.below(url).isPresent()) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    Model model() {
        return model;
    }

    boolean keysAreSegments() {
        return this == GRAPH;
    }

    /** What comes below the root of the service in an address, with a slash before it. */
    Optional<String> below(String url) {
        var matcher = root.matcher(url);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? "/" : matcher.group(1));
    }
}
