package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Replicated;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenant's settings that are documents more than state: kept as maps in the API's own shape.
 * Guarded by the tenant's lock.
 */
public final class Policies {

    private final Map<String, Replicated<Map<String, Object>>> documents = new LinkedHashMap<>();
    private final List<String> contacts = new ArrayList<>();
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
        return Optional.ofNullable(documents.get(name)).flatMap(Replicated::written);
    }

    /** A policy as it acts: a change takes its time. */
    public Optional<Map<String, Object>> inForce(String name, Instant now) {
        return Optional.ofNullable(documents.get(name)).flatMap(document -> document.seen(now));
    }

    /** All policies by name. */
    public Map<String, Map<String, Object>> documents() {
        var all = new LinkedHashMap<String, Map<String, Object>>();
        documents.keySet().forEach(name -> document(name).ifPresent(d -> all.put(name, d)));
        return Collections.unmodifiableMap(all);
    }

    /** Sets a policy as it has always been: for seeds. */
    public void put(String name, Map<String, Object> document) {
        documents.put(name, new Replicated<>(document));
    }

    /** Changes a policy, which acts later. */
    public void change(String name, Map<String, Object> document, Instant now, Instant actsAt) {
        documents
                .computeIfAbsent(name, unknown -> new Replicated<>(Optional.empty()))
                .write(Optional.of(document), now, actsAt);
    }

    /** Addresses of mail contacts, live and changeable. */
    public List<String> contacts() {
        return contacts;
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
