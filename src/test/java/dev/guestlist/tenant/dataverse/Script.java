package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The answers of a scripted server, by host and the beginning of method and path; the last matching
 * row counts. The parts of a {@code $batch} are answered by the same rows.
 */
final class Script implements Function<Arrival, Reply> {
    static final String ADMIN = "api.bap.microsoft.com";
    static final String SALES = "contoso-sales.crm6.dynamics.com";
    static final String SERVICE = "contoso-service.crm6.dynamics.com";
    static final String ENVIRONMENTS =
            "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments";
    static final String API = "/api/data/v9.2/";

    private final List<Row> rows = new ArrayList<>();

    private record Row(String host, String start, Function<Arrival, Reply> reply) {}

    Script on(String host, String start, Reply reply) {
        return on(host, start, _ -> reply);
    }

    Script on(String host, String start, Function<Arrival, Reply> reply) {
        rows.addFirst(new Row(host, start, reply));
        return this;
    }

    /** Two environments, sales with a security group, and nobody in them. */
    static Script twoEnvironments() {
        return new Script()
                .on(
                        ADMIN,
                        "GET " + ENVIRONMENTS,
                        ok(listed(SALES, "g1") + "," + listed(SERVICE, "")))
                .whole(SALES)
                .whole(SERVICE);
    }

    /** An environment with one unit, one role and nobody but this application. */
    private Script whole(String host) {
        return on(host, "GET " + API, ok(""))
                .on(host, "GET " + API + "systemusers", ok(application()))
                .on(host, "GET " + API + "roles", ok(role("r0", "bu1", "r0")))
                .on(host, "GET " + API + "businessunits", ok(unit("bu1", "null")));
    }

    static String application() {
        return user("app", "app-object", "r0")
                .replace("\"applicationid\":null", "\"applicationid\":\"app-1\"");
    }

    static String role(String id, String unit, String root) {
        return """
        {"roleid":"%s","name":"Salesperson","_businessunitid_value":"%s",
         "_parentrootroleid_value":"%s"}
        """
                .formatted(id, unit, root);
    }

    /** A unit; its parent as JSON. */
    static String unit(String id, String parent) {
        return """
        {"businessunitid":"%s","name":"Partners","_parentbusinessunitid_value":%s}
        """
                .formatted(id, parent);
    }

    static Reply ok(String rows) {
        return ScriptedServer.say(200, "{\"@odata.context\":\"c\",\"value\":[" + rows + "]}");
    }

    static Reply error(int status, String code, String message) {
        return ScriptedServer.say(status, errorBody(code, message));
    }

    static String errorBody(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    static Reply done() {
        return ScriptedServer.say(204, "");
    }

    static String user(String systemUserId, String objectId, String roleId) {
        return """
        {"@odata.etag":"W/1","systemuserid":"%s","ownerid":"%s","azureactivedirectoryobjectid":"%s",
         "isdisabled":false,"accessmode":0,"applicationid":null,"deletedstate":0,
         "_businessunitid_value":"bu1","systemuserroles_association":[{"roleid":"%s"}],
         "systemuserroles_association@odata.nextLink":"https://%s/not/to/be/followed"}
        """
                .formatted(systemUserId, systemUserId, objectId, roleId, SALES);
    }

    private static String listed(String host, String group) {
        return """
        {"name":"env-%s","properties":{"displayName":"x","linkedEnvironmentMetadata":{
          "instanceUrl":"https://%s/","securityGroupId":"%s"}}}
        """
                .formatted(host.substring(0, host.indexOf('.')), host, group);
    }

    @Override
    public Reply apply(Arrival arrival) {
        return arrival.path().endsWith("/$batch") ? batch(arrival) : answer(arrival);
    }

    private Reply answer(Arrival arrival) {
        return rows.stream()
                .filter(row -> arrival.host().equals(row.host()))
                .filter(row -> arrival.line().startsWith(row.start()))
                .findFirst()
                .map(row -> row.reply().apply(arrival))
                .orElseGet(() -> ScriptedServer.say(404, ""));
    }

    private Reply batch(Arrival arrival) {
        var whole = answer(arrival);
        if (whole instanceof Reply.Say say && say.status() != 404) {
            return whole;
        }
        var type = arrival.headers().get("Content-Type");
        var boundary = type.substring(type.indexOf('"') + 1, type.lastIndexOf('"'));
        var answers = new StringBuilder();
        for (var part : arrival.body().split("--" + boundary + "\r\n", -1)) {
            if (!part.isEmpty()) {
                answers.append("--answers\r\nContent-Type: application/http\r\n\r\n");
                answers.append(inner(arrival, part));
            }
        }
        return ScriptedServer.say(
                200,
                Map.of(
                        "Content-Type", "multipart/mixed; boundary=answers",
                        "x-ms-service-request-id", "batch-1"),
                answers.append("--answers--\r\n").toString());
    }

    private String inner(Arrival outer, String part) {
        var request = part.substring(part.indexOf("\r\n\r\n") + 4);
        var line = request.substring(0, request.indexOf("\r\n")).split(" ", -1);
        var path = line[1].substring(line[1].indexOf("/api/"));
        var body = request.substring(request.indexOf("\r\n\r\n") + 4).strip();
        var arrival =
                new Arrival(line[0], outer.host(), path, outer.headers(), body, outer.nanos());
        if (!(answer(arrival) instanceof Reply.Say say)) {
            throw new AssertionError("a part of a batch can't be cut: " + arrival.line());
        }
        var text = new StringBuilder("HTTP/1.1 " + say.status() + " Words\r\n");
        say.headers().forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        return text.append("\r\n").append(say.body()).append("\r\n").toString();
    }
}
