package dev.guestlist.tenant;

import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.TenantIdentity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads Entra: the half of {@link TenantReader} that Microsoft Graph answers. */
public interface DirectoryReader {
    /** The components mean what they mean in {@link dev.guestlist.model.LiveState}. */
    record Directory(
            SortedMap<String, LiveGuest> guests,
            SortedMap<String, List<LiveGroup>> groups,
            List<LiveSku> skus,
            List<Gap> gaps) {
        /** Whether these are all guests in the tenant. */
        public boolean knowsEveryGuest() {
            return gaps.stream().noneMatch(Gap.Guests.class::isInstance);
        }
    }

    /** Members of the tenant who have some of the addresses, and what could not be read. */
    record Members(List<LiveMember> members, List<Gap> gaps) {}

    TenantIdentity identify();

    Directory read(Collection<GroupDoor> groups);

    /**
     * The members of the tenant who have one of the addresses.
     *
     * @param addresses that no guest has
     */
    Members members(Set<Email> addresses, TenantIdentity tenant);
}
