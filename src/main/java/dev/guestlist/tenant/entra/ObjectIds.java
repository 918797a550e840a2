package dev.guestlist.tenant.entra;

import java.util.regex.Pattern;

/** Ids of directory objects. Any other text could turn an address into a different one. */
final class ObjectIds {
    private static final Pattern GUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ObjectIds() {}

    static boolean isOne(String id) {
        return GUID.matcher(id).matches();
    }

    static String checked(String id) {
        if (!isOne(id)) {
            throw new IllegalArgumentException("not the id of a directory object: " + id);
        }
        return id;
    }
}
