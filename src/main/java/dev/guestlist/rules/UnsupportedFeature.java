package dev.guestlist.rules;

import dev.guestlist.model.Names;

import java.util.Optional;
import java.util.stream.Stream;

/** What guests can't use in Dynamics 365, told by the names of the security roles for it. */
enum UnsupportedFeature {
    APP_FOR_OUTLOOK("Dynamics 365 App for Outlook"),
    UNIFIED_SERVICE_DESK("Unified Service Desk");

    /** Microsoft's list of what guests can't use. */
    static final String PAGE =
            "learn.microsoft.com/power-platform/admin/invite-users-azure-active-directory-b2b-collaboration";

    private final String title;

    UnsupportedFeature(String title) {
        this.title = title;
    }

    static Optional<UnsupportedFeature> neededBy(String role) {
        var name = Names.folded(role);
        return Stream.of(values()).filter(feature -> feature.isFor(name)).findFirst();
    }

    private boolean isFor(String role) {
        return switch (this) {
            case APP_FOR_OUTLOOK -> role.contains("app for outlook");
            case UNIFIED_SERVICE_DESK ->
                    role.startsWith("usd ") || role.contains("unified service desk");
        };
    }

    String title() {
        return title;
    }
}
