package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Problem;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What guests inherit from their partner, and who has left. */
final class PartnersTest {
    private static final String HEAD =
            """
            version: 1
            tenant: contoso.com
            groups: { crew: { displayName: Crew }, desk: { displayName: Desk } }
            bundles: { technician: { groups: [crew] } }
            partners:
              fabrikam: { domains: [Fabrikam.com], sponsor: grace@contoso.com, until: 2027-12-31, bundles: [technician] }
              northwind: { bundles: [technician] }
            """;

    @Test
    void a_guest_inherits_from_the_partner_with_the_domain_of_the_address() {
        var ana = guest("{ email: ana@FABRIKAM.com, groups: [desk] }");
        assertEquals(Optional.of(new Email("grace@contoso.com")), ana.sponsorship().sponsor());
        assertEquals(Optional.of(LocalDate.of(2027, 12, 31)), ana.tenure().until());
        assertEquals(Set.of("crew", "desk"), ana.access().groups().keySet());
    }

    @Test
    void what_the_block_says_itself_counts() {
        var ana =
                guest("{ email: ana@fabrikam.com, sponsor: heidi@contoso.com, until: 2027-01-31 }");
        assertEquals(Optional.of(new Email("heidi@contoso.com")), ana.sponsorship().sponsor());
        assertEquals(Optional.of(LocalDate.of(2027, 1, 31)), ana.tenure().until());
    }

    @Test
    void nobody_of_a_partner_stays_longer_than_the_partner() {
        var text = HEAD + "guests: [{ email: ana@fabrikam.com, until: 2028-06-30 }]\n";
        var read = GuestList.parse(List.of(new SourceText("guests.yaml", text)));
        var ana = read.value().orElseThrow().guests().get(new Email("ana@fabrikam.com"));
        assertEquals(Optional.of(LocalDate.of(2027, 12, 31)), ana.tenure().until());
        assertEquals(
                List.of("partner-ends-earlier"),
                read.problems().stream().map(Problem::code).toList());
    }

    @Test
    void a_guest_can_name_a_partner_whatever_the_domain() {
        var bo = guest("{ email: bo@gmail.com, partner: northwind }");
        assertEquals(Set.of("crew"), bo.access().groups().keySet());
        assertEquals(Optional.empty(), bo.sponsorship().sponsor());
    }

    @Test
    void nobody_can_be_listed_and_former() {
        assertEquals(
                List.of("former-and-listed"),
                codes("former: [A.na@gmail.com]\nguests: [{ email: ana@googlemail.com }]\n"));
    }

    @Test
    void who_has_left_is_named_with_or_without_a_day() {
        var former = state("former: [old@a.com, { email: older@a.com, since: 2026-10-31 }]\n");
        assertEquals(
                List.of(Optional.empty(), Optional.of(LocalDate.of(2026, 10, 31))),
                former.leavers().values().stream().map(leaver -> leaver.since()).toList());
    }

    @Test
    void access_does_not_end_before_it_begins() {
        assertEquals(
                List.of("until-before-from"),
                codes("guests: [{ email: ana@a.com, from: 2027-02-01, until: 2027-01-31 }]\n"));
        assertEquals(
                List.of(),
                codes("guests: [{ email: ana@a.com, from: 2027-02-01, until: 2027-02-01 }]\n"));
    }

    private static Guest guest(String block) {
        return GuestList.parse(
                        List.of(new SourceText("guests.yaml", HEAD + "guests: [" + block + "]\n")))
                .value()
                .orElseThrow()
                .guests()
                .values()
                .iterator()
                .next();
    }

    private static DesiredState state(String rest) {
        var text = HEAD + rest + "guests: [{ email: ana@a.com }]\n";
        return GuestList.parse(List.of(new SourceText("guests.yaml", text))).value().orElseThrow();
    }

    private static List<String> codes(String rest) {
        return GuestList.parse(List.of(new SourceText("guests.yaml", HEAD + rest)))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }
}
