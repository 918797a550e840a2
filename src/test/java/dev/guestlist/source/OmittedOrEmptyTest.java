package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every key of the format, omitted, empty and without a value. Omitted means: leave it alone, or
 * use the default. Empty means: nothing, where there can be nothing; otherwise it is an error. A
 * key without a value is always an error, since nobody can tell which of the two is meant.
 */
final class OmittedOrEmptyTest {
    private static final Pattern SPACES = Pattern.compile(" +");

    private static final String TEXT =
            """
            version: 1
            tenant: contoso.onmicrosoft.com
            cloud: global
            environments:
              sales:
                url: https://sales.crm.dynamics.com
                securityGroup: crew
                businessUnit: Partners
            groups:
              crew:
                displayName: Crew
                id: 7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10
            licenses:
              seller:
                sku: SELLER
                disabledPlans: [MAIL]
                keepFree: 1
            bundles:
              seller:
                groups: [crew]
                licenses: [seller]
                environments:
                  sales:
                    roles: [Salesperson]
                    businessUnit: APAC
            defaults:
              usageLocation: AU
              invitation:
                mail: false
                language: en
                redirectTo: sales
                message: Welcome
            partners:
              fabrikam:
                domains: [fabrikam.com]
                sponsor: grace@contoso.com
                until: 2027-12-31
                bundles: [seller]
            former: [old.hand@fabrikam.com]
            unlisted: revoke
            limits:
              removals: 1
              percent: 1
              protected: [auditor@fabrikam.com]
            rules:
              require-sponsor: error
              max-duration:
                days: 365
                level: warning
              allowed-domains:
                domains: [fabrikam.com]
                level: error
              privileged-roles:
                roles: [System Administrator]
                level: error
              unsupported-features: error
            guests:
            - email: ana@fabrikam.com
              objectId: 5e1b3a2c-9d47-4c0f-8a31-2f6b0c9d8e11
              firstName: Ana
              lastName: Silva
              displayName: Ana Silva
              usageLocation: PT
              company: Fabrikam
              department: Service
              jobTitle: Technician
              access: [seller]
              groups: [crew]
              licenses: [seller]
              environments:
                sales:
                  roles: [Sales Manager]
                  businessUnit: APAC
              invitation:
                mail: false
                language: pt
                redirectTo: sales
                message: Bem-vinda
              partner: fabrikam
              sponsor: heidi@contoso.com
              from: 2027-01-11
              until: 2027-06-30
              ticket: CHG-20144
              waive: [{ rule: max-duration, reason: project, until: 2027-06-30 }]
            """;

    /**
     * Key, its empty value, and what comes of it: a problem, or whether omission means the same.
     */
    private static final String TABLE =
            """
            version                        ""  unsupported-version
            tenant                         ""  invalid-tenant
            cloud                          ""  unknown-cloud
            environments                   {}  unknown-environment
            environments.sales             {}  missing-key
            environments.sales.url         ""  invalid-url
            environments.sales.securityGroup "" unknown-group
            environments.sales.businessUnit "" blank-name
            groups                         {}  unknown-group
            groups.crew                    {}  missing-key
            groups.crew.displayName        ""  blank-name
            groups.crew.id                 ""  invalid-id
            licenses                       {}  unknown-license
            licenses.seller                {}  missing-key
            licenses.seller.sku            ""  blank-name
            licenses.seller.disabledPlans  []  differs
            licenses.seller.keepFree       ""  wrong-type
            bundles                 {}  unknown-bundle
            bundles.seller          {}  valid
            bundles.seller.groups   []  same
            bundles.seller.licenses []  same
            bundles.seller.environments {} same
            bundles.seller.environments.sales {} valid
            bundles.seller.environments.sales.roles [] same
            bundles.seller.environments.sales.businessUnit "" blank-name
            defaults                       {}  same
            defaults.usageLocation         ""  unknown-country
            defaults.invitation            {}  same
            defaults.invitation.mail       ""  wrong-type
            defaults.invitation.language   ""  invalid-language
            defaults.invitation.redirectTo ""  unknown-environment
            defaults.invitation.message    ""  same
            partners                       {}  unknown-partner
            partners.fabrikam              {}  valid
            partners.fabrikam.domains      []  same
            partners.fabrikam.sponsor      ""  invalid-email
            partners.fabrikam.until        ""  invalid-date
            partners.fabrikam.bundles      []  same
            former                         []  same
            unlisted                       ""  unknown-unlisted
            limits                         {}  same
            limits.removals                ""  wrong-type
            limits.percent                 ""  wrong-type
            limits.protected               []  same
            rules                          {}  same
            rules.require-sponsor          ""  unknown-level
            rules.max-duration             {}  missing-key
            rules.max-duration.days        ""  wrong-type
            rules.max-duration.level       ""  unknown-level
            rules.allowed-domains          {}  missing-key
            rules.allowed-domains.domains  []  valid
            rules.allowed-domains.level    ""  unknown-level
            rules.privileged-roles         {}  missing-key
            rules.privileged-roles.roles   []  valid
            rules.privileged-roles.level   ""  unknown-level
            rules.unsupported-features     ""  unknown-level
            guests                         []  no-guests
            guests.email                   ""  invalid-email
            guests.objectId                ""  invalid-id
            guests.firstName               ""  differs
            guests.lastName                ""  differs
            guests.displayName             ""  blank-name
            guests.usageLocation           ""  unknown-country
            guests.company                 ""  differs
            guests.department              ""  differs
            guests.jobTitle                ""  differs
            guests.access                  []  same
            guests.groups                  []  same
            guests.licenses                []  same
            guests.environments            {}  same
            guests.environments.sales      {}  valid
            guests.environments.sales.roles [] same
            guests.environments.sales.businessUnit "" blank-name
            guests.invitation              {}  same
            guests.invitation.mail         ""  wrong-type
            guests.invitation.language     ""  invalid-language
            guests.invitation.redirectTo   ""  unknown-environment
            guests.invitation.message      ""  differs
            guests.partner                 ""  invalid-key
            guests.sponsor                 ""  invalid-email
            guests.from                    ""  invalid-date
            guests.until                   ""  invalid-date
            guests.ticket                  ""  blank-name
            guests.waive                   []  same
            """;

