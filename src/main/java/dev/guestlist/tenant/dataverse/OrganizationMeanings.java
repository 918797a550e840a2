package dev.guestlist.tenant.dataverse;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.STOP;
import static dev.guestlist.tenant.TenantException.Kind.UNAVAILABLE;

import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.dataverse.Attempt.Goal;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Meanings;
import dev.guestlist.tenant.http.Meanings.Case;
import dev.guestlist.tenant.http.Meanings.Row;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * What an environment's errors mean. Codes and texts are those of
 * learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes, unless
 * a row names another source. Decided by code, never by the text, which changes.
 */
final class OrganizationMeanings {
    private static final String PRIVILEGE_MISSING = "0x80040220";
    private static final String ROW_MISSING = "0x80040217";
    private static final String DISABLED = "0x80040225";

    /** A row that is named by an alternate key. */
    private static final String KEY_MISSING = "0x80060891";

    /** Only the text names the privilege: "… is missing prvAssignRole privilege …". */
    private static final Pattern PRIVILEGE = Pattern.compile("\\bprv\\w+");

    /** learn.microsoft.com/power-apps/developer/data-platform/api-limits: five minutes a window. */
    private static final String LATER = "Run again in five minutes.";

    private static final List<Row<Attempt>> ROWS =
            List.of(
                    // A record, or an alternate key, that already exists. For a role that is
                    // already assigned, the service was seen to answer 204 and 412; both are fine.
                    on(Goal.GRANT).and(coded("0x80040237")).isAlreadySo(),
                    on(Goal.GRANT).and(coded("0x80060892")).isAlreadySo(),
                    // A role or a row that does not exist counts as revoked.
                    on(Goal.REVOKE).answered(404).and(coded(ROW_MISSING)).isAlreadySo(),
                    on(Goal.REVOKE).answered(404).and(coded(KEY_MISSING)).isAlreadySo(),
                    // For a while, not every server sees a row that was just created
                    // (github.com/microsoft/terraform-provider-power-platform,
                    // internal/services/authorization/api_user.go, asks up to thirty times). If the
                    // role or the unit is missing, waiting does not help.
                    on(Goal.MOVE, Goal.GRANT)
                            .and(coded(ROW_MISSING))
                            .and((tried, failed) -> !names(failed, tried.named()))
                            .waits(
                                    "the environment does not see the guest's new row yet",
                                    "A new row takes a while to reach every server.",
                                    new Cure(
                                            EnumSet.allOf(Recently.class),
                                            "the guest's row no longer exists in the environment"
                                                    + " ("
                                                    + ROW_MISSING
                                                    + ")",
                                            Optional.of("Plan again."))),
                    // github.com/microsoft/terraform-provider-power-platform, managed_solution
                    // tests: HTTP 403.
                    fault(
                                    "0x80072560",
                                    NEEDS_HUMAN,
                                    "this app registration is not a user of the environment",
                                    "Add it as an application user, with a security role: Power"
                                        + " Platform admin center, Environments, the environment,"
                                        + " Settings, Application users.")
                            .reaching(Reach.TARGET),
                    fault(
                                    "0x80042f09",
                                    NEEDS_HUMAN,
                                    "the application user of this app registration has no security"
                                            + " role",
                                    "Give it one: Power Platform admin center, Environments, the"
                                            + " environment, Settings, Application users.")
                            .reaching(Reach.TARGET),
                    always().and(coded(PRIVILEGE_MISSING)).means(OrganizationMeanings::privilege),
                    fault(
                            "0x80040231",
                            NEEDS_HUMAN,
                            "the application user is not allowed to use this row",
                            "Give the application user a security role with"
                                    + " organization-wide access."),
                    // github.com/MscrmTools/XrmToolBox/issues/1099: a disabled user can't be
                    // assigned a role. The service enables the row once the guest has the license
                    // and the group again
                    // (learn.microsoft.com/power-platform/admin/create-users).
                    on(Goal.REVOKE)
                            .and(coded(DISABLED))
                            .means(
                                    NEEDS_HUMAN,
                                    "the environment takes no role from a disabled row ("
                                            + DISABLED
                                            + ")",
                                    "A disabled user can't sign in; to take the role too, enable"
                                            + " the user for a moment."),
                    always().and(coded(DISABLED))
                            .waits(
                                    "the guest's row is still disabled (" + DISABLED + ")",
                                    "The row is enabled once the guest has a license and is in the"
                                            + " environment's security group.",
                                    new Cure(
                                            EnumSet.allOf(Recently.class),
                                            "the guest's row is disabled (" + DISABLED + ")",
                                            Optional.of(
                                                    "Enable the user in the environment, or check"
                                                            + " license and security group."))),
                    fault(
                            "0x80041409",
                            NEEDS_HUMAN,
                            "the role belongs to a different business unit than the guest",
                            "The guest was moved after the plan was made: plan again."),
                    fault(
                            ROW_MISSING,
                            NEEDS_HUMAN,
                            "something that the plan names no longer exists in the"
                                    + " environment",
                            "Plan again."),
                    fault(
                            "0x8004032c",
                            NEEDS_HUMAN,
                            "the business unit is disabled",
                            "Enable the business unit, or name another one."),
                    fault(
                            "0x80041d30",
                            NEEDS_HUMAN,
                            "the guest is the last System Administrator of the environment",
                            "Make somebody else System Administrator first."),
                    fault(
                            "0x80041d64",
                            NEEDS_HUMAN,
                            "the guest is System Administrator through an Entra"
                                    + " administrator role",
                            "Remove the Entra role first."),
                    fault(
                            "0x80041d44",
                            NEEDS_HUMAN,
                            "the Support User role can't be assigned",
                            "Name another role in the files."),
                    fault(
                            "0x80041d51",
                            NEEDS_HUMAN,
                            "roles can't be assigned to the support user",
                            "Remove it from the files."),
                    fault(
                            "0x80041d33",
                            NEEDS_HUMAN,
                            "SYSTEM and INTEGRATION are accounts of the service",
                            "Remove them from the files."),
                    // learn.microsoft.com/power-apps/developer/data-platform/api-limits
                    fault(
                            "0x80072322",
                            UNAVAILABLE,
                            "the limit on the number of requests is reached",
                            LATER),
                    fault(
                            "0x80072321",
                            UNAVAILABLE,
                            "the limit on the execution time of requests is reached",
                            LATER),
                    fault(
                            "0x80072326",
                            UNAVAILABLE,
                            "the limit on concurrent requests is reached",
                            LATER),
                    // learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors
                    fault(
                            "0x8006088a",
                            NEEDS_HUMAN,
                            "the environment does not support version 9.2 of the Web API",
                            "Check that the environment's url belongs to a Dataverse"
                                    + " environment."),
                    // The statuses, from the same page.
                    always().answered(401)
                            .means(
                                    STOP,
                                    "the environment rejected the token (401)",
                                    "Check that the environment belongs to the tenant of the"
                                            + " credentials."),
                    // github.com/microsoft/PowerPlatform-DataverseServiceClient/issues/135
                    always().answered(403)
                            .and((_, failed) -> failed.code().isEmpty())
                            .means((_, failed) ->
                                    Meanings.inItsWords(
                                            NEEDS_HUMAN,
                                            failed,
                                            "The environment gives no reason; it may be in"
                                                    + " administration mode.")),
                    always().answered(403)
                            .means((_, failed) ->
                                    Meanings.inItsWords(
                                            NEEDS_HUMAN,
                                            failed,
                                            "Check the security role of the application user in"
                                                    + " this environment.")));

