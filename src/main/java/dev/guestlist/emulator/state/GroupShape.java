package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The properties of a group that the tenant keeps (learn.microsoft.com/graph/api/resources/group).
 */
public final class GroupShape {

    /** All of them; members are held beside the row. */
    public static final Shape SHAPE = new Shape("group");

    public static final Property<String> DISPLAY_NAME = SHAPE.text("displayName");
    public static final Property<String> DESCRIPTION = SHAPE.text("description");
    public static final Property<String> UNIQUE_NAME = SHAPE.text("uniqueName");
    public static final Property<String> MAIL = SHAPE.text("mail");
    public static final Property<Boolean> MAIL_ENABLED = SHAPE.flag("mailEnabled");
    public static final Property<String> MAIL_NICKNAME = SHAPE.text("mailNickname");
    public static final Property<Boolean> SECURITY_ENABLED = SHAPE.flag("securityEnabled");

    /** {@code Unified}, {@code DynamicMembership}, or empty. */
    public static final Property<List<String>> GROUP_TYPES = SHAPE.texts("groupTypes");

    public static final Property<String> MEMBERSHIP_RULE = SHAPE.text("membershipRule");
    public static final Property<String> MEMBERSHIP_RULE_PROCESSING_STATE =
            SHAPE.text("membershipRuleProcessingState");
    public static final Property<Boolean> ON_PREMISES_SYNC_ENABLED =
            SHAPE.flag("onPremisesSyncEnabled");
    public static final Property<Boolean> IS_ASSIGNABLE_TO_ROLE = SHAPE.flag("isAssignableToRole");

    /** In a restricted management administrative unit. */
    public static final Property<Boolean> IS_MANAGEMENT_RESTRICTED =
            SHAPE.flag("isManagementRestricted");

    /** Whether guests may join a Microsoft 365 group; a setting of the group's, not a property. */
    public static final Property<Boolean> ALLOW_TO_ADD_GUESTS = SHAPE.flag("allowToAddGuests");

    public static final Property<String> VISIBILITY = SHAPE.text("visibility");
    public static final Property<Instant> CREATED_DATE_TIME = SHAPE.time("createdDateTime");
    public static final Property<Instant> RENEWED_DATE_TIME = SHAPE.time("renewedDateTime");
    public static final Property<Instant> DELETED_DATE_TIME = SHAPE.time("deletedDateTime");
    public static final Property<List<LicenceAssignment>> LICENCES = SHAPE.licences("licences");
    public static final Property<String> LICENSE_PROCESSING_STATE =
            SHAPE.text("licenseProcessingState");
    public static final Property<List<UUID>> OWNERS = SHAPE.ids("owners");

    private GroupShape() {}
}
