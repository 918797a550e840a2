package dev.guestlist.emulator.state;

import java.util.UUID;

/**
 * A service principal where it stands among users and groups: as a member, an owner, a sponsor
 * (learn.microsoft.com/graph/api/resources/serviceprincipal).
 */
public final class PrincipalShape {

    /** All that is shown of it there. */
    public static final Shape SHAPE = new Shape("servicePrincipal");

    public static final Property<String> DISPLAY_NAME = SHAPE.text("displayName");
    public static final Property<UUID> APP_ID = SHAPE.id("appId");

    private PrincipalShape() {}

    /** An application's service principal. */
    public static Entity of(Application application) {
        return new Entity(SHAPE, application.servicePrincipalId())
                .with(DISPLAY_NAME, application.displayName())
                .with(APP_ID, application.appId());
    }
}
