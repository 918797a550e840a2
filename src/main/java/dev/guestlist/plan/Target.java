package dev.guestlist.plan;

import java.net.URI;

/** What a change changes: found by name, remembered by id, shown with both. */
public sealed interface Target {
    /** The key in the files. */
    String key();

    /** The name in the tenant. */
    String name();

    /** What the service knows it by. */
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
     * @param name host of the URL, which is what people call it by
     * @param id of the Power Platform admin API
     */
    record Environment(String key, String name, String id, URI url) implements Target {}
}
