package dev.guestlist.tenant;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Gap;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.TenantIdentity;

import java.util.List;
import java.util.SortedMap;

/** Reads Entra: the half of {@link TenantReader} that Microsoft Graph answers. */
public interface DirectoryReader {
    /** The components mean what they mean in {@link dev.guestlist.model.LiveState}. */
    record Directory(
            SortedMap<String, LiveGuest> guests,
            List<LiveMember> members,
            SortedMap<String, List<LiveGroup>> groups,
            List<LiveSku> skus,
            List<Gap> gaps) {}

    TenantIdentity identify();

    Directory read(DesiredState desired);
}
