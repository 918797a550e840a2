package dev.guestlist.plan;

import java.net.URI;

/** What a change changes: found by name, identified by id, shown with both. */
public sealed interface Target {
    /** The key in the files. */
    String key();

    /** The name in the tenant. */
    String name();

    /** The id that the service uses. */
    String id();

    record Group(String key, String name, String id) implements Target {}

    /**
     * A product.
     *
     * @param name SKU part number
     * @param id SKU id
     */
    record License(String key, String name, String id) implements Target {}

    /**
     * A Dataverse environment.
     *
     * @param name host of the URL, which people know the environment by
     * @param id of the Power Platform admin API
     */
    record Environment(String key, String name, String id, URI url) implements Target {}
}
