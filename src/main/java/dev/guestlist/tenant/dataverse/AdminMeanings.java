package dev.guestlist.tenant.dataverse;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.NOT_YET;

import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Meanings;
import dev.guestlist.tenant.http.Meanings.Case;
import dev.guestlist.tenant.http.Meanings.Row;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the errors of the Power Platform admin API mean.
 *
 * <p>Only here does the text of the service decide: the service puts the reason into prose, under
 * codes that differ between clients, and Microsoft's Terraform provider looks for the same words.
 * The provider is the source of every row that names no other
 * (github.com/microsoft/terraform-provider-power-platform,
 * internal/services/authorization/api_user.go).
 */
final class AdminMeanings {
    private static final List<Row<Attempt>> ROWS =
            List.of(
                    always().saying("userNotLicensed")
                            .waits(
                                    "the guest's license has not reached Power Platform yet",
                                    "Licenses take minutes to arrive. The license must belong to"
                                        + " this tenant and include Dynamics 365 or Power Apps.",
                                    new Cure(
                                            EnumSet.of(Recently.LICENSED, Recently.INVITED),
                                            "the guest has no license that counts for Power"
                                                    + " Platform",
                                            Optional.of(
                                                    "The license must belong to this tenant and"
                                                        + " include Dynamics 365 or Power Apps."))),
                    // github.com/microsoft/coe-starter-kit/issues/5449 for both wordings
                    outside("UserNotMemberOfCdsSecurityGroup"),
                    outside("is not a member of group"),
                    unknownGuest(always().saying("userNotFound")),
                    unknownGuest(always().saying("was not found in the tenant")),
                    // learn.microsoft.com/power-platform/admin/powerplatform-api-create-service-principal
                    always().answered(401, 403)
                            .and(AdminMeanings::lacksPermission)
                            .means(
                                    NEEDS_HUMAN,
                                    "Power Platform does not recognize this app registration as"
                                            + " an administrator",
                                    "An administrator must register the app once: pac admin"
                                        + " application register --application-id <client id>"
                                        + " (learn.microsoft.com/power-platform/admin/powerplatform-api-create-service-principal).")
                            .reaching(Reach.EVERYBODY),
                    always().answered(404)
                            .saying("EnvironmentNotFound")
                            .means(NEEDS_HUMAN, "the environment no longer exists", "Plan again."),
                    // No public capture shows this error, so any other 404 is treated as it.
                    unknownGuest(
                            always().answered(404).and((_, failed) -> failed.code().isPresent())),
                    busy("OperationNotStartable"),
                    busy("lifecycle operation"));

    static final Meanings<Attempt> TABLE =
            new Meanings<>(
                    ROWS,
                    (_, failed) ->
                            Meanings.inItsWords(
                                    NEEDS_HUMAN,
                                    failed,
                                    "If this persists, give Microsoft support the request id."),
                    (tried, failure) -> tried.failing() + ": " + failure.because());

    private AdminMeanings() {}

    /** The service's own reason counts: a 403 may also be about the environment. */
    private static boolean lacksPermission(Attempt tried, CallException failed) {
        var words = (failed.code().orElse("") + " " + failed.said()).toLowerCase(Locale.ROOT);
        return failed.status().orElse(0) == 401
                || Stream.of(
                                "forbidden",
                                "unauthorized",
                                "permission",
                                "privilege",
                                "authorization")
                        .anyMatch(words::contains);
    }

    private static Case<Attempt> always() {
        return Case.when(_ -> true);
    }

    private static Row<Attempt> outside(String words) {
        return always().saying(words)
                .waits(
                        "Power Platform does not see the guest in the environment's security group"
                                + " yet",
                        "Only direct members count, and a new membership takes minutes to"
                                + " arrive.",
                        new Cure(
                                EnumSet.of(Recently.JOINED, Recently.INVITED),
                                "the guest is not in the environment's security group",
                                Optional.of(
                                        "Only direct members count: name the group in the files,"
                                                + " or add the guest to it.")));
    }

    /** "… there is an active lifecycle operation on the environment …" */
    private static Row<Attempt> busy(String words) {
        return always().answered(409)
                .saying(words)
                .means(
                        NOT_YET,
                        "another operation on the environment is in progress",
                        "Wait for it to finish.");
    }

    private static Row<Attempt> unknownGuest(Case<Attempt> about) {
        return about.waits(
                "Power Platform does not know the guest yet",
                "New guests take minutes to reach every service.",
                new Cure(
                        EnumSet.of(Recently.INVITED),
                        "Power Platform does not know the guest",
                        Optional.of("Check that the account still exists, and plan again.")));
    }
}
