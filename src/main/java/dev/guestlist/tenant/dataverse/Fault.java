package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.TenantException.Kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the codes of Dataverse mean for us, once for all. Codes and texts are those of
 * learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes, unless
 * a row names another source. Decided by code, never by the service's own text, which changes.
 */
enum Fault {
    /** github.com/microsoft/terraform-provider-power-platform, managed_solution tests: HTTP 403. */
    NOT_IN_ENVIRONMENT(
            "0x80072560",
            Kind.NEEDS_HUMAN,
            "this app registration is not a user of the environment",
            "Add it as an application user, with a security role: Power Platform admin center,"
                    + " Environments, the environment, Settings, Application users."),
    NO_ROLE_OF_OUR_OWN(
            "0x80042f09",
            Kind.NEEDS_HUMAN,
            "the application user of this app registration has no security role",
            "Give it one: Power Platform admin center, Environments, the environment, Settings,"
                    + " Application users."),
    PRIVILEGE_MISSING(
            "0x80040220",
            Kind.NEEDS_HUMAN,
            "the application user lacks a privilege",
            "Give the application user a security role with it; who assigns a role must also hold"
                    + " every privilege of that role."),
    RECORD_REFUSED(
            "0x80040231",
            Kind.NEEDS_HUMAN,
            "the application user may not use this row",
            "Give the application user a security role that reaches the whole organization."),

    /**
     * github.com/MscrmTools/XrmToolBox/issues/1099: a disabled user takes no role. The service
     * enables the row once the guest has licence and group again
     * (learn.microsoft.com/power-platform/admin/create-users).
     */
    USER_DISABLED(
            "0x80040225",
            Kind.NOT_YET,
            "the guest's row there is still disabled",
            "The row is enabled once the guest has a licence and is in the environment's security"
                    + " group."),
    OTHER_BUSINESS_UNIT(
            "0x80041409",
            Kind.NEEDS_HUMAN,
            "the role's copy belongs to another business unit than the guest",
            "Somebody moved the guest since the plan was made: plan again."),
    ROW_MISSING(
            "0x80040217",
            Kind.NEEDS_HUMAN,
            "something the plan names is gone there",
            "Plan again."),
    UNIT_DISABLED(
            "0x8004032c",
            Kind.NEEDS_HUMAN,
            "the business unit is disabled",
            "Enable the business unit, or name another one."),
    LAST_ADMINISTRATOR(
            "0x80041d30",
            Kind.NEEDS_HUMAN,
            "the guest is the last System Administrator of the environment",
            "Make somebody else System Administrator first."),
    TENANT_ADMINISTRATOR(
            "0x80041d64",
            Kind.NEEDS_HUMAN,
            "an Entra administrator role keeps the guest System Administrator",
            "Take the Entra role away first."),
    SUPPORT_ROLE(
            "0x80041d44",
            Kind.NEEDS_HUMAN,
            "the Support User role can't be given to anybody",
            "Name another role in the files."),
    SUPPORT_USER(
            "0x80041d51", Kind.NEEDS_HUMAN, "the support user takes no roles", "Leave it out."),
    SYSTEM_USER(
            "0x80041d33",
            Kind.NEEDS_HUMAN,
            "SYSTEM and INTEGRATION are the service's own",
            "Leave them out."),

    /** learn.microsoft.com/power-apps/developer/data-platform/api-limits. */
    TOO_MANY_REQUESTS(
            "0x80072322",
            Kind.UNAVAILABLE,
            "the environment takes no more requests for now",
            "Run again in five minutes."),
    TOO_MUCH_TIME(
            "0x80072321",
            Kind.UNAVAILABLE,
            "the environment's time for requests is used up for now",
            "Run again in five minutes."),
    TOO_MANY_AT_ONCE(
            "0x80072326",
            Kind.UNAVAILABLE,
            "the environment answers too many requests at once",
            "Run again in five minutes."),

    /**
     * learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors.
     */
    VERSION_UNKNOWN(
            "0x8006088a",
            Kind.NEEDS_HUMAN,
            "the environment does not speak version 9.2 of the Web API",
            "Check that the environment's url is that of a Dataverse environment.");

    /** A record, or an alternate key, that is there already. */
    private static final Set<String> DUPLICATE = Set.of("0x80040237", "0x80060892");

    /** "Resource not found for the segment …": the address, not the row, is missing. */
    private static final String WRONG_ADDRESS = "0x80060888";

    private static final Map<String, Fault> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Fault::code, Function.identity()));

    private final String code;
    private final Kind kind;
    private final String meaning;
    private final String hint;

    Fault(String code, Kind kind, String meaning, String hint) {
        this.code = code;
        this.kind = kind;
        this.meaning = meaning;
        this.hint = hint;
    }

    /**
     * The row of a code in any of the spellings the service uses: hex in either case, signed
     * decimal.
     */
    static Optional<Fault> of(String code) {
        return Optional.ofNullable(BY_CODE.get(canonical(code)));
    }

    /** Whether the code says that what was asked for is there already. */
    static boolean meansDuplicate(String code) {
        return DUPLICATE.contains(canonical(code));
    }

    /** Whether the code says that no such thing could ever be there. */
    static boolean meansWrongAddress(String code) {
        return WRONG_ADDRESS.equals(canonical(code));
    }

    private static String canonical(String code) {
        var text = code.strip().toLowerCase(Locale.ROOT);
        return text.matches("-?\\d{1,10}") ? "0x%08x".formatted((int) Long.parseLong(text)) : text;
    }

    /** In hex, as the service writes it. */
    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    /** A clause to follow a colon. */
    String meaning() {
        return meaning;
    }

    /** A sentence: what to do. */
    String hint() {
        return hint;
    }
}
