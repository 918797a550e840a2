package dev.guestlist.emulator.login;

import dev.guestlist.emulator.state.DirectoryRole;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The application behind a token.
 *
 * @param audience what the token was asked for, without a slash at the end
 * @param roles app roles of Microsoft Graph at the time the token was made; frozen until a new one
 * @param directoryRoles administrator roles, frozen likewise
 */
public record Caller(
        UUID appId,
        UUID servicePrincipalId,
        String displayName,
        String audience,
        Set<String> roles,
        Set<DirectoryRole> directoryRoles,
        Instant expires) {

    public Caller {
        roles = Set.copyOf(roles);
        directoryRoles = Set.copyOf(directoryRoles);
    }

    /** Whether the token carries at least one of these app roles. */
    public boolean hasAny(String... wanted) {
        return java.util.Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
