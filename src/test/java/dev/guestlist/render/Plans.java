package dev.guestlist.render;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.InvitationMail.Delivery;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.Revision;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
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
import dev.guestlist.plan.Shared;
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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans for the tests of this package, made by hand. */
public final class Plans {
    public static final Instant READ_AT = Instant.parse("2026-11-21T02:14:09Z");
    static final Target.Environment SALES =
            environment("sales", "Contoso Sales", "https://contoso-sales.crm6.dynamics.com");
    static final Target.Environment SERVICE =
            environment("service", "Contoso Service", "https://contoso-service.crm6.dynamics.com");
    static final Target.Group CRM_USERS = group("crm-users", "CRM Users");
    static final Target.Group FIELD_CREW = group("field-crew", "Field crew (guests)");
    static final Target.License SALES_LICENSE =
            license("sales-enterprise", "DYN365_ENTERPRISE_SALES");
    static final Target.License FIELD_LICENSE =
            license("field-service", "DYN365_ENTERPRISE_FIELD_SERVICE");

    private Plans() {}

    /** One of everything: leaver, surplus, change, unit, profile, newcomers, waiting, unlisted. */
    public static Plan rich() {
        var changes = new ArrayList<Change>();
        var old = known("old.hand@fabrikam.com", "Old Hand");
        var expired = new Reason.Expired(LocalDate.parse("2026-10-31"), at(61));
        changes.add(
                new Change(
                        old,
                        expired,
                        Phase.LEAVING,
                        new EnvironmentAct.RevokeRole(
                                SALES, role("Sales Manager", "Partners"), "u1")));
        changes.add(new Change(old, expired, Phase.LEAVING, new GroupAct.LeaveGroup(CRM_USERS)));
        changes.add(
                new Change(
                        old,
                        expired,
                        Phase.LEAVING,
                        new LicenseAct.UnassignLicense(SALES_LICENSE)));

        var wei = known("li.wei@northwind.com", "Li Wei");
        changes.add(
                new Change(
                        wei,
                        surplus(40),
                        Phase.CHANGING,
                        new EnvironmentAct.RevokeRole(
                                SALES, role("Salesperson", "Partners"), "u2")));
        changes.add(
                new Change(
                        wei,
                        declared(43),
                        Phase.CHANGING,
                        new LicenseAct.AssignLicense(
                                SALES_LICENSE,
                                new TreeSet<>(List.of("p1", "p2")),
                                Optional.of(new TreeSet<>(List.of("p1", "p2", "p3"))))));
        changes.add(
                new Change(
                        wei,
                        declared(44),
                        Phase.CHANGING,
                        new EnvironmentAct.GrantRole(
                                SALES, role("Sales Manager", "Partners"), Optional.of("u2"))));

        var mei = known("mei.tan@tailspin.com", "Mei Tan");
        changes.add(
                new Change(
                        mei,
                        declared(70),
                        Phase.CHANGING,
                        new AccountAct.UpdateProfile(
                                edits(
                                        Map.of(
                                                ProfileField.COMPANY,
                                                        edit("Tailspin", "Tailspin Toys"),
                                                ProfileField.JOB_TITLE,
                                                        edit("", "Service lead"))))));
        changes.add(
                new Change(
                        mei,
                        declared(74),
                        Phase.CHANGING,
                        new EnvironmentAct.MoveUnit(
                                SERVICE,
                                Optional.of(unit("Contoso Service")),
                                unit("Field Operations"),
                                Optional.of("u3"))));

        var omar = known("omar.haddad@northwind.com", "Omar Haddad");
        changes.add(
                new Change(
                        omar,
                        surplus(48),
                        Phase.CHANGING,
                        new EnvironmentAct.RevokeRole(
                                SALES, role("System Customizer", "Partners"), "u4")));

        newcomer(changes, fresh("ana.silva@fabrikam.com", "Ana Silva"), 20, "PT", "Ana", "Silva");
        newcomer(
                changes, fresh("noah.brown@fabrikam.com", "Noah Brown"), 29, "US", "Noah", "Brown");

        return new Plan(
                header(),
                changes,
                List.of(
                        new Waiting.Acceptance(
                                known("joe.doe@fabrikam.com", "Joe Doe"),
                                Instant.parse("2026-11-15T08:00:00Z")),
                        new Waiting.UserRow(known("joe.doe@fabrikam.com", "Joe Doe"), SALES)),
                List.of(),
                List.of(
                        new Unlisted(
                                known("visitor1@adventure-works.com", "Visitor One"),
                                List.of("crm-users")),
                        new Unlisted(
                                known("visitor2@adventure-works.com", "Visitor Two"),
                                List.of("crm-users", "sales: Salesperson"))),
                new Plan.Counts(14, 7, 3, 6),
                List.of(
                        new SeatBudget(FIELD_LICENSE, 20, 3, 0, 2, 0, List.of()),
                        new SeatBudget(SALES_LICENSE, 25, 3, 1, 0, 2, List.of())),
                new Verdict.Allowed(),
                List.of(
                        Problem.warning(
                                        "unsupported-for-guests",
                                        new SourceLocation("guests.yaml", 44, 31),
                                        "Sales Manager uses the App for Outlook, which guests"
                                                + " cannot open")
                                .withHint("see README, what guests cannot use")),
                print('7'));
    }