    @TestFactory
    Stream<DynamicTest> an_empty_value_means_nothing_or_is_an_error() {
        return TABLE.lines()
                .map(SPACES::split)
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1], row[2])));
    }

    private static void check(String key, String empty, String expected) {
        var left = read(with(key, " " + empty));
        switch (expected) {
            case "same" -> assertEquals(essence(read(without(key))), essence(left));
            case "differs" -> {
                assertEquals(List.of(), errors(left));
                assertTrue(!essence(read(without(key))).equals(essence(left)), "as if omitted");
            }
            case "valid" -> assertEquals(List.of(), errors(left));
            default -> assertTrue(codes(left).contains(expected), () -> left.problems().toString());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_key_without_a_value_is_an_error_wherever_it_stands() {
        return keys().flatMap(key -> Stream.of("", " ~", " null").map(none -> List.of(key, none)))
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.getFirst() + ":" + row.getLast(),
                                () -> checkNone(row.getFirst(), row.getLast())));
    }

    private static void checkNone(String key, String none) {
        var codes = new TreeSet<>(codes(read(with(key, none))));
        codes.retainAll(
                Set.of("missing-value", "wrong-type", "unsupported-version", "missing-tenant"));
        assertTrue(!codes.isEmpty(), "accepted");
    }

    @Test
    void the_table_has_every_key_of_the_text_and_the_text_is_valid() {
        assertEquals(List.of(), errors(read(TEXT)));
        assertEquals(names(TEXT), keys().toList());
    }

    private static Stream<String> keys() {
        return TABLE.lines().map(line -> line.replaceFirst(" .*", ""));
    }

    private static Checked<DesiredState> read(String text) {
        return GuestList.parse(List.of(new SourceText("guests.yaml", text)));
    }

    /** The text of an invitation is valid, but warned about. */
    private static List<Problem> errors(Checked<?> checked) {
        return checked.problems().stream().filter(Problem::isError).toList();
    }

    private static List<String> codes(Checked<?> checked) {
        return checked.problems().stream().map(Problem::code).toList();
    }

    /** Without the places. */
    private static String essence(Checked<DesiredState> checked) {
        assertEquals(List.of(), errors(checked));
        return checked.value()
                .orElseThrow()
                .toString()
                .replaceAll("SourceLocation\\[[^]]*]|guests.yaml:\\d+:\\d+", "");
    }

    private static String with(String key, String value) {
        return edited(key, List.of(value));
    }

    private static String without(String key) {
        return edited(key, List.of());
    }

    /** The text with another value, or none, for the last part of a key. */
    private static String edited(String key, List<String> value) {
        var names = names(TEXT);
        var lines = TEXT.lines().toList();
        var first = names.indexOf(key);
        var indent = indent(lines.get(first));
        var last = first + 1;
        while (last < lines.size() && indent(lines.get(last)) > indent) {
            last++;
        }
        var line = lines.get(first);
        var kept = value.stream().map(text -> line.substring(0, line.indexOf(':') + 1) + text);
        return String.join(
                "\n",
                Stream.of(
                                lines.subList(0, first).stream(),
                                kept,
                                lines.subList(last, lines.size()).stream())
                        .flatMap(part -> part)
                        .toList());
    }

    private static int indent(String line) {
        return line.length() - line.replaceFirst("^[ -]+", "").length();
    }

    /** The key of each line, after those above it. */
    private static List<String> names(String text) {
        var path = new String[10];
        return text.lines()
                .map(line -> {
                    var name = line.replaceFirst("^[ -]+", "").replaceFirst(":.*", "");
                    var depth = indent(line) / 2;
                    path[depth] = name;
                    return String.join(
                            ".",
                            Arrays.stream(path, 0, depth + 1)
                                    .filter(part -> part != null && !part.isEmpty())
                                    .toList());
                })
                .toList();
    }
}