    static final Meanings<Attempt> TABLE =
            new Meanings<>(
                    ROWS,
                    (_, failed) ->
                            Meanings.inItsWords(
                                    NEEDS_HUMAN,
                                    failed,
                                    "Plan again; if this persists, give Microsoft support the"
                                            + " request id."),
                    (tried, failure) -> tried.failing() + ": " + failure.because());

    private OrganizationMeanings() {}

    private static Case<Attempt> always() {
        return Case.when(_ -> true);
    }

    private static Case<Attempt> on(Goal first, Goal... more) {
        var steps = EnumSet.of(first, more);
        return Case.when(tried -> steps.contains(tried.step()));
    }

    /** A row for one code, which is shown after its meaning. */
    private static Row<Attempt> fault(String code, Kind kind, String because, String hint) {
        return always().and(coded(code))
                .means((_, failed) ->
                        new Failure(
                                kind,
                                because + " (" + code + ")",
                                Optional.of(timed(hint, failed))));
    }

    /** A time that the service names counts more than the usual one. */
    private static String timed(String hint, CallException failed) {
        return hint.equals(LATER) ? Meanings.again(failed).orElse(LATER) : hint;
    }

    private static Failure privilege(Attempt tried, CallException failed) {
        var named = PRIVILEGE.matcher(failed.said());
        return new Failure(
                NEEDS_HUMAN,
                "the application user lacks a privilege"
                        + (named.find() ? ", " + named.group() : "")
                        + " ("
                        + PRIVILEGE_MISSING
                        + ")",
                Optional.of(
                        "Give the application user a security role that includes it."
                                + " To assign a role, it also needs every privilege of that"
                                + " role."));
    }

    private static boolean names(CallException failed, Optional<String> id) {
        return id.filter(failed.said()::contains).isPresent();
    }

    /**
     * Compares the code in any notation that the service uses: hexadecimal in either case, signed
     * decimal.
     */
    private static BiPredicate<Attempt, CallException> coded(String code) {
        return (_, failed) ->
                failed.code().map(OrganizationMeanings::hex).filter(code::equals).isPresent();
    }

    private static String hex(String code) {
        var text = code.strip().toLowerCase(Locale.ROOT);
        return text.matches("-?\\d{1,10}") ? "0x%08x".formatted((int) Long.parseLong(text)) : text;
    }
}
