package dev.guestlist.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * The part of the tenant that the doors of the files cover.
 *
 * @param guests every guest of the tenant, by object id
 * @param members users of type Member with an address that the files list
 * @param groups by key of the group door: all groups that match the door's name or id, so that no
 *     match and several matches can be reported
 * @param skus every product of the tenant, sorted by part number
 * @param environments by key of the environment door; a missing key means that no environment has
 *     that URL
 * @param gaps what could not be read
 */
public record LiveState(
        TenantIdentity tenant,
        Instant readAt,
        SortedMap<String, LiveGuest> guests,
        List<LiveMember> members,
        SortedMap<String, List<LiveGroup>> groups,
        List<LiveSku> skus,
        SortedMap<String, LiveEnvironment> environments,
        List<Gap> gaps) {
    public LiveState {
        guests = Copies.sorted(guests);
        members = List.copyOf(members);
        groups = Copies.sorted(groups);
        skus = List.copyOf(skus);
        environments = Copies.sorted(environments);
        gaps = List.copyOf(gaps);
    }
}
