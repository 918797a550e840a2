package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Cursor;

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
        return id[0];
    }
}
