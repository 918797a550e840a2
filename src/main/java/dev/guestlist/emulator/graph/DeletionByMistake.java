package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;

/**
 * What happens to a DELETE of a member, an owner or a sponsor whose URL lacks {@code /$ref}: the
 * object itself is deleted, if the caller may do that
 * (learn.microsoft.com/graph/api/group-delete-members).
 */
final class DeletionByMistake {

    private final Shop shop;
    private final UserChanges users;
    private final GroupChanges groups;

    DeletionByMistake(Shop shop, UserChanges users, GroupChanges groups) {
        this.shop = shop;
        this.users = users;
        this.groups = groups;
    }

    Response answer(Call call, String key) {
        if (!shop.traps().isOn(Traps.Trap.DELETE_WITHOUT_REF)) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        var isGroup =
                shop.tenant()
                        .reading(() ->
                                Call.id(key)
                                        .flatMap(id ->
                                                shop.tenant()
                                                        .groups()
                                                        .seen(id, shop.tenant().now()))
                                        .isPresent());
        return isGroup ? groups.delete(call, key) : users.delete(call, key);
    }
}
