package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that people see instead of numbers and ids
 * (learn.microsoft.com/power-apps/developer/data-platform/reference).
 */
record Labels(Store store) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US).withZone(ZoneOffset.UTC);

    private static final Map<String, List<String>> CHOICES =
            Map.ofEntries(
                    Map.entry(
                            "systemuser.accessmode",
                            List.of(
                                    "Read-Write",
                                    "Administrative",
                                    "Read",
                                    "Support User",
                                    "Non-interactive",
                                    "Delegated Admin")),
                    Map.entry(
                            "systemuser.azurestate",
                            List.of("Exists", "Soft deleted", "Not found or hard deleted")),
                    Map.entry("systemuser.isdisabled", List.of("Enabled", "Disabled")),
                    Map.entry("systemuser.deletedstate", List.of("Not deleted", "Soft deleted")),
                    Map.entry("systemuser.systemmanagedusertype", List.of("Entra User", "C2 User")),
                    Map.entry(
                            "systemuser.caltype",
                            List.of(
                                    "Professional",
                                    "Administrative",
                                    "Basic",
                                    "Device Professional",
                                    "Device Basic",
                                    "Essential",
                                    "Device Essential",
                                    "Enterprise",
                                    "Device Enterprise",
                                    "Sales",
                                    "Service",
                                    "Field Service",
                                    "Project Service")),
                    Map.entry(
                            "systemuser.invitestatuscode",
                            List.of(
                                    "Invitation Not Sent",
                                    "Invited",
                                    "Invitation Near Expired",
                                    "Invitation Expired",
                                    "Invitation Accepted",
                                    "Invitation Rejected",
                                    "Invitation Revoked")),
                    Map.entry(
                            "systemuser.emailrouteraccessapproval",
                            List.of("Empty", "Approved", "Pending Approval", "Rejected")),
                    Map.entry(
                            "team.teamtype",
                            List.of("Owner", "Access", "Security Group", "Office Group")),
                    Map.entry(
                            "team.membershiptype",
                            List.of("Members and guests", "Members", "Owners", "Guests")),
                    Map.entry(
                            "role.isinherited",
                            List.of(
                                    "Team privileges only",
                                    "Direct User (Basic) access level and Team privileges")),
                    Map.entry(
                            "role.componentstate",
                            List.of("Published", "Unpublished", "Deleted", "Deleted Unpublished")),
                    Map.entry("appmodule.statecode", List.of("Active", "Inactive")),
                    Map.entry(
                            "appmodule.navigationtype", List.of("Single session", "Multi session")),
                    Map.entry(
                            "audit.operation",
                            List.of("", "Create", "Update", "Delete", "Access")));

    private static final Map<Integer, String> ACTIONS =
            Map.ofEntries(
                    Map.entry(1, "Create"),
                    Map.entry(2, "Update"),
                    Map.entry(3, "Delete"),
                    Map.entry(31, "Add Members"),
                    Map.entry(32, "Remove Members"),
                    Map.entry(33, "Associate Entities"),
                    Map.entry(34, "Disassociate Entities"),
                    Map.entry(53, "Assign Role To Team"),
                    Map.entry(54, "Remove Role From Team"),
                    Map.entry(55, "Assign Role To User"),
                    Map.entry(56, "Remove Role From User"));

    private static final Map<String, String> PRIMARY_NAMES = Map.of("systemuser", "fullname");

    /** The labels of a choice by its values from 0 on; empty for what is no choice. */
    static List<String> choices(String column) {
        return CHOICES.getOrDefault(column, List.of());
    }

    Optional<String> of(Row row, Column column, Object value) {
        return switch (value) {
            case Boolean truth -> Optional.of(twoOptions(row, column, truth));
            case Integer number -> Optional.of(choice(row, column, number));
            case Long number -> Optional.of(String.format(Locale.US, "%,d", number));
            case Instant instant -> Optional.of(DATE.format(instant));
            default -> Optional.empty();
        };
    }

    Optional<String> ofLookup(Row row, Navigation.Lookup lookup) {
        var name = PRIMARY_NAMES.getOrDefault(lookup.target(), "name");
        return new Related(store).lookup(row, lookup).map(target -> target.text(name));
    }

    private static String twoOptions(Row row, Column column, boolean truth) {
        var options =
                CHOICES.getOrDefault(row.type().name() + "." + column.name(), List.of("No", "Yes"));
        return options.get(truth ? 1 : 0);
    }

    private static String choice(Row row, Column column, int number) {
        var key = row.type().name() + "." + column.name();
        if (key.equals("audit.action")) {
            return ACTIONS.getOrDefault(number, Integer.toString(number));
        }
        var labels = CHOICES.getOrDefault(key, List.of());
        return number < labels.size()
                ? labels.get(number)
                : String.format(Locale.US, "%,d", number);
    }
}
