package dev.guestlist.render;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.Limits;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.Revision;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.ChangeKind;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Target;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.plan.Waiting;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans of any shape, sensible or not, with texts that are hard to encode. */
public final class RandomPlans {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "plain",
                    "\"quoted\" \\ back",
                    "tab\tline\nreturn\r",
                    "\u0000\u001b[0m",
                    "日本語 Ελλάδα 😀",
                    "null",
                    "{\"a\": [1]}",
                    "\u2028\u202E");

    private final Random random;

    private RandomPlans(Random random) {
        this.random = random;
    }

    public static Plan plan(Random random) {
        return new RandomPlans(random).plan();
    }

    private Plan plan() {
        return new Plan(
                header(),
                some(this::change),
                some(this::waiting),
                some(this::heldBack),
                some(() ->
                        new Unlisted(person(), some(this::text), maybe(() -> RoleOrigin.LICENSE))),
                new Plan.Counts(number(), number(), number(), number()),
                some(this::budget),
                verdict(),
                List.of(),
                new Fingerprint(String.format("%064x", random.nextLong(1, Long.MAX_VALUE))));
    }

    private HeldBack heldBack() {
        return new HeldBack(
                maybe(this::person),
                maybe(() -> new HeldBack.At(pick(Door.Kind.values()), text())),
                text(),
                text(),
                maybe(this::text),
                maybe(() -> new SourceLocation(text(), 1 + number(), 1 + number())));
    }

    private Header header() {
        return new Header(
                text(),
                new TenantIdentity(text(), text(), texts()),
                some(this::text),
                maybe(() -> new Revision(text(), pick(Revision.WorkTree.values()))),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                instant(),
                limits());
    }

    private Verdict verdict() {
        return switch (random.nextInt(3)) {
            case 0 -> new Verdict.Allowed();
            case 1 -> new Verdict.Forbidden();
            default ->
                    new Verdict.NeedsApproval(
                            Stream.<Violation>of(
                                            new Violation.TooManyRemovals(
                                                    new LossCount(number(), number()),
                                                    number(),
                                                    limits()),
                                            new Violation.TooFewSeats(budget()))
                                    .limit(1 + random.nextInt(2))
                                    .toList());
        };
    }

    private Change change() {
        var guest = person();
        var reason = reason();
        var phase = pick(Phase.values());
        return switch (pick(ChangeKind.values())) {
            case REVOKE_ROLE ->
                    new Change(
                            guest,
                            reason,
                            phase,
                            new EnvironmentAct.RevokeRole(
                                    environment(),
                                    role(),
                                    text(),
                                    maybe(() -> RoleOrigin.LICENSE)));
            case LEAVE_GROUP -> new Change(guest, reason, phase, new GroupAct.LeaveGroup(group()));
            case UNASSIGN_LICENSE ->
                    new Change(guest, reason, phase, new LicenseAct.UnassignLicense(license()));
            case INVITE -> new Change(guest, reason, phase, new Invite(text(), mail()));
            case UPDATE_PROFILE ->
                    new Change(guest, reason, phase, new AccountAct.UpdateProfile(edits()));
            case JOIN_GROUP -> new Change(guest, reason, phase, new GroupAct.JoinGroup(group()));
            case ASSIGN_LICENSE ->
                    new Change(
                            guest,
                            reason,
                            phase,
                            new LicenseAct.AssignLicense(license(), texts(), maybe(this::texts)));
            case MOVE_UNIT ->
                    new Change(
                            guest,
                            reason,
                            phase,
                            new EnvironmentAct.MoveUnit(
                                    environment(), maybe(this::unit), unit(), maybe(this::text)));
            case GRANT_ROLE ->
                    new Change(
                            guest,
                            reason,
                            phase,
                            new EnvironmentAct.GrantRole(
                                    environment(),
                                    role(),
                                    maybe(this::text),
                                    maybe(() -> EnvironmentAct.GrantRole.Again.MOVE)));
        };
    }

    private Reason reason() {
        var where = new SourceLocation(text(), 1 + number(), 1 + number());
        return switch (random.nextInt(3)) {
            case 0 -> new Reason.Declared(where);
            case 1 -> new Reason.Surplus(where);
            default -> new Reason.Expired(LocalDate.ofEpochDay(random.nextInt(40_000)), where);
        };
    }

    private Waiting waiting() {
        return random.nextBoolean()
                ? new Waiting.Acceptance(person(), instant())
                : new Waiting.UserRow(person(), environment());
    }

    private SortedMap<ProfileField, AccountAct.UpdateProfile.Edit> edits() {
        var edits = new TreeMap<ProfileField, AccountAct.UpdateProfile.Edit>();
        edits.put(
                pick(ProfileField.values()),
                new AccountAct.UpdateProfile.Edit(maybe(this::text), maybe(this::text)));
        return edits;
    }

    private InvitationMail mail() {
        return new InvitationMail(
                pick(InvitationMail.Delivery.values()),
                URI.create("https://x.example/" + number()),
                maybe(this::text),
                maybe(this::text));
    }

    private Person person() {
        return Plans.known("guest" + number() + "@x.example", text());
    }

    private Target.Group group() {
        return new Target.Group(text(), text(), text());
    }

    private Target.License license() {
        return new Target.License(text(), text(), text());
    }

    private Target.Environment environment() {
        return new Target.Environment(text(), text(), text(), URI.create("https://e.example"));
    }

    private SecurityRole role() {
        return new SecurityRole(text(), text(), unit());
    }

    private BusinessUnit unit() {
        return new BusinessUnit(text(), text());
    }

    private SeatBudget budget() {
        return new SeatBudget(
                license(), number(), number(), number(), number(), number(), List.of(text()));
    }

    private Limits limits() {
        return new Limits(number(), random.nextInt(101));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private SortedSet<String> texts() {
        return new TreeSet<>(some(this::text));
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private int number() {
        return random.nextInt(100);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        var values = new ArrayList<T>();
        for (var left = random.nextInt(5); left > 0; left--) {
            values.add(value.get());
        }
        return values;
    }
}
