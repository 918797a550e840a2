package dev.guestlist.emulator.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenant's settings that are documents more than state: kept as maps in the API's own shape.
 * Guarded by the tenant's lock.
 */
public final class Policies {

    private final Map<String, Map<String, Object>> documents = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> identityProviders = new LinkedHashMap<>();
    private DomainList domains = new DomainList(List.of(), List.of());

    /** Domains that may be invited (all, when empty) and those that may not. */
    public record DomainList(List<String> allowed, List<String> blocked) {
        public DomainList {
            allowed = List.copyOf(allowed);
            blocked = List.copyOf(blocked);
        }

        /** Whether an address of this domain may be invited. */
        public boolean admits(String domain) {
            return (allowed.isEmpty() || allowed.contains(domain)) && !blocked.contains(domain);
        }
    }

    /** A policy by its name, such as {@code authorizationPolicy}. */
    public Optional<Map<String, Object>> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }

    /** All policies by name. */
    public Map<String, Map<String, Object>> documents() {
        return java.util.Collections.unmodifiableMap(documents);
    }

    /** Sets a policy. */
    public void put(String name, Map<String, Object> document) {
        documents.put(name, new LinkedHashMap<>(document));
    }

    /** Identity providers by their id, live and changeable. */
    public Map<String, Map<String, Object>> identityProviders() {
        return identityProviders;
    }

    /** The list of domains that may or may not be invited. */
    public DomainList domains() {
        return domains;
    }

    /** Replaces that list. */
    public void domains(DomainList list) {
        domains = list;
    }
}
