package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.Optional;

/** The id of a directory object in a listing of members. */
final class MemberId {
    private MemberId() {}

    static String read(Cursor at) {
        var id = new String[] {""};
        at.members(name -> {
            if (name.equals("id")) {
                id[0] = at.guid().orElse("");
            }
        });
        return Ids.known(Optional.of(id[0]), "member");
    }
}
