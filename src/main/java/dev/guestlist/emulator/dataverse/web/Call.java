package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.odata.QueryString;

/**
 * One admitted request.
 *
 * @param root the service root as the client typed it, such as {@code
 *     https://contoso.crm4.dynamics.com/api/data/v9.2/}
 */
record Call(
        Request request,
        Instance instance,
        Actor actor,
        Preferences prefer,
        String root,
        QueryString query) {

    Store store() {
        return instance.store();
    }

    String method() {
        return request.method();
    }

    String url(Row row) {
        return root + row.type().setName() + "(" + row.id() + ")";
    }

    /** The address of what is below each row of a type. */
    RowLink link(EntityType type, String rest) {
        return new RowLink(root + type.setName() + "(", ")" + rest);
    }

    String context(String fragment) {
        return root + "$metadata#" + fragment;
    }
}
