package dev.guestlist.emulator.dataverse;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import tools.jackson.databind.JsonNode;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Holds answers against the metadata document: every property must be declared and every value of
 * its type. It reads the document in its own way, so that a mistake of the emulator's reader shows.
 */
final class MetadataCheck {
    private static final Pattern CONTEXT =
            Pattern.compile("\\$metadata#([A-Za-z_.]+)(\\(.*\\))?(/\\$entity)?$");
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private final Map<String, Element> types = new HashMap<>();
    private final Map<String, String> sets = new HashMap<>();

    MetadataCheck() {
        var document = read();
        for (var name : List.of("EntityType", "ComplexType")) {
            elements(document.getElementsByTagNameNS("*", name))
                    .forEach(type -> types.put(type.getAttribute("Name"), type));
        }
        elements(document.getElementsByTagNameNS("*", "EntitySet"))
                .forEach(set ->
                        sets.put(set.getAttribute("Name"), simple(set.getAttribute("EntityType"))));
    }

    /** What is wrong with an answer; nothing for answers whose context is not of a known type. */
    List<String> problems(JsonNode answer) {
        var problems = new ArrayList<String>();
        var context = CONTEXT.matcher(answer.path("@odata.context").asString(""));
        if (!context.find()) {
            return problems;
        }
        var name = simple(context.group(1));
        var type = Optional.ofNullable(sets.get(name)).orElse(name);
        if (!types.containsKey(type)) {
            return problems;
        }
        if (answer.has("value") && sets.containsKey(name) && context.group(3) == null) {
            answer.path("value").forEach(row -> object(row, type, type, problems));
        } else {
            object(answer, type, type, problems);
        }
        return problems;
    }

    private void object(JsonNode node, String type, String place, List<String> problems) {
        var members = members(type);
        for (var property : node.properties()) {
            var name = property.getKey();
            if (!name.contains("@")) {
                var member = members.get(name);
                if (member == null) {
                    problems.add(place + " has no " + name);
                } else if (!property.getValue().isNull()) {
                    value(
                            property.getValue(),
                            member.getAttribute("Type"),
                            place + "." + name,
                            problems);
                }
            }
        }
    }

    private void value(JsonNode node, String type, String place, List<String> problems) {
        if (type.startsWith("Collection(")) {
            var element = type.substring("Collection(".length(), type.length() - 1);
            if (!node.isArray()) {
                problems.add(place + " is no array");
            }
            node.forEach(item -> value(item, element, place, problems));
        } else if (types.containsKey(simple(type))) {
            var actual = node.path("@odata.type").asString("#" + simple(type));
            object(node, simple(actual.substring(1)), place, problems);
        } else if (!fits(node, type)) {
            problems.add(place + " is no " + type + ": " + node);
        }
    }

    private static boolean fits(JsonNode node, String type) {
        return switch (type) {
            case "Edm.String", "Edm.Binary" -> node.isString();
            case "Edm.Boolean" -> node.isBoolean();
            case "Edm.Int32" -> node.isInt();
            case "Edm.Int64" -> node.isIntegralNumber();
            case "Edm.Double", "Edm.Decimal" -> node.isNumber();
            case "Edm.Guid" -> node.isString() && GUID.matcher(node.asString()).matches();
            case "Edm.DateTimeOffset" ->
                    node.isString() && MOMENT.matcher(node.asString()).matches();
            default -> node.isString();
        };
    }

    private Map<String, Element> members(String type) {
        var members = new HashMap<String, Element>();
        var element = Optional.ofNullable(types.get(type));
        while (element.isPresent()) {
            var current = element.get();
            for (var kind : List.of("Property", "NavigationProperty")) {
                elements(current.getElementsByTagNameNS("*", kind))
                        .forEach(member -> members.put(member.getAttribute("Name"), member));
            }
            element = Optional.ofNullable(types.get(simple(current.getAttribute("BaseType"))));
        }
        return members;
    }

    private static Element read() {
        try (InputStream in =
                MetadataCheck.class.getResourceAsStream(
                        "/dev/guestlist/emulator/dataverse/metadata-v9.2.xml")) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(Objects.requireNonNull(in))
                    .getDocumentElement();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
