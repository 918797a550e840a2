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
     * What the environments hold.
     *
     * @param environments by key of the door, users not yet narrowed to guests
     */
    record Environments(SortedMap<String, LiveEnvironment> environments, List<Gap> gaps) {}

    Environments read(List<EnvironmentDoor> doors);
}
