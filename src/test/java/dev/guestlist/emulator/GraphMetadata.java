package dev.guestlist.emulator;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Holds answers of Graph against Microsoft's own metadata (a subset of
 * github.com/microsoftgraph/msgraph-metadata, schemas/v1.0): names, types, nullability and enums.
 */
public final class GraphMetadata {

    private static final Pattern CONTEXT =
            Pattern.compile(".*/v1\\.0/\\$metadata#([^(]*?)(\\(.*)?");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<String, String> SETS =
            Map.ofEntries(
                    Map.entry("users", "user"),
                    Map.entry("groups", "group"),
                    Map.entry("directoryObjects", "directoryObject"),
                    Map.entry("organization", "organization"),
                    Map.entry("domains", "domain"),
                    Map.entry("subscribedSkus", "subscribedSku"),
                    Map.entry("invitations", "invitation"),
                    Map.entry("servicePrincipals", "servicePrincipal"),
                    Map.entry("appRoleAssignments", "appRoleAssignment"),
                    Map.entry("auditLogs/directoryAudits", "directoryAudit"),
                    Map.entry("identity/identityProviders", "identityProviderBase"),
                    Map.entry("policies/authorizationPolicy", "authorizationPolicy"),
                    Map.entry(
                            "policies/crossTenantAccessPolicy/default",
                            "crossTenantAccessPolicyConfigurationDefault"),
                    Map.entry(
                            "authenticationMethodConfigurations",
                            "authenticationMethodConfiguration"));

    private static final GraphMetadata INSTANCE = read();

    private final Map<String, Element> types = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();

    /** What in an answer is not as the metadata says; nothing when it names no entity set. */
    public static List<String> complaints(JsonNode answer) {
        var complaints = new ArrayList<String>();
        var matcher = CONTEXT.matcher(answer.path("@odata.context").asString(""));
        if (matcher.matches()) {
            var set = matcher.group(1).replace("/$entity", "");
            Optional.ofNullable(SETS.get(set))
                    .ifPresent(type -> INSTANCE.answer(answer, type, complaints));
        }
        answer.path("responses")
                .forEach(response -> complaints.addAll(complaints(response.path("body"))));
        return complaints;
    }

    private void answer(JsonNode answer, String type, List<String> complaints) {
        if (answer.path("value").isArray()) {
            answer.path("value").forEach(row -> object(row, type, type, complaints));
        } else {
            object(answer, type, type, complaints);
        }
    }

    private void object(JsonNode row, String declared, String place, List<String> complaints) {
        var type =
                row.path("@odata.type")
                        .asString("#microsoft.graph." + declared)
                        .replaceFirst("^#?microsoft\\.graph\\.", "");
        if (!types.containsKey(type)) {
            complaints.add(place + ": no type " + type);
            return;
        }
        for (var entry : row.properties()) {
            var name = entry.getKey();
            if (!name.contains("@")) {
                property(type, name)
                        .ifPresentOrElse(
                                p -> value(entry.getValue(), p, place + "." + name, complaints),
                                () ->
                                        complaints.add(
                                                place + ": no property " + name + " on " + type));
            }
        }
    }

    private Optional<Element> property(String type, String name) {
        for (var at = Optional.of(type); at.isPresent(); at = base(at.get())) {
            for (var child = types.get(at.get()).getFirstChild();
                    child != null;
                    child = child.getNextSibling()) {
                if (child instanceof Element element && element.getAttribute("Name").equals(name)) {
                    return Optional.of(element);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> base(String type) {
        var base = simple(types.get(type).getAttribute("BaseType"));
        return types.containsKey(base) ? Optional.of(base) : Optional.empty();
    }

    private void value(JsonNode value, Element property, String place, List<String> complaints) {
        var type = property.getAttribute("Type");
        var nullable = !property.getAttribute("Nullable").equals("false");
        if (type.startsWith("Collection(")) {
            var item = type.substring("Collection(".length(), type.length() - 1);
            if (!value.isArray()) {
                complaints.add(place + ": no list, " + value);
            }
            value.forEach(one -> single(one, item, place, complaints));
        } else if (!value.isNull()) {
            single(value, type, place, complaints);
        } else if (!nullable && property.getTagName().equals("Property")) {
            complaints.add(place + ": null");
        }
    }

    private void single(JsonNode value, String type, String place, List<String> complaints) {
        var fits =
                switch (type) {
                    case "Edm.String" -> value.isString();
                    case "Edm.Boolean" -> value.isBoolean();
                    case "Edm.Int32", "Edm.Int64", "Edm.Int16" -> value.isIntegralNumber();
                    case "Edm.Guid" -> GUID.matcher(value.asString("")).matches();
                    case "Edm.DateTimeOffset" -> isTime(value.asString(""));
                    default ->
                            enums.containsKey(simple(type))
                                    ? enums.get(simple(type)).contains(value.asString(""))
                                    : value.isObject();
                };
        if (!fits) {
            complaints.add(place + ": no " + type + ", " + value);
        } else if (value.isObject()) {
            object(value, simple(type), place, complaints);
        }
    }

    private static boolean isTime(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.MIN);
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static GraphMetadata read() {
        var metadata = new GraphMetadata();
        try (var in = GraphMetadata.class.getResourceAsStream("/emulator/graph-v1.0-subset.csdl")) {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            for (var tag : List.of("EntityType", "ComplexType", "EnumType")) {
                var found = document.getElementsByTagName(tag);
                for (var i = 0; i < found.getLength(); i++) {
                    metadata.add((Element) found.item(i));
                }
            }
            return metadata;
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void add(Element type) {
        types.put(type.getAttribute("Name"), type);
        var members = type.getElementsByTagName("Member");
        if (type.getTagName().equals("EnumType")) {
            var names = new TreeSet<String>();
            for (var i = 0; i < members.getLength(); i++) {
                names.add(((Element) members.item(i)).getAttribute("Name"));
            }
            enums.put(type.getAttribute("Name"), names);
        }
    }
}
