package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An app registration with its service principal in this tenant.
 *
 * @param graphRoles names of the granted app roles of Microsoft Graph, such as {@code
 *     User.Read.All}
 * @param directoryRoles administrator roles of its service principal
 */
public record Application(
        UUID appId,
        UUID servicePrincipalId,
        String displayName,
        List<Secret> secrets,
        List<FederatedCredential> federatedCredentials,
        List<String> certificates,
        Set<String> graphRoles,
        Set<DirectoryRole> directoryRoles) {

    public Application {
        secrets = List.copyOf(secrets);
        federatedCredentials = List.copyOf(federatedCredentials);
        certificates = List.copyOf(certificates);
        graphRoles = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(graphRoles));
        directoryRoles =
                java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(directoryRoles));
    }

    /** A client secret; without an end it never expires. */
    public record Secret(String value, Optional<Instant> expires) {
        @Override
        public String toString() {
            return "Secret[hidden]";
        }
    }

    /** An outside issuer whose tokens stand for this application. */
    public record FederatedCredential(String issuer, String subject, String audience) {}
}
