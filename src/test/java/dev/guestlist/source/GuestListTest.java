package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Guid;
import dev.guestlist.model.InvitationMail.Delivery;
import dev.guestlist.model.Limits;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class GuestListTest {
    private static final String DOORS =
            """
            version: 1
            tenant: contoso.onmicrosoft.com
            environments:
              sales:
                url: https://contoso-sales.crm6.dynamics.com/
                securityGroup: crm-users
                businessUnit: Partners
              service: { url: "https://localhost:8443/service", securityGroup: none }
              other: { url: https://contoso-other.crm6.dynamics.com }
            groups:
              crm-users: { displayName: CRM Users, id: 7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10 }
              field-crew: { displayName: Field crew (guests) }
            licenses:
              sales-enterprise:
                sku: DYN365_ENTERPRISE_SALES
                disabledPlans: [SHAREPOINTWAC, PROJECT_ESSENTIALS]
                keepFree: 2
              field-service: { sku: DYN365_ENTERPRISE_FIELD_SERVICE }
            bundles:
              technician:
                groups: [crm-users, field-crew]
                licenses: [field-service]
                environments: { sales: { roles: [Field Technician, Basic User] } }
              agent:
                groups: [crm-users]
                environments:
                  service: { roles: [Customer Service Representative] }
                  sales: { roles: [basic user], businessUnit: APAC }
            """;

    @Test
    void doors_come_as_the_files_declare_them() {
        var state = state(DOORS + "guests: [{ email: ana@fabrikam.com }]\n");
        var sales = state.doors().environments().get("sales");
        assertEquals(URI.create("https://contoso-sales.crm6.dynamics.com"), sales.url());
        assertEquals(new SecurityGroup.Of("crm-users"), sales.securityGroup());
        assertEquals(Optional.of("Partners"), sales.businessUnit());
        var service = state.doors().environments().get("service");
        assertEquals(URI.create("https://localhost:8443/service"), service.url());
        assertEquals(new SecurityGroup.None(), service.securityGroup());
        assertEquals(
                new SecurityGroup.Unstated(),
                state.doors().environments().get("other").securityGroup());
        assertEquals(
                Optional.of("7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10"),
                state.doors().groups().get("crm-users").id());
        var license = state.doors().licenses().get("sales-enterprise");
        assertEquals(
                Set.of("PROJECT_ESSENTIALS", "SHAREPOINTWAC"),
                license.disabledPlans().orElseThrow());
        assertEquals(2, license.keepFree());
        assertEquals(Limits.STANDARD, state.limits());
        assertEquals(new SourceLocation("guests.yaml", 4, 3), sales.where());
    }

    @Test
    void packages_unfold_in_order_and_unite_with_the_guests_own_block() {
        var guest =
                guest(
                        """
                          - email: ana@fabrikam.com
                            usageLocation: PT
                            access: [technician, agent]
                            licenses: [sales-enterprise]
                            environments: { service: { roles: [Knowledge Manager] } }
                        """);
        assertEquals(Set.of("crm-users", "field-crew"), guest.access().groups().keySet());
        assertEquals(
                Set.of("field-service", "sales-enterprise"), guest.access().licenses().keySet());
        var sales = guest.access().environments().get("sales");
        assertEquals(Set.of("Field Technician", "Basic User"), sales.roles().keySet());
        assertEquals(Optional.of("APAC"), sales.businessUnit());
        var service = guest.access().environments().get("service");
        assertEquals(
                Set.of("Customer Service Representative", "Knowledge Manager"),
                service.roles().keySet());
        assertEquals(Optional.empty(), service.businessUnit());
    }

    @Test
    void omitted_is_not_empty() {
        var guest = guest("  - { email: ana@fabrikam.com, company: \"\", firstName: Ana }\n");
        assertEquals(
                Map.of(ProfileField.COMPANY, "", ProfileField.FIRST_NAME, "Ana"), guest.profile());
        assertTrue(guest.access().groups().isEmpty());
        assertEquals(Optional.empty(), guest.tenure().until());
    }

    @Test
    void defaults_fill_in_key_by_key() {
        var state =
                state(
                        DOORS
                                + """
                                defaults:
                                  usageLocation: AU
                                  invitation: { mail: false, language: en-AU, message: Welcome }
                                limits: { removals: 0 }
                                guests:
                                  - { email: ana@fabrikam.com }
                                  - email: bo@fabrikam.com
                                    usageLocation: SG
                                    invitation: { mail: true, language: zh, message: "" }
                                    until: 2027-06-30
                                """);
        var ana = state.guests().get(new Email("ana@fabrikam.com"));
        assertEquals("AU", ana.profile().get(ProfileField.USAGE_LOCATION));
        assertEquals(Delivery.SILENT, ana.invitation().delivery());
        assertEquals(Optional.of("en-AU"), ana.invitation().language());
        assertEquals(Optional.of("Welcome"), ana.invitation().message());
        var bo = state.guests().get(new Email("bo@fabrikam.com"));
        assertEquals("SG", bo.profile().get(ProfileField.USAGE_LOCATION));
        assertEquals(Delivery.MAIL, bo.invitation().delivery());
        assertEquals(Optional.of("zh"), bo.invitation().language());
        assertEquals(Optional.empty(), bo.invitation().message());
        assertEquals(Optional.of(LocalDate.of(2027, 6, 30)), bo.tenure().until());
        assertEquals(new Limits(0, 10), state.limits());
    }

    @Test
    void guests_without_an_environment_go_to_the_apps_of_their_cloud() {
        assertEquals("https://myapps.microsoft.us", apps("cloud: usgov-l4\n", Optional.empty()));
        assertEquals(
                "https://myapplications.windowsazure.cn",
                apps("cloud: usgov-l4\n", Optional.of(Cloud.CHINA)));
        assertEquals(
                "https://myapplications.microsoft.com",
                apps("cloud: china\n", Optional.of(Cloud.GLOBAL)));
        assertEquals("https://myapplications.microsoft.com", apps("", Optional.empty()));
    }

    private static String apps(String cloud, Optional<Cloud> chosen) {
        var text =
                "version: 1\ntenant: contoso.com\n%sguests:\n  - email: ana@fabrikam.com\n"
                        .formatted(cloud);
        var state =
                GuestList.parse(List.of(new SourceText("guests.yaml", text)), chosen)
                        .value()
                        .orElseThrow();
        return state.guests().values().iterator().next().invitation().redirectTo().toString();
    }

    @Test
    void ids_may_be_pasted_with_braces_and_in_capitals() {
        var id = "7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10";
        var pasted = "'{" + id.toUpperCase(Locale.ROOT) + "}'";
        var state =
                state(
                        """
                        version: 1
                        tenant: %1$s
                        groups: { crew: { displayName: Crew, id: %1$s } }
                        licenses: { sales: { sku: %1$s, disabledPlans: [%1$s] } }
                        guests:
                          - { email: ana@fabrikam.com, objectId: %1$s, groups: [crew] }
                        """
                                .formatted(pasted));
        assertEquals(id, Guid.folded(state.tenant()));
        assertEquals(Optional.of(id), state.doors().groups().get("crew").id());
        assertEquals(id, Guid.folded(state.doors().licenses().get("sales").sku()));
        var guest = state.guests().values().iterator().next();
        assertEquals(Optional.of(id), guest.objectId());
    }

    @Test
    void spellings_of_one_role_are_one_role() {
        var guest =
                guest(
                        """
                          - email: ana@fabrikam.com
                            environments: { sales: { roles: [Caf\u00e9, "CAFE\u0301", CAF\u00c9] } }
                        """);
        assertEquals(1, guest.access().environments().get("sales").roles().size());
    }

    @Test
    void an_address_stays_as_it_is_written() {
        var text = "version: 1\ntenant: contoso.com\nguests:\n  - email: Ana.Silva@Fabrikam.com\n";
        var guests = state(text).guests();
        assertEquals("Ana.Silva@Fabrikam.com", guests.firstKey().written());
        assertTrue(guests.containsKey(new Email("ana.silva@fabrikam.com")));
    }

    @Test
    void the_browser_goes_where_the_files_say_or_to_the_first_environment() {
        assertEquals("https://myapplications.microsoft.com", redirect(""));
        assertEquals(
                "https://localhost:8443/service",
                redirect(", groups: [crm-users], access: [agent]"));
        assertEquals(
                "https://contoso-other.crm6.dynamics.com",
                redirect(", invitation: { redirectTo: other }"));
        assertEquals(
                "https://contoso.com/welcome?from=mail",
                redirect(
                        ", invitation: { redirectTo: \"https://contoso.com/welcome?from=mail\" }"));
    }

    @Test
    void norway_is_a_country_and_a_date_is_a_date() {
        var guest =
                guest("  - { email: ana@fabrikam.com, usageLocation: NO, until: 2028-02-29 }\n");
        assertEquals("NO", guest.profile().get(ProfileField.USAGE_LOCATION));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), guest.tenure().until());
    }

    @Test
    void each_thing_a_guest_holds_knows_who_asked_for_it() {
        var guest =
                guest("  - { email: ana@fabrikam.com, usageLocation: PT, access: [technician] }\n");
        assertEquals(
                new SourceLocation("guests.yaml", 21, 14),
                guest.access().groups().get("crm-users"));
        assertEquals(
                new SourceLocation("guests.yaml", 22, 16),
                guest.access().licenses().get("field-service"));
        assertEquals(new SourceLocation("guests.yaml", 30, 5), guest.where());
    }

    @Test
    void doors_above_the_guests_are_known_before_the_guests_are_read() {
        var known = doors(DOORS + "guests:\n  - { email: [ this is: no guest");
        var whole = state(DOORS + "guests: [{ email: ana@fabrikam.com }]\n");

        assertEquals(whole.tenant(), known.orElseThrow().tenant());
        assertEquals(whole.doors().groups(), known.orElseThrow().doors().groups());
        assertEquals(whole.doors().licenses(), known.orElseThrow().doors().licenses());
        assertEquals(whole.doors().environments(), known.orElseThrow().doors().environments());
        assertEquals(Map.of(), known.orElseThrow().guests());
    }

    @Test
    void doors_below_the_guests_are_not_known_early() {
        var known =
                doors(
                        """
                        tenant: contoso.onmicrosoft.com
                        guests: []
                        groups:
                          crm-users: { displayName: CRM Users }
                        """);
        assertEquals(Map.of(), known.orElseThrow().doors().groups());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a list",
                "tenant: [",
                "version: 1\nguests: []\n",
                "tenant: a.com\nenvironments: { sales: { url: http://sales.crm.dynamics.com } }\n",
                "tenant: a.com\ngroups: { a: { displayName: A }, b: { displayName: A } }\n"
            })
    void nothing_is_known_early_from_a_head_with_a_fault(String text) {
        assertEquals(Optional.empty(), doors(text));
    }

    private static Optional<DesiredState> doors(String text) {
        return GuestList.doors(List.of(new SourceText("guests.yaml", text)));
    }

    private static String redirect(String keys) {
        var guest = guest("  - { email: ana@fabrikam.com" + keys + " }\n");
        return guest.invitation().redirectTo().toString();
    }

    private static Guest guest(String block) {
        return state(DOORS + "guests:\n" + block).guests().firstEntry().getValue();
    }

    private static DesiredState state(String text) {
        var checked = GuestList.parse(List.of(new SourceText("guests.yaml", text)));
        return checked.value().orElseThrow(() -> new AssertionError(checked.problems()));
    }
}
