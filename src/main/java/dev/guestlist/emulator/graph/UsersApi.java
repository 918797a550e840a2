package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;

import java.util.List;

/** {@code /users} (learn.microsoft.com/graph/api/resources/user). */
final class UsersApi {

    private final Shop shop;
    private final EntityFields fields;
    private final Reader reader;
    private final Licensing licensing;
    private final UserChanges changes;
    private final Sponsors sponsors;
    private final MemberChecks memberChecks;
    private final SendMail sendMail;
    private final NewMember newMember;

    UsersApi(
            Shop shop,
            EntityFields fields,
            Licensing licensing,
            UserChanges changes,
            DeletionByMistake deletion) {
        this.shop = shop;
        this.fields = fields;
        this.reader = fields.users();
        this.licensing = licensing;
        this.changes = changes;
        this.newMember = new NewMember(shop, reader);
        this.sponsors = new Sponsors(shop, fields, deletion);
        this.memberChecks = new MemberChecks(shop, fields);
        this.sendMail = new SendMail(shop);
    }

    Response answer(Call call) {
        var path = call.path();
        if (path.size() == 1) {
            return collection(call);
        }
        var second = path.get(1);
        if (second.equals("$count")) {
            call.require(Permissions.READ_USERS);
            return reader.count(call, shop.people().users(QueryMode.ADVANCED));
        }
        if (second.equals("delta") || second.equals("delta()")) {
            throw new GraphRefused(GraphError.notEmulated("delta queries"));
        }
        return path.size() == 2
                ? one(call, second)
                : below(call, second, path.subList(2, path.size()));
    }

    private Response collection(Call call) {
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(Permissions.READ_USERS);
                yield reader.list(call, shop.people().users(QueryMode.of(call.request())));
            }
            case "POST" -> newMember.create(call);
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    private Response one(Call call, String key) {
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(Permissions.READ_USERS);
                var user = shop.tenant().reading(() -> shop.people().seenUser(key));
                yield reader.one(call, 200, user);
            }
            case "PATCH" -> changes.patch(call, key);
            case "DELETE" -> changes.delete(call, key);
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    private Response below(Call call, String key, List<String> rest) {
        return switch (rest.getFirst()) {
            case "sponsors" -> sponsors.answer(call, key, rest);
            case "manager" -> sponsors.manager(call, key, rest);
            case "memberOf", "transitiveMemberOf" -> memberChecks.memberOf(call, key, rest);
            default -> {
                if (rest.size() > 1) {
                    throw Routes.unknownBelow(rest);
                }
                yield act(call, key, rest);
            }
        };
    }

    private Response act(Call call, String key, List<String> rest) {
        return switch (rest.getFirst()) {
            case "assignLicense" -> post(call, () -> licensed(call, licensing.assign(call, key)));
            case "reprocessLicenseAssignment" ->
                    post(call, () -> reader.one(call, 200, licensing.reprocess(call, key)));
            case "licenseDetails" -> licensing.details(call, key);
            case "checkMemberGroups", "checkMemberObjects" ->
                    post(call, () -> memberChecks.check(call, key));
            case "getMemberGroups", "getMemberObjects" ->
                    post(call, () -> memberChecks.all(call, key));
            case "sendMail" -> post(call, () -> sendMail.answer(call, key));
            case "revokeSignInSessions" -> post(call, () -> changes.revokeSessions(call, key));
            default -> throw unknown(rest);
        };
    }

    /** The default properties or, as some samples have it, the account and its licenses. */
    private Response licensed(Call call, Entity user) {
        if (shop.guesses().is(GraphGuess.LICENSED_USER, GraphGuess.Shown.DEFAULT_PROPERTIES)) {
            return reader.one(call, 200, user);
        }
        var shown = List.of("accountEnabled", "assignedLicenses", "id");
        return Writer.entity(
                200,
                call.context("users/$entity"),
                user,
                (json, entity) -> Writer.columns(json, entity, fields.userFields().shown(shown)));
    }

    /** {@code /directoryObjects/{id}} and its actions. */
    Response directoryObjects(Call call) {
        var path = call.path();
        if (path.size() == 2 && path.get(1).equals("getByIds")) {
            return post(call, () -> memberChecks.byIds(call));
        }
        if (path.size() == 2) {
            call.require("Directory.Read.All", "Directory.ReadWrite.All");
            var entity =
                    shop.tenant()
                            .reading(() ->
                                    shop.people()
                                            .object(Reader.key(path.get(1)), shop.tenant().now()))
                            .orElseThrow(() -> new GraphRefused(GraphError.notFound(path.get(1))));
            return Writer.entity(
                    200,
                    call.context("directoryObjects/$entity"),
                    entity,
                    (json, e) -> {
                        json.writeStringProperty("@odata.type", EntityFields.typeOf(e));
                        Writer.columns(json, e, fields.unasked(e));
                    });
        }
        return below(call, path.get(1), path.subList(2, path.size()));
    }

    private static Response post(Call call, java.util.function.Supplier<Response> work) {
        if (!call.request().method().equals("POST")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        return work.get();
    }

    private static GraphRefused unknown(List<String> rest) {
        var known = KnownProperties.of("user").form(rest.getFirst());
        return new GraphRefused(
                known.isPresent()
                        ? GraphError.notEmulated("/users/{id}/" + rest.getFirst())
                        : Routes.noSuchSegment(rest.getFirst()));
    }
}
