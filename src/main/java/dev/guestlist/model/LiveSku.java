package dev.guestlist.model;

import java.util.SortedMap;

/**
 * A product that the tenant has bought.
 *
 * @param seats assignable seats, including those of an expired subscription in its grace period
 * @param consumed seats in use
 * @param plans ids of the service plans by their names
 */
public record LiveSku(
        String id, String partNumber, int seats, int consumed, SortedMap<String, String> plans) {
    public LiveSku {
        plans = Copies.sorted(plans);
    }

    public int free() {
        return seats - consumed;
    }
}
