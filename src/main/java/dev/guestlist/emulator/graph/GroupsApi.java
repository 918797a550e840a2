package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;

import java.util.List;
import java.util.Optional;

/** {@code /groups} (learn.microsoft.com/graph/api/resources/group). */
final class GroupsApi {

    private final Shop shop;
    private final Reader reader;
    private final GroupChanges changes;
    private final GroupMembers members;
    private final GroupLicences licences;

    GroupsApi(
            Shop shop,
            EntityFields fields,
            GroupWrites writes,
            GroupChanges changes,
            DeletionByMistake deletion) {
        this.shop = shop;
        this.reader = fields.groups();
        this.members = new GroupMembers(shop, fields, writes, deletion);
        this.changes = changes;
        this.licences = new GroupLicences(shop, fields);
    }

    Response answer(Call call) {
        var path = call.path();
        var first = path.getFirst();
        if (first.startsWith("groups(")) {
            return byUniqueName(call, uniqueName(first));
        }
        if (path.size() == 1) {
            return collection(call);
        }
        if (path.get(1).equals("$count")) {
            call.require(Permissions.READ_GROUPS);
            return reader.count(call, shop.people().groups(QueryMode.ADVANCED));
        }
        if (path.get(1).equals("delta()") || path.get(1).equals("delta")) {
            throw new GraphRefused(GraphError.notEmulated("delta queries"));
        }
        return path.size() == 2
                ? one(call, path.get(1))
                : below(call, path.get(1), path.subList(2, path.size()));
    }

    private Response collection(Call call) {
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(Permissions.READ_GROUPS);
                yield reader.list(call, shop.people().groups(QueryMode.of(call.request())));
            }
            case "POST" -> changes.create(call);
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    private Response one(Call call, String key) {
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(Permissions.READ_GROUPS);
                yield reader.one(
                        call, 200, shop.tenant().reading(() -> shop.people().seenGroup(key)));
            }
            case "PATCH" -> changes.patch(call, key);
            case "DELETE" -> changes.delete(call, key);
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    /** {@code uniqueName} is an alternate key (learn.microsoft.com/graph/api/group-upsert). */
    private Response byUniqueName(Call call, String name) {
        var known = shop.tenant().reading(() -> find(name));
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(Permissions.READ_GROUPS);
                yield reader.one(
                        call,
                        200,
                        known.orElseThrow(() -> new GraphRefused(GraphError.notFound(name))));
            }
            case "PATCH" -> changes.upsert(call, name, known);
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    private Response below(Call call, String key, List<String> rest) {
        return switch (rest.getFirst()) {
            case "members", "transitiveMembers", "owners" -> members.answer(call, key, rest);
            case "assignLicense" -> licences.assign(call, key);
            case "membersWithLicenseErrors" -> licences.withErrors(call, key);
            default ->
                    throw new GraphRefused(
                            KnownProperties.of("group").form(rest.getFirst()).isPresent()
                                    ? GraphError.notEmulated("/groups/{id}/" + rest.getFirst())
                                    : Routes.noSuchSegment(rest.getFirst()));
        };
    }

    private Optional<Entity> find(String name) {
        return shop.tenant().groups().allWritten().stream()
                .filter(group -> group.text(GroupShape.UNIQUE_NAME).equals(name))
                .findFirst();
    }

    private static String uniqueName(String segment) {
        var prefix = "groups(uniqueName='";
        if (!segment.startsWith(prefix) || !segment.endsWith("')")) {
            throw new GraphRefused(Routes.noSuchSegment(segment));
        }
        return segment.substring(prefix.length(), segment.length() - 2).replace("''", "'");
    }
}
