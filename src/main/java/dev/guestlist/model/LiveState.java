package dev.guestlist.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The part of the tenant that the doors of the files cover.
 *
 * @param members users of type Member with an address that the files list
 * @param environments by key of the environment door; a missing key means that no environment has
 *     that URL
 * @param gaps what could not be read
 */
public record LiveState(
        TenantIdentity tenant,
        Instant readAt,
        LiveDirectory directory,
        List<LiveMember> members,
        SortedMap<String, LiveEnvironment> environments,
        List<Gap> gaps) {
    public LiveState {
        members = List.copyOf(members);
        environments = Copies.sorted(environments);
        gaps = List.copyOf(gaps);
    }
}
