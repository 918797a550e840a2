package dev.guestlist.render;

import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Revision;
import dev.guestlist.model.Severity;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Target;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.plan.Waiting;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** JSON as a plan. What this version does not know is refused, never skipped. */
final class PlanReader {
    private PlanReader() {}

    static Plan read(Fields plan) {
        var format = plan.number("format");
        if (format != PlanJson.FORMAT) {
            throw new Fields.Unexpected(
                    "it has format " + format + ", this program reads " + PlanJson.FORMAT);
        }
        return new Plan(
                header(plan),
                plan.objects("changes", ChangeReader::read),
                plan.objects("waiting", PlanReader::waiting),
                plan.objects("unlisted", PlanReader::unlisted),
                counts(plan.object("counts")),
                plan.objects("seats", PlanReader::seats),
                verdict(plan.object("verdict")),
                plan.objects("problems", PlanReader::problem),
                plan.parsed("fingerprint", Fingerprint::new));
    }

    static Person person(Fields person) {
        return new Person(
                person.parsed("email", Email::new),
                person.text("name"),
                person.optionalText("objectId"));
    }

    static SourceLocation location(Fields where) {
        return where.checked(
                "line",
                () ->
                        new SourceLocation(
                                where.text("file"), where.number("line"), where.number("column")));
    }

    static Target.License license(Fields license) {
        return new Target.License(license.text("key"), license.text("name"), license.text("id"));
    }

    static Target.Environment environment(Fields environment) {
        return new Target.Environment(
                environment.text("key"),
                environment.text("name"),
                environment.text("id"),
                environment.parsed("url", URI::create));
    }

    private static Header header(Fields plan) {
        return new Header(
                plan.text("tool"),
                tenant(plan.object("tenant")),
                plan.texts("files"),
                plan.optional("revision", PlanReader::revision),
                plan.parsed("asOf", LocalDate::parse),
                plan.parsed("readAt", Instant::parse),
                limits(plan.object("limits")));
    }

    private static TenantIdentity tenant(Fields tenant) {
        return new TenantIdentity(
                tenant.text("id"),
                tenant.text("displayName"),
                new TreeSet<>(tenant.texts("domains")));
    }

    private static Revision revision(Fields revision) {
        return new Revision(
                revision.text("commit"), revision.choice("workTree", Revision.WorkTree.values()));
    }

    private static Limits limits(Fields limits) {
        return limits.checked(
                "removals", () -> new Limits(limits.number("removals"), limits.number("percent")));
    }

    private static Plan.Counts counts(Fields counts) {
        return new Plan.Counts(
                counts.number("declared"),
                counts.number("managed"),
                counts.number("unchanged"),
                counts.number("unmanaged"));
    }

    private static Verdict verdict(Fields verdict) {
        return switch (verdict.text("kind")) {
            case "allowed" -> new Verdict.Allowed();
            case "needsApproval" ->
                    new Verdict.NeedsApproval(verdict.objects("violations", PlanReader::violation));
            case "forbidden" -> new Verdict.Forbidden();
            default -> throw verdict.unknown("kind");
        };
    }

    private static Violation violation(Fields violation) {
        return switch (violation.text("kind")) {
            case "tooManyRemovals" ->
                    new Violation.TooManyRemovals(
                            violation.number("guests"),
                            violation.number("managed"),
                            limits(violation.object("limits")));
            case "tooFewSeats" -> new Violation.TooFewSeats(seats(violation.object("budget")));
            default -> throw violation.unknown("kind");
        };
    }

    private static Waiting waiting(Fields waiting) {
        var guest = person(waiting.object("guest"));
        return switch (waiting.text("for")) {
            case "acceptance" ->
                    new Waiting.Acceptance(guest, waiting.parsed("since", Instant::parse));
            case "userRow" ->
                    new Waiting.UserRow(guest, environment(waiting.object("environment")));
            default -> throw waiting.unknown("for");
        };
    }

    private static Unlisted unlisted(Fields unlisted) {
        return new Unlisted(person(unlisted.object("guest")), unlisted.texts("holds"));
    }

    private static SeatBudget seats(Fields budget) {
        return new SeatBudget(
                license(budget.object("license")),
                budget.number("seats"),
                budget.number("consumed"),
                budget.number("released"),
                budget.number("needed"),
                budget.number("keepFree"));
    }

    private static Problem problem(Fields problem) {
        return new Problem(
                problem.choice("severity", Severity.values()),
                problem.text("code"),
                problem.optional("where", PlanReader::location),
                problem.text("message"),
                problem.optionalText("hint"));
    }
}
