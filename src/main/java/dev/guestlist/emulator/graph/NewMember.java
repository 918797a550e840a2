package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * {@code POST /users}: a colleague with an account of this tenant's own
 * (learn.microsoft.com/graph/api/user-post-users). Guests come by invitation.
 */
final class NewMember {

    private static final List<String> REQUIRED =
            List.of("accountEnabled", "displayName", "mailNickname", "userPrincipalName");

    /** Given once and never shown. */
    private static final Set<String> NOT_KEPT = Set.of("passwordProfile");

    private final Shop shop;
    private final UserPatch patch;
    private final Reader reader;

    NewMember(Shop shop, Reader reader) {
        this.shop = shop;
        this.patch = new UserPatch(shop);
        this.reader = reader;
    }

    /** 201 with the new user. */
    Response create(Call call) {
        call.require("User.ReadWrite.All", "Directory.ReadWrite.All");
        var body = call.body();
        REQUIRED.stream()
                .filter(name -> body.path(name).isMissingNode() || body.path(name).isNull())
                .findFirst()
                .ifPresent(name -> {
                    throw new GraphRefused(GraphError.invalidValue(name, "User"));
                });
        if (body.path("passwordProfile").path("password").asString("").isEmpty()) {
            throw new GraphRefused(GraphError.invalidValue("passwordProfile", "User"));
        }
        checkDomain(body.path("userPrincipalName").asString(""));
        shop.traps().refuseIfFull();
        var user = shop.tenant().changing(() -> add(call, body));
        return shop.located(call, reader.one(call, 201, user), "users/" + user.id());
    }

    private Entity add(Call call, JsonNode body) {
        var fresh =
                new Entity(UserShape.SHAPE, UUID.randomUUID())
                        .with(UserShape.USER_TYPE, "Member")
                        .with(UserShape.CREATED_DATE_TIME, NewGuest.second(shop.tenant().now()));
        var user = patch.applyBut(NOT_KEPT, fresh, body);
        shop.directory().addUser(user);
        shop.audit().user(call, "Add user", "Core Directory", "Add", user);
        return user;
    }

    /** An outside address is refused as recorded in stackguides.com question 48923171. */
    private void checkDomain(String principalName) {
        var domain = principalName.substring(principalName.indexOf('@') + 1);
        if (!principalName.contains("@")
                || shop.tenant().profile().domains().stream().noneMatch(domain::equalsIgnoreCase)) {
            var message = "Property userPrincipalName is invalid.";
            throw new GraphRefused(
                    new GraphError(
                            400,
                            "Request_BadRequest",
                            message,
                            List.of(
                                    new GraphError.Detail(
                                            "InvalidValue", message, "userPrincipalName"))));
        }
    }
}
