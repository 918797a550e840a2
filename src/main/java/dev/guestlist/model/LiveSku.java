package dev.guestlist.model;

import java.util.SortedMap;

/**
 * A product that the tenant has bought.
 *
 * @param seats assignable seats, including those of an expired subscription in its grace period
 * @param consumed seats in use
 * @param assignability whether users can be given it
 * @param plans ids of the service plans by their names
 */
public record LiveSku(
        String id,
        String partNumber,
        int seats,
        int consumed,
        Assignability assignability,
        SortedMap<String, String> plans) {
    /** Whether a license of the product can be given to a user. */
    public enum Assignability {
        ASSIGNABLE,
        /** The product is for the whole company. */
        COMPANY_WIDE,
        /** The subscription has ended or was suspended. */
        DISABLED
    }

    public LiveSku {
        plans = Copies.sorted(plans);
    }

    public int free() {
        return seats - consumed;
    }
}
