package dev.guestlist.metadata;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Reads a CSDL document (docs.oasis-open.org/odata/odata-csdl-xml/v4.01). */
final class Csdl {
    private final Map<String, Model.Type> types = new HashMap<>();
    private final Map<String, Model.TypeName> roots = new HashMap<>();
    private final List<Model.Operation> operations = new ArrayList<>();
    private final Set<String> imports = new HashSet<>();

    private Csdl() {}

    /** Reads documents of one namespace from the class path, as if they were one. */
    static Model read(String... resources) {
        var csdl = new Csdl();
        List.of(resources).forEach(resource -> csdl.take(document(resource)));
        return new Model(csdl.types, csdl.roots, csdl.operations, csdl.imports);
    }

    private static Element document(String resource) {
        try (var in = Csdl.class.getResourceAsStream(resource)) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException unreadable) {
            throw new AssertionError(resource, unreadable);
        }
    }

    private void take(Element document) {
        all(document, "EntityType").forEach(type -> types.put(name(type), structure(type)));
        all(document, "ComplexType").forEach(type -> types.put(name(type), structure(type)));
        all(document, "EnumType").forEach(type -> types.put(name(type), enumeration(type)));
        all(document, "Action").forEach(action -> operations.add(operation(action)));
        all(document, "Function").forEach(function -> operations.add(operation(function)));
        all(document, "EntitySet")
                .forEach(set ->
                        roots.put(
                                name(set),
                                Model.TypeName.of(
                                        "Collection(" + set.getAttribute("EntityType") + ")")));
        all(document, "Singleton").forEach(single -> roots.put(name(single), type(single)));
        all(document, "ActionImport").forEach(imported -> imports.add(name(imported)));
        all(document, "FunctionImport").forEach(imported -> imports.add(name(imported)));
    }

    private static Model.Structure structure(Element type) {
        var members = new HashMap<String, Model.Member>();
        children(type, "Property").forEach(one -> members.put(name(one), member(one)));
        children(type, "NavigationProperty").forEach(one -> members.put(name(one), member(one)));
        var keys = new ArrayList<Set<String>>();
        children(type, "Key").forEach(key -> keys.add(names(all(key, "PropertyRef"), "Name")));
        all(type, "Record")
                .filter(one -> one.getAttribute("Type").endsWith(".AlternateKey"))
                .forEach(key -> keys.add(aliases(key)));
        return new Model.Structure(
                attribute(type, "BaseType").map(Model::simple),
                type.getLocalName().equals("EntityType"),
                List.copyOf(keys),
                Map.copyOf(members));
    }

    private static Set<String> aliases(Element alternateKey) {
        return names(
                all(alternateKey, "PropertyValue")
                        .filter(value -> value.getAttribute("Property").equals("Alias")),
                "String");
    }

    private static Model.Enumeration enumeration(Element type) {
        return new Model.Enumeration(names(children(type, "Member"), "Name"));
    }

    private static Model.Operation operation(Element element) {
        var parameters = new LinkedHashMap<String, Model.Member>();
        var optional = new HashSet<String>();
        children(element, "Parameter")
                .forEach(one -> {
                    parameters.put(name(one), member(one));
                    if (all(one, "Annotation")
                            .anyMatch(a -> a.getAttribute("Term").endsWith("OptionalParameter"))) {
                        optional.add(name(one));
                    }
                });
        var binding = Optional.<Model.TypeName>empty();
        if (element.getAttribute("IsBound").equals("true")) {
            var first = parameters.firstEntry();
            binding = Optional.of(first.getValue().type());
            parameters.remove(first.getKey());
        }
        return new Model.Operation(
                name(element),
                element.getLocalName().equals("Function"),
                binding,
                Map.copyOf(parameters),
                Set.copyOf(optional),
                children(element, "ReturnType").findFirst().map(Csdl::type));
    }

    private static Model.Member member(Element element) {
        return new Model.Member(
                type(element),
                !element.getAttribute("Nullable").equals("false"),
                element.getLocalName().equals("NavigationProperty"));
    }

    private static Model.TypeName type(Element element) {
        return Model.TypeName.of(element.getAttribute("Type"));
    }

    private static String name(Element element) {
        return element.getAttribute("Name");
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }

    private static Set<String> names(Stream<Element> elements, String attribute) {
        var names = new LinkedHashSet<String>();
        elements.forEach(element -> names.add(element.getAttribute(attribute)));
        return Set.copyOf(names);
    }

    private static Stream<Element> children(Element parent, String name) {
        return all(parent, name).filter(element -> isParent(parent, element));
    }

    private static boolean isParent(Element parent, Node child) {
        return child.getParentNode().equals(parent);
    }

    private static Stream<Element> all(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
