package dev.guestlist.plan;

import java.net.URI;
import java.util.Objects;

/** What a change changes: found by name, remembered by id, shown with both. */
public sealed interface Target {
    /** The key in the files. */
    String key();

    /** The name in the tenant. */
    String name();

    /** What the service knows it by. */
    String id();

    record Group(String key, String name, String id) implements Target {
        public Group {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
        }
    }

    /**
     * A product.
     *
     * @param name SKU part number
     * @param id SKU id
     */
    record License(String key, String name, String id) implements Target {
        public License {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
        }
    }

    /**
     * A Dataverse environment.
     *
     * @param name host of the URL, which is what people call it by
     * @param id of the Power Platform admin API
     */
    record Environment(String key, String name, String id, URI url) implements Target {
        public Environment {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
            Objects.requireNonNull(url);
        }
    }
}
