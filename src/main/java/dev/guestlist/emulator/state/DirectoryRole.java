package dev.guestlist.emulator.state;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Administrator roles of the directory that matter to guests, with the ids that tokens carry
 * (learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference).
 */
public enum DirectoryRole {
    GLOBAL_ADMINISTRATOR("Global Administrator", "62e90394-69f5-4237-9190-012177145e10"),
    PRIVILEGED_AUTHENTICATION_ADMINISTRATOR(
            "Privileged Authentication Administrator", "7be44c8a-adaf-4e2a-84d6-ab2649e08a13"),
    USER_ADMINISTRATOR("User Administrator", "fe930be7-5e62-47db-91af-98c3a49a38b1"),
    HELPDESK_ADMINISTRATOR("Helpdesk Administrator", "729827e3-9c14-49f7-bb1b-9608f156bbb8"),
    LICENSE_ADMINISTRATOR("License Administrator", "4d6ac14f-3453-41d0-bef9-a3e0c569773a"),
    GUEST_INVITER("Guest Inviter", "95e79109-95c0-4d8e-aee3-d01accf2d47b");

    private final String displayName;
    private final String templateId;

    DirectoryRole(String displayName, String templateId) {
        this.displayName = displayName;
        this.templateId = templateId;
    }

    /** How people call it. */
    public String displayName() {
        return displayName;
    }

    /** The same in every tenant. */
    public UUID templateId() {
        return UUID.fromString(templateId);
    }

    /** A role by the name people call it. */
    public static Optional<DirectoryRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.displayName.equals(name)).findFirst();
    }
}
