package dev.guestlist.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

final class RuleCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    /** A rule, a guest's keys, and the level of the problem, if there is one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    require-sponsor: error                        | sponsor: grace@contoso.com | none
                    require-sponsor: error                        | ticket: CHG-1              | error
                    require-sponsor: { level: warning }           | ticket: CHG-1              | warning
                    require-sponsor: off                          | ticket: CHG-1              | none
                    max-duration: { days: 30, level: error }      | until: 2026-12-31          | none
                    max-duration: { days: 30, level: error }      | until: 2027-01-01          | error
                    max-duration: { days: 30, level: error }      | ticket: CHG-1              | error
                    max-duration: { days: 30, level: error }      | until: 2026-11-30          | none
                    allowed-domains: { domains: [FABRIKAM.com], level: error } | ticket: CHG-1 | none
                    allowed-domains: { domains: [abrikam.com], level: error }  | ticket: CHG-1 | error
                    allowed-domains: { domains: [], level: warning }           | ticket: CHG-1 | warning
                    privileged-roles: { roles: [SALES MANAGER], level: error } | environments: { sales: { roles: [Sales Manager] } } | error
                    privileged-roles: { roles: [Sales Manager], level: error } | environments: { sales: { roles: [Salesperson] } } | none
                    unsupported-features: error | environments: { sales: { roles: [Dynamics 365 App for Outlook User] } } | error
                    unsupported-features: error | environments: { sales: { roles: [USD Agent] } } | error
                    unsupported-features: error | environments: { sales: { roles: [Salesperson] } } | none
                    unsupported-features: off   | environments: { sales: { roles: [USD Agent] } } | none
                    require-sponsor: off        | environments: { sales: { roles: [USD Agent] } } | warning
                    """)
    void a_rule_judges_a_guest(String rule, String keys, String level) {
        assertEquals(level, levels(rule, keys));
    }

    /** Until the end of its last day, and only for the rule it names. */
    @ParameterizedTest
    @CsvSource({
        "require-sponsor, 2026-12-01, none",
        "require-sponsor, 2026-11-30, error",
        "max-duration, 2026-12-01, error"
    })
    void a_waiver_counts_for_its_rule_until_its_last_day(
            String rule, LocalDate until, String level) {
        var waiver = "waive: [{ rule: %s, reason: project, until: %s }]".formatted(rule, until);
        assertEquals(level, levels("require-sponsor: error", waiver));
    }

    private static String levels(String rule, String keys) {
        var found =
                RuleCheck.problems(desired(rule, keys), TODAY).stream()
                        .map(Problem::severity)
                        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return found.isEmpty() ? "none" : found;
    }

    private static DesiredState desired(String rule, String keys) {
        var text =
                """
                version: 1
                tenant: contoso.com
                environments: { sales: { url: https://sales.crm.dynamics.com } }
                rules:
                  %s
                guests:
                  - email: ana@fabrikam.com
                    %s
                """
                        .formatted(rule, keys);
        return GuestList.parse(List.of(new SourceText("guests.yaml", text))).value().orElseThrow();
    }
}
