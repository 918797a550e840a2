package dev.guestlist.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What the tenant has, as far as the doors of the files reach.
 *
 * @param guests every guest of the tenant, by object id
 * @param members users of type Member who hold an address of the files
 * @param groups by key of the group door: every group that the door's name or id matches, so none
 *     or several is visible
 * @param skus every product of the tenant, sorted by part number
 * @param environments by key of the environment door; a key without a value means that no
 *     environment has that URL
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
