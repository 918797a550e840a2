package dev.guestlist.tenant;

import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Email;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.TenantIdentity;

import java.util.List;
import java.util.Set;

/** Reads Entra: the half of {@link TenantReader} that Microsoft Graph answers. */
public interface DirectoryReader {
    /** The directory, and what of it could not be read. */
    record Directory(LiveDirectory live, List<Gap> gaps) {
        /** Whether these are all guests in the tenant. */
        public boolean knowsEveryGuest() {
            return gaps.stream().noneMatch(Gap.Guests.class::isInstance);
        }
    }

    /** Members of the tenant who have some of the addresses, and what could not be read. */
    record Members(List<LiveMember> members, List<Gap> gaps) {}

    TenantIdentity identify();

    Directory read(DeclaredDoors doors);

    /**
     * The members of the tenant who have one of the addresses.
     *
     * @param addresses that no guest has
     */
    Members members(Set<Email> addresses, TenantIdentity tenant);
}
