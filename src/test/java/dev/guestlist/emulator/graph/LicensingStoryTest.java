package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * Licences, given to people and to groups.
 *
 * <p>Sources: learn.microsoft.com/graph/api/user-assignlicense, group-assignlicense,
 * subscribedsku-list, user-reprocesslicenseassignment, resources/licenseassignmentstate and
 * resources/subscribedsku; learn.microsoft.com/entra/fundamentals/concept-group-based-licensing and
 * learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems; texts as recorded in
 * github.com/KelvinTegelaar/CIPP-API and github.com/pnp/cli-microsoft365.
 */
final class LicensingStoryTest extends GraphStory {

    private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";
    private static final String MEMBERS = "8e7a3d30-d97d-43ab-837c-d7701cef83dc";
    private static final String ADD_ON = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String ADD_ON_PLAN = "aaaaaaaa-0000-4000-8000-000000000002";
    private static final String COMPANY = "aaaaaaaa-0000-4000-8000-000000000003";
    private static final String SALES_PLAN = "2da8e897-7791-486b-b08f-cc63c8129df7";
    private static final String MEMBERS_PLAN = "6a54b05e-4fab-40e7-9828-428db3b336fa";

    @Override
    String tenant() {
        return """
        licenses:
          - { sku: DYN365_ENTERPRISE_SALES, seats: 3, prohibitedIn: [KP] }
          - sku: DYN365_ENTERPRISE_TEAM_MEMBERS
            seats: 2
            warning: 1
            suspended: 4
            planRules: [{ plan: DYN365_ENTERPRISE_TEAM_MEMBERS, excludes: [DYN365_ENTERPRISE_SALES] }]
          - sku: SALES_ADD_ON
            id: aaaaaaaa-0000-4000-8000-000000000001
            seats: 5
            plans: [{ name: SALES_ADD_ON, id: aaaaaaaa-0000-4000-8000-000000000002 }]
            planRules: [{ plan: SALES_ADD_ON, needs: [DYN365_ENTERPRISE_SALES] }]
          - sku: STORAGE
            id: aaaaaaaa-0000-4000-8000-000000000003
            seats: 5
            appliesTo: Company
            plans: [{ name: STORAGE, id: aaaaaaaa-0000-4000-8000-000000000004 }]
        users:
          - { mail: ana@fabrikam.com, userType: Guest, usageLocation: PT }
          - { mail: bo@fabrikam.com, userType: Guest, usageLocation: PT }
          - { mail: cy@fabrikam.com, userType: Guest, usageLocation: PT }
          - { mail: kim@fabrikam.com, userType: Guest, usageLocation: KP }
        groups:
          - { displayName: Inner, members: [bo@fabrikam.com] }
          - { displayName: Sales guests, members: [ana@fabrikam.com, kim@fabrikam.com] }
        """;
    }

    @Test
    void a_plan_needs_another_one() {
        var ana = user("ana@fabrikam.com");
        assertEquals(
                "400 Request_BadRequest: License assignment failed because service plan "
                        + ADD_ON_PLAN
                        + " depends on the service plan(s) "
                        + SALES_PLAN,
                assign("users/" + ana, ADD_ON).error());
        assertEquals(200, assign("users/" + ana, SALES, ADD_ON).status());
        assertEquals(400, change("users/" + ana, List.of(), List.of(SALES)).status());
        assertEquals(200, change("users/" + ana, List.of(), List.of(SALES, ADD_ON)).status());
    }

    @Test
    void a_plan_that_is_switched_off_meets_no_need() {
        var body =
                "{\"addLicenses\":[{\"skuId\":\"%s\",\"disabledPlans\":[\"%s\"]},{\"skuId\":\"%s\"}],\"removeLicenses\":[]}"
                        .formatted(SALES, SALES_PLAN, ADD_ON);
        assertEquals(
                400,
                wire.post("/v1.0/users/" + user("ana@fabrikam.com") + "/assignLicense", body)
                        .status());
    }

    @Test
    void plans_can_exclude_each_other() {
        assertEquals(
                "400 Request_BadRequest: License assignment failed because service plans "
                        + MEMBERS_PLAN
                        + ","
                        + SALES_PLAN
                        + " are mutually exclusive.",
                assign("users/" + user("ana@fabrikam.com"), SALES, MEMBERS).error());
    }

    @Test
    void a_location_can_be_set_and_still_be_invalid() {
        assertEquals(
                "400 Request_BadRequest: License assignment cannot be done for user with invalid"
                        + " usage location.",
                assign("users/" + user("kim@fabrikam.com"), SALES).error());
        assertEquals(200, assign("users/" + user("kim@fabrikam.com"), MEMBERS).status());
    }

    @Test
    void what_applies_to_the_company_cannot_be_assigned() {
        assertEquals("Company", sku(COMPANY).path("appliesTo").asString());
        assertEquals(400, assign("users/" + user("ana@fabrikam.com"), COMPANY).status());
    }

    @Test
    void units_are_counted_a_moment_after_the_seat_is_taken() {
        assign("users/" + user("ana@fabrikam.com"), SALES);
        assertEquals(0, sku(SALES).path("consumedUnits").asInt());
        settle();
        assertEquals(1, sku(SALES).path("consumedUnits").asInt());
        turn("delay.seat-count", "PT0S");
        assign("users/" + user("bo@fabrikam.com"), SALES);
        assertEquals(2, sku(SALES).path("consumedUnits").asInt());
    }

