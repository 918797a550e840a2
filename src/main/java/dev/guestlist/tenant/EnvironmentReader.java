package dev.guestlist.tenant;

import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveEnvironment;

import java.util.List;
import java.util.SortedMap;

/**
 * Reads Dynamics 365: the half of {@link TenantReader} that the admin API and the environments
 * answer.
 */
public interface EnvironmentReader {
    /**
     * The contents of the environments.
     *
     * @param environments by key of the door, with all users, not only guests
     */
    record Environments(SortedMap<String, LiveEnvironment> environments, List<Gap> gaps) {}

    Environments read(List<EnvironmentDoor> doors);
}
