package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.login.Audiences;
import dev.guestlist.emulator.state.Application;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Service principals and what was granted to them
 * (learn.microsoft.com/graph/api/serviceprincipal-get).
 */
final class ServicePrincipals {

    private static final UUID GRAPH = UUID.fromString("fea94d6d-b5bf-44d2-a887-4f72a8d74f44");
    private static final Pattern BY_APP_ID =
            Pattern.compile("servicePrincipals\\(appId='([^']*)'\\)");
    private static final Pattern FILTER = Pattern.compile("\\s*appId\\s+eq\\s+'([^']*)'\\s*");
    private static final String[] READ = {
        "Application.Read.All",
        "Application.ReadWrite.All",
        "Directory.Read.All",
        "Directory.ReadWrite.All"
    };

    private final Shop shop;
    private final Map<String, UUID> roles = new LinkedHashMap<>();

    ServicePrincipals(Shop shop) {
        this.shop = shop;
        KnownProperties.lines("app-roles.csv")
                .forEach(cells -> roles.put(cells[0], UUID.fromString(cells[1])));
    }

    Response answer(Call call) {
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(GraphError.notEmulated("changing service principals"));
        }
        call.require(READ);
        var path = call.path();
        var byAppId = BY_APP_ID.matcher(path.getFirst());
        if (byAppId.matches()) {
            return below(
                    call,
                    find(p -> byAppId.group(1).equalsIgnoreCase(p.appId()), byAppId.group(1)),
                    path.subList(1, path.size()));
        }
        if (path.size() == 1) {
            return list(call);
        }
        return below(
                call,
                find(p -> path.get(1).equalsIgnoreCase(p.id().toString()), path.get(1)),
                path.subList(2, path.size()));
    }

    /** A service principal: an application's, or Graph's own. */
    private record Principal(
            UUID id, String appId, String name, Optional<Application> application) {}

    private List<Principal> all() {
        var all = new ArrayList<Principal>();
        all.add(new Principal(GRAPH, Audiences.GRAPH_APP_ID, "Microsoft Graph", Optional.empty()));
        shop.tenant()
                .applications()
                .forEach(app ->
                        all.add(
                                new Principal(
                                        app.servicePrincipalId(),
                                        app.appId().toString(),
                                        app.displayName(),
                                        Optional.of(app))));
        return all;
    }

    private Principal find(Predicate<Principal> wanted, String key) {
        return all().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new GraphRefused(GraphError.notFound(key)));
    }

    private Response list(Call call) {
        var filter = call.request().query().first("$filter");
        var wanted = filter.map(FILTER::matcher);
        if (wanted.isPresent() && !wanted.get().matches()) {
            throw new GraphRefused(GraphError.notEmulated("this $filter on service principals"));
        }
        var rows =
                all().stream()
                        .filter(p ->
                                wanted.isEmpty()
                                        || wanted.get().group(1).equalsIgnoreCase(p.appId()))
                        .map(p -> selected(call, p))
                        .toList();
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context", call.context("servicePrincipals"), "value", rows));
    }

    private Response below(Call call, Principal principal, List<String> rest) {
        if (rest.isEmpty()) {
            var written = new LinkedHashMap<String, Object>();
            written.put("@odata.context", call.context("servicePrincipals/$entity"));
            written.putAll(selected(call, principal));
            return Writer.value(200, written);
        }
        if (rest.equals(List.of("appRoleAssignments"))) {
            return assignments(call, principal);
        }
        throw new GraphRefused(
                GraphError.notEmulated("/servicePrincipals/{id}/" + String.join("/", rest)));
    }

    private Map<String, Object> selected(Call call, Principal principal) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("id", principal.id().toString());
        whole.put("deletedDateTime", null);
        whole.put("accountEnabled", true);
        whole.put("appId", principal.appId());
        whole.put("appDisplayName", principal.name());
        whole.put("displayName", principal.name());
        whole.put("servicePrincipalType", "Application");
        whole.put("servicePrincipalNames", List.of(principal.appId()));
        whole.put("appRoles", principal.application().isPresent() ? List.of() : appRoles());
        var select = call.request().query().first("$select");
        if (select.isEmpty()) {
            return whole;
        }
        var picked = new LinkedHashMap<String, Object>();
        for (var name : select.get().split("\\s*,\\s*", -1)) {
            picked.put(name, whole.get(name));
        }
        return picked;
    }

    private List<Object> appRoles() {
        return roles.entrySet().stream()
                .map(role ->
                        UserFields.ordered(
                                "allowedMemberTypes", List.of("Application"),
                                "description", role.getKey(),
                                "displayName", role.getKey(),
                                "id", role.getValue().toString(),
                                "isEnabled", true,
                                "origin", "Application",
                                "value", role.getKey()))
                .toList();
    }

    private Response assignments(Call call, Principal principal) {
        var granted =
                principal.application().stream()
                        .flatMap(app -> app.graphRoles().stream())
                        .filter(roles::containsKey)
                        .map(role -> assignment(principal, roles.get(role)))
                        .toList();
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context", call.context("appRoleAssignments"), "value", granted));
    }

    /** The id is no GUID, and the time has seven digits of fraction, as live answers have them. */
    private static Object assignment(Principal principal, UUID role) {
        return UserFields.ordered(
                "id", assignmentId(principal.id(), role),
                "deletedDateTime", null,
                "appRoleId", role.toString(),
                "createdDateTime", "2025-01-06T08:00:00.4980259Z",
                "principalDisplayName", principal.name(),
                "principalId", principal.id().toString(),
                "principalType", "ServicePrincipal",
                "resourceDisplayName", "Microsoft Graph",
                "resourceId", GRAPH.toString());
    }

    private static String assignmentId(UUID principal, UUID role) {
        var bytes =
                ByteBuffer.allocate(32)
                        .putLong(principal.getMostSignificantBits())
                        .putLong(principal.getLeastSignificantBits())
                        .putLong(role.getMostSignificantBits())
                        .putLong(role.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
