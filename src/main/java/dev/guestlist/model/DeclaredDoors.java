package dev.guestlist.model;

import java.util.SortedMap;

/** The doors that the files declare, by kind and key. */
public record DeclaredDoors(
        SortedMap<String, Door.GroupDoor> groups,
        SortedMap<String, Door.LicenseDoor> licenses,
        SortedMap<String, Door.EnvironmentDoor> environments) {
    public DeclaredDoors {
        groups = Copies.sorted(groups);
        licenses = Copies.sorted(licenses);
        environments = Copies.sorted(environments);
    }

    public SortedMap<String, ? extends Door> of(Door.Kind kind) {
        return switch (kind) {
            case GROUP -> groups;
            case LICENSE -> licenses;
            case ENVIRONMENT -> environments;
        };
    }
}