    @Test
    void units_in_their_grace_period_can_be_assigned_or_not() {
        assertEquals(4, sku(MEMBERS).path("prepaidUnits").path("suspended").asInt());
        assertEquals(200, assign("users/" + user("ana@fabrikam.com"), MEMBERS).status());
        assertEquals(200, assign("users/" + user("bo@fabrikam.com"), MEMBERS).status());
        turn("guess.warning-seats", "refused");
        assertEquals(400, assign("users/" + user("cy@fabrikam.com"), MEMBERS).status());
        turn("guess.warning-seats", "assignable");
        assertEquals(200, assign("users/" + user("cy@fabrikam.com"), MEMBERS).status());
    }

    @Test
    void what_a_group_cannot_give_is_written_on_each_member() {
        var group = "groups/" + group("Sales guests");
        assertEquals(202, assign(group, SALES).status());
        assertEquals(
                "QueuedForProcessing",
                replicated(group).path("licenseProcessingState").path("state").asString());
        settle();
        settle();
        assertEquals(List.of("None"), errors("ana@fabrikam.com"));
        assertEquals(List.of("ProhibitedInUsageLocationViolation"), errors("kim@fabrikam.com"));
        assertEquals(
                "ProcessingComplete",
                replicated(group).path("licenseProcessingState").path("state").asString());
        var broken = Wire.encode("hasMembersWithLicenseErrors eq true");
        assertEquals(1, read("/v1.0/groups?$filter=" + broken).path("value").size());
    }

    @Test
    void a_group_must_bring_the_needed_plan_itself() {
        assign("users/" + user("ana@fabrikam.com"), SALES);
        assertEquals(202, assign("groups/" + group("Sales guests"), ADD_ON).status());
        settle();
        settle();
        assertEquals(List.of("None", "DependencyViolation"), errors("ana@fabrikam.com"));
        assign("groups/" + group("Sales guests"), SALES);
        settle();
        settle();
        assertEquals(List.of("None", "None", "None"), errors("ana@fabrikam.com"));
    }

    @Test
    void a_group_cannot_give_what_a_direct_licence_excludes_until_that_is_gone() {
        var ana = user("ana@fabrikam.com");
        assign("users/" + ana, SALES);
        assign("groups/" + group("Sales guests"), MEMBERS);
        settle();
        settle();
        assertEquals(List.of("None", "MutuallyExclusiveViolation"), errors("ana@fabrikam.com"));
        change("users/" + ana, List.of(), List.of(SALES));
        settle();
        assertEquals(List.of("MutuallyExclusiveViolation"), errors("ana@fabrikam.com"));
        assertEquals(
                200, wire.post("/v1.0/users/" + ana + "/reprocessLicenseAssignment", "").status());
        settle();
        assertEquals(List.of("None"), errors("ana@fabrikam.com"));
    }

    @Test
    void groups_within_groups_get_nothing_unless_it_is_guessed_so() {
        var outer = group("Sales guests");
        wire.post("/v1.0/groups/" + outer + "/members/$ref", reference(group("Inner")));
        assign("groups/" + outer, SALES);
        settle();
        settle();
        assertEquals(List.of(), errors("bo@fabrikam.com"));
        turn("guess.nested-group-licences", "followed");
        assign("groups/" + outer, SALES);
        settle();
        settle();
        assertEquals(List.of("None"), errors("bo@fabrikam.com"));
    }

    @Test
    void the_audit_log_names_group_licensing_as_the_actor() {
        assign("groups/" + group("Sales guests"), SALES);
        settle();
        settle();
        var filter = Wire.encode("activityDisplayName eq 'Change user license'");
        var events = read("/v1.0/auditLogs/directoryAudits?$filter=" + filter).path("value");
        assertEquals(
                "Microsoft Azure AD Group-Based Licensing",
                events.path(0).path("initiatedBy").path("app").path("displayName").asString());
        assertTrue(events.toString().contains(user("ana@fabrikam.com")));
    }

    private Wire.Answer assign(String to, String... skus) {
        return change(to, List.of(skus), List.of());
    }

    private Wire.Answer change(String to, List<String> added, List<String> removed) {
        var additions =
                String.join(
                        ",",
                        added.stream()
                                .map("{\"skuId\":\"%s\",\"disabledPlans\":[]}"::formatted)
                                .toList());
        var removals = String.join(",", removed.stream().map("\"%s\""::formatted).toList());
        return wire.post(
                "/v1.0/" + to + "/assignLicense",
                "{\"addLicenses\":[%s],\"removeLicenses\":[%s]}".formatted(additions, removals));
    }

    private JsonNode sku(String id) {
        for (var sku : read("/v1.0/subscribedSkus").path("value")) {
            if (sku.path("skuId").asString().equals(id)) {
                return sku;
            }
        }
        throw new AssertionError("no such product");
    }

    private JsonNode replicated(String group) {
        clock.advance(java.time.Duration.ofMillis(200));
        return read("/v1.0/" + group + "?$select=licenseProcessingState");
    }

    private List<String> errors(String mail) {
        var errors = new ArrayList<String>();
        var states =
                read("/v1.0/users/" + user(mail) + "?$select=licenseAssignmentStates")
                        .path("licenseAssignmentStates");
        states.forEach(state -> errors.add(state.path("error").asString()));
        return errors;
    }
}