    /** A change of something that guests share, which has no guest. */
    public static Plan shared() {
        var rich = rich();
        var change =
                new Change(
                        new Shared(CRM_USERS),
                        declared(12),
                        Phase.SHARED,
                        new GroupAct.JoinGroup(CRM_USERS));
        return new Plan(
                rich.header(),
                List.of(change),
                rich.waiting(),
                rich.heldBack(),
                rich.unlisted(),
                rich.counts(),
                rich.seats(),
                rich.verdict(),
                rich.problems(),
                Fingerprint.of(rich.header().tenant(), List.of(change)));
    }

    /** Nothing to do, one guest waiting. */
    public static Plan unchanged() {
        return new Plan(
                header(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(44, 44, 44, 6),
                List.of(),
                new Verdict.Allowed(),
                List.of(),
                print('0'));
    }

    /** Nothing to do, but two guests have access whom no file names. */
    public static Plan unlistedOnly() {
        var nothing = unchanged();
        return new Plan(
                nothing.header(),
                nothing.changes(),
                nothing.waiting(),
                nothing.heldBack(),
                List.of(
                        new Unlisted(known("lena.fuchs@adatum.com", "Lena Fuchs"), List.of("crew")),
                        new Unlisted(
                                known("old.hand@fabrikam.com", "Olga Hand"),
                                List.of("crm-users", "sales: Sales Manager"))),
                nothing.counts(),
                nothing.seats(),
                nothing.verdict(),
                nothing.problems(),
                nothing.fingerprint());
    }

    /** Nine of forty-four lose everything and three seats are missing. */
    public static Plan refused() {
        var changes = new ArrayList<Change>();
        for (var number = 1; number <= 9; number++) {
            var guest = known("temp" + number + "@adatum.com", "Temp " + number);
            changes.add(
                    new Change(
                            guest,
                            new Reason.Expired(LocalDate.parse("2026-11-20"), at(100 + 8 * number)),
                            Phase.LEAVING,
                            new EnvironmentAct.RevokeRole(
                                    SERVICE,
                                    role("Customer Service Representative", "Contoso Service"),
                                    "u" + number)));
        }
        var budget =
                SeatBudget.of(
                        FIELD_LICENSE,
                        20,
                        19,
                        0,
                        List.of(
                                "a@fabrikam.com",
                                "b@fabrikam.com",
                                "c@fabrikam.com",
                                "d@fabrikam.com"),
                        0);
        return new Plan(
                header(),
                changes,
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(41, 44, 35, 6),
                List.of(budget),
                new Verdict.NeedsApproval(
                        List.of(
                                new Violation.TooManyRemovals(
                                        new LossCount(9, 0), 44, Limits.STANDARD),
                                new Violation.TooFewSeats(budget))),
                List.of(),
                print('9'));
    }

    /** A tenant read in part, and a role that does not exist. */
    public static Plan broken() {
        return new Plan(
                header(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(14, 7, 7, 6),
                List.of(),
                new Verdict.Forbidden(),
                List.of(
                        Problem.error(
                                "half-read",
                                "the members of group crm-users could not be read: 503 three"
                                        + " times"),
                        Problem.error(
                                        "unknown-role",
                                        new SourceLocation("guests.yaml", 14, 9),
                                        "unknown role \"Salespersn\" in environment sales")
                                .withHint("did you mean \"Salesperson\"?"),
                        Problem.warning(
                                "unsupported-for-guests",
                                new SourceLocation("guests.yaml", 44, 31),
                                "guests cannot open the App for Outlook")),
                print('e'));
    }

    /** Nothing to do except for those who are held back, at a door and by themselves. */
    public static Plan heldBack() {
        var crew = new HeldBack.At(Door.Kind.GROUP, "crew");
        var role = new HeldBack.At(Door.Kind.ENVIRONMENT, "sales");
        var unknown =
                Problem.error("unknown-group", line(12), "no group is named \"Crew\"")
                        .withHint("create it in Entra, or correct displayName");
        var member =
                Problem.error(
                                "member-not-guest",
                                line(48),
                                "zoe@fabrikam.com is Zoe Field (id-7), a member of the tenant, not"
                                        + " a guest")
                        .withHint("remove this block: members are never changed");
        var closed =
                Problem.error(
                        "security-group-mismatch",
                        line(20),
                        "this environment admits the group \"Gate\", but the files say \"Crew\"");
        var held =
                List.of(
                        held("ana.silva@fabrikam.com", Optional.of(crew), unknown),
                        held("li.wei@northwind.com", Optional.of(crew), unknown),
                        HeldBack.of(Optional.empty(), Optional.of(role), closed),
                        held("zoe@fabrikam.com", Optional.empty(), member));
        return new Plan(
                header(),
                List.of(),
                List.of(),
                held,
                List.of(),
                new Plan.Counts(44, 43, 41, 6),
                List.of(),
                new Verdict.Allowed(),
                List.of(),
                print('0'));
    }

    private static HeldBack held(String email, Optional<HeldBack.At> door, Problem because) {
        return HeldBack.of(Optional.of(known(email, "")), door, because);
    }

    private static SourceLocation line(int number) {
        return new SourceLocation("guests.yaml", number, 3);
    }

    /** Every free text tries to look like something else. */
    public static Plan hostile() {
        var name = "Eve\u001b[2J | `code` <b>@octocat</b> [x](http://evil) ![i](x)\r\n  + root";
        var eve = known("e`|ve@evil.com", name);
        var environment = environment("sa|les", "S\u202Eelas", "https://x.example");
        var group = group("g", "]]> --> ``` ~~~ </details> @team #1 \u0000");
        var place = new SourceLocation("a b`|@x\u0007.yaml", 3, 1);
        return new Plan(
                new Header(
                        "guestlist 0.1.0",
                        new TenantIdentity(
                                "id --> <script>",
                                "Con\u001b]0;x\u0007toso\n# head",
                                sorted("a.b")),
                        List.of("a b`|@x\u0007.yaml"),
                        Optional.empty(),
                        LocalDate.parse("2026-11-21"),
                        READ_AT,
                        Limits.STANDARD),
                List.of(
                        new Change(
                                eve,
                                new Reason.Surplus(place),
                                Phase.CHANGING,
                                new EnvironmentAct.RevokeRole(
                                        environment,
                                        new SecurityRole(
                                                "Sales\nperson",
                                                "r",
                                                new BusinessUnit("U|n`it", "b")),
                                        "u")),
                        new Change(
                                eve,
                                new Reason.Declared(place),
                                Phase.CHANGING,
                                new AccountAct.UpdateProfile(
                                        edits(
                                                Map.of(
                                                        ProfileField.COMPANY,
                                                        edit("=cmd|' /C calc'!A0", "\u200Bx"))))),
                        new Change(
                                eve,
                                new Reason.Declared(place),
                                Phase.CHANGING,
                                new GroupAct.JoinGroup(group))),
                List.of(new Waiting.Acceptance(eve, READ_AT)),
                List.of(
                        HeldBack.of(
                                Optional.of(eve),
                                Optional.of(new HeldBack.At(Door.Kind.GROUP, "g`|\u001b[1m")),
                                Problem.error("x`|", place, "@octocat\u001b[1m <b>\n| x")
                                        .withHint("]]> -->\u2028"))),
                List.of(new Unlisted(eve, List.of("g\u001b[31m"))),
                new Plan.Counts(1, 1, 0, 0),
                List.of(),
                new Verdict.Allowed(),
                List.of(Problem.warning("x", place, "a\u001b[1m\n::error::b").withHint("\u2028")),
                print('f'));
    }

    /** A Monday: four hundred newcomers. */
    public static Plan monday() {
        var changes = new ArrayList<Change>();
        for (var number = 100; number < 500; number++) {
            newcomer(
                    changes,
                    fresh("guest" + number + "@partner-company.com", "Guest Number " + number),
                    10 + 6 * number,
                    "AU",
                    "Guest",
                    "Number " + number);
        }
        return new Plan(
                header(),
                changes,
                List.of(),
                List.of(),
                List.of(),
                new Plan.Counts(400, 0, 0, 0),
                List.of(new SeatBudget(FIELD_LICENSE, 500, 3, 0, 400, 0, List.of())),
                new Verdict.Allowed(),
                List.of(),
                print('4'));
    }

    private static void newcomer(
            List<Change> changes,
            Person guest,
            int line,
            String country,
            String first,
            String last) {
        var asked = declared(line + 4);
        changes.add(
                new Change(
                        guest,
                        declared(line),
                        Phase.ARRIVING,
                        new Invite(
                                guest.name(),
                                new InvitationMail(
                                        Delivery.MAIL,
                                        URI.create(
                                                "https://contoso-sales.crm6.dynamics.com/main.aspx"),
                                        Optional.of("en-AU"),
                                        Optional.empty()))));
        changes.add(
                new Change(
                        guest,
                        declared(line),
                        Phase.ARRIVING,
                        new AccountAct.UpdateProfile(
                                edits(
                                        Map.of(
                                                ProfileField.FIRST_NAME, edit("", first),
                                                ProfileField.LAST_NAME, edit("", last),
                                                ProfileField.USAGE_LOCATION, edit("", country))))));
        changes.add(new Change(guest, asked, Phase.ARRIVING, new GroupAct.JoinGroup(CRM_USERS)));
        changes.add(new Change(guest, asked, Phase.ARRIVING, new GroupAct.JoinGroup(FIELD_CREW)));
        changes.add(
                new Change(
                        guest,
                        asked,
                        Phase.ARRIVING,
                        new LicenseAct.AssignLicense(
                                FIELD_LICENSE, new TreeSet<>(), Optional.empty())));
        changes.add(
                new Change(
                        guest,
                        asked,
                        Phase.ARRIVING,
                        new EnvironmentAct.GrantRole(
                                SALES, role("Field Technician", "Partners"), Optional.empty())));
    }

    private static Header header() {
        return new Header(
                "guestlist 0.1.0",
                new TenantIdentity(
                        "3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42",
                        "Contoso",
                        sorted("contoso.com", "contoso.onmicrosoft.com")),
                List.of("guests.yaml"),
                Optional.of(
                        new Revision(
                                "ab12cd3ab12cd3ab12cd3ab12cd3ab12cd3ab12c",
                                Revision.WorkTree.CLEAN)),
                LocalDate.parse("2026-11-21"),
                READ_AT,
                Limits.STANDARD);
    }

    static Person known(String email, String name) {
        return new Person(new Email(email), name, Optional.of("id-of-" + email));
    }

    static Person fresh(String email, String name) {
        return new Person(new Email(email), name, Optional.empty());
    }

    static Reason declared(int line) {
        return new Reason.Declared(at(line));
    }

    private static Reason surplus(int line) {
        return new Reason.Surplus(at(line));
    }

    static SourceLocation at(int line) {
        return new SourceLocation("guests.yaml", line, 5);
    }

    static SecurityRole role(String name, String unit) {
        return new SecurityRole(name, "role-" + name, unit(unit));
    }

    static BusinessUnit unit(String name) {
        return new BusinessUnit(name, "unit-" + name);
    }

    private static Target.Environment environment(String key, String name, String url) {
        return new Target.Environment(key, name, "env-" + key, URI.create(url));
    }

    private static Target.Group group(String key, String name) {
        return new Target.Group(key, name, "group-" + key);
    }

    private static Target.License license(String key, String name) {
        return new Target.License(key, name, "sku-" + key);
    }

    private static SortedMap<ProfileField, AccountAct.UpdateProfile.Edit> edits(
            Map<ProfileField, AccountAct.UpdateProfile.Edit> edits) {
        return new TreeMap<>(edits);
    }

    /** An empty text before means no value. */
    private static AccountAct.UpdateProfile.Edit edit(String before, String after) {
        return new AccountAct.UpdateProfile.Edit(
                Optional.of(before).filter(text -> !text.isEmpty()), Optional.of(after));
    }

    private static SortedSet<String> sorted(String... texts) {
        return new TreeSet<>(List.of(texts));
    }

    private static Fingerprint print(char digit) {
        return new Fingerprint(String.valueOf(digit).repeat(64));
    }
}
