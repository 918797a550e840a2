package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Ids;
import dev.guestlist.emulator.seed.SeedNode;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An environment without Dataverse, as the default one of most tenants is. It is only listed.
 *
 * @param sku {@code Default}, {@code Developer}, …
 * @param location such as {@code australia}
 */
record Bare(UUID id, String displayName, String sku, String location, Instant created) {

    static Bare read(SeedNode node, Tenant tenant) {
        node.allow(Set.of("id", "displayName", "sku", "location", "created"));
        var name = node.requiredText("displayName");
        return new Bare(
                node.id("id")
                        .orElseGet(() -> Ids.derived(tenant.profile().id(), "environment", name)),
                name,
                node.text("sku").orElse("Default"),
                node.text("location").orElse("australia"),
                node.time("created").orElse(Instant.parse("2024-03-14T06:05:00Z")));
    }

    Map<String, Object> write() {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", id.toString());
        node.put("displayName", displayName);
        node.put("sku", sku);
        node.put("location", location);
        node.put("created", created.toString());
        return node;
    }
}
