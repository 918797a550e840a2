package dev.guestlist.emulator.state;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The properties of a user that the tenant keeps (learn.microsoft.com/graph/api/resources/user).
 */
public final class UserShape {

    /** All of them. */
    public static final Shape SHAPE = new Shape("user");

    public static final Property<String> DISPLAY_NAME = SHAPE.text("displayName");
    public static final Property<String> GIVEN_NAME = SHAPE.text("givenName");
    public static final Property<String> SURNAME = SHAPE.text("surname");
    public static final Property<String> USER_PRINCIPAL_NAME = SHAPE.text("userPrincipalName");
    public static final Property<String> MAIL_NICKNAME = SHAPE.text("mailNickname");
    public static final Property<String> MAIL = SHAPE.text("mail");
    public static final Property<List<String>> OTHER_MAILS = SHAPE.texts("otherMails");
    public static final Property<List<String>> PROXY_ADDRESSES = SHAPE.texts("proxyAddresses");

    /** {@code Member} or {@code Guest}. */
    public static final Property<String> USER_TYPE = SHAPE.text("userType");

    public static final Property<String> CREATION_TYPE = SHAPE.text("creationType");

    /** {@code PendingAcceptance}, {@code Accepted} or nothing. */
    public static final Property<String> EXTERNAL_USER_STATE = SHAPE.text("externalUserState");

    public static final Property<Instant> EXTERNAL_USER_STATE_CHANGE_DATE_TIME =
            SHAPE.time("externalUserStateChangeDateTime");
    public static final Property<Boolean> ACCOUNT_ENABLED = SHAPE.flag("accountEnabled");
    public static final Property<String> USAGE_LOCATION = SHAPE.text("usageLocation");
    public static final Property<Instant> CREATED_DATE_TIME = SHAPE.time("createdDateTime");
    public static final Property<Instant> DELETED_DATE_TIME = SHAPE.time("deletedDateTime");
    public static final Property<String> COMPANY_NAME = SHAPE.text("companyName");
    public static final Property<String> DEPARTMENT = SHAPE.text("department");
    public static final Property<String> JOB_TITLE = SHAPE.text("jobTitle");
    public static final Property<String> EMPLOYEE_ID = SHAPE.text("employeeId");
    public static final Property<String> EMPLOYEE_TYPE = SHAPE.text("employeeType");
    public static final Property<Instant> EMPLOYEE_HIRE_DATE = SHAPE.time("employeeHireDate");
    public static final Property<Instant> EMPLOYEE_LEAVE_DATE_TIME =
            SHAPE.time("employeeLeaveDateTime");
    public static final Property<List<String>> BUSINESS_PHONES = SHAPE.texts("businessPhones");
    public static final Property<String> MOBILE_PHONE = SHAPE.text("mobilePhone");
    public static final Property<String> OFFICE_LOCATION = SHAPE.text("officeLocation");
    public static final Property<String> PREFERRED_LANGUAGE = SHAPE.text("preferredLanguage");
    public static final Property<String> STREET_ADDRESS = SHAPE.text("streetAddress");
    public static final Property<String> CITY = SHAPE.text("city");
    public static final Property<String> STATE = SHAPE.text("state");
    public static final Property<String> POSTAL_CODE = SHAPE.text("postalCode");
    public static final Property<String> COUNTRY = SHAPE.text("country");
    public static final Property<Boolean> ON_PREMISES_SYNC_ENABLED =
            SHAPE.flag("onPremisesSyncEnabled");
    public static final Property<Instant> SIGN_IN_SESSIONS_VALID_FROM =
            SHAPE.time("signInSessionsValidFromDateTime");
    public static final Property<Instant> LAST_SIGN_IN = SHAPE.time("lastSignInDateTime");

    /** Who authenticates the person; the host's initial domain until redemption. */
    public static final Property<String> IDENTITY_ISSUER = SHAPE.text("identityIssuer");

    public static final Property<List<LicenceAssignment>> LICENCES = SHAPE.licences("licences");

    /** Names of {@link DirectoryRole administrator roles}; not readable here. */
    public static final Property<List<String>> DIRECTORY_ROLES = SHAPE.texts("directoryRoles");

    public static final Property<UUID> MANAGER = SHAPE.id("manager");
    public static final Property<List<UUID>> SPONSORS = SHAPE.ids("sponsors");

    private UserShape() {}
}
