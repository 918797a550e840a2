package dev.guestlist.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What the files ask for, with references resolved and checked.
 *
 * @param tenant domain or tenant id; any other live tenant is refused
 * @param files in the order they were read
 */
public record DesiredState(
        String tenant,
        SortedMap<String, Door.GroupDoor> groups,
        SortedMap<String, Door.LicenseDoor> licenses,
        SortedMap<String, Door.EnvironmentDoor> environments,
        SortedMap<Email, Guest> guests,
        Limits limits,
        List<String> files) {
    public DesiredState {
        groups = Copies.sorted(groups);
        licenses = Copies.sorted(licenses);
        environments = Copies.sorted(environments);
        guests = Copies.sorted(guests);
        files = List.copyOf(files);
    }
}
