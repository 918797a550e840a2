package dev.guestlist.emulator.dataverse.schema;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the metadata document with a cursor; half the work is finding out what each collection is.
 */
final class SchemaReader {
    private static final String RESOURCE = "/dev/guestlist/emulator/dataverse/metadata-v9.2.xml";
    private static final String PREFIX = "mscrm.";

    private final Map<String, RawType> raw = new LinkedHashMap<>();
    private final Map<String, String> sets = new LinkedHashMap<>();

    Schema read() {
        try (var in = Objects.requireNonNull(SchemaReader.class.getResourceAsStream(RESOURCE))) {
            var xml = in.readAllBytes();
            readDocument(xml);
            var types = new ArrayList<EntityType>();
            for (var entry : sets.entrySet()) {
                types.add(finish(raw.get(entry.getKey()), entry.getValue()));
            }
            return new Schema(xml, types);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (XMLStreamException malformed) {
            throw new IllegalStateException("The metadata resource is no XML", malformed);
        }
    }

    private void readDocument(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Optional<RawType> current = Optional.empty();
        while (reader.hasNext()) {
            var event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                current = start(reader, current);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("EntityType")) {
                current = Optional.empty();
            }
        }
    }

    private Optional<RawType> start(XMLStreamReader reader, Optional<RawType> current) {
        switch (reader.getLocalName()) {
            case "EntityType" -> {
                var type = new RawType(attribute(reader, "Name"), base(reader));
                raw.put(type.name, type);
                return Optional.of(type);
            }
            case "EntitySet" -> {
                var type = attribute(reader, "EntityType");
                sets.put(type.substring(type.lastIndexOf('.') + 1), attribute(reader, "Name"));
            }
            case "Property" -> current.ifPresent(type -> property(reader, type));
            case "NavigationProperty" ->
                    current.ifPresent(type -> type.navigations.add(navigation(reader)));
            case "ReferentialConstraint" ->
                    current.ifPresent(type ->
                            type.navigations.getLast().column = attribute(reader, "Property"));
            case "PropertyRef" ->
                    current.ifPresent(type -> type.declaredKey = attribute(reader, "Name"));
            case "Record" -> current.ifPresent(type -> key(reader, type));
            case "PropertyValue" -> current.ifPresent(type -> keyPart(reader, type));
            default -> {}
        }
        return current;
    }

    private static void property(XMLStreamReader reader, RawType type) {
        var name = attribute(reader, "Name");
        var columnType =
                ColumnType.named(attribute(reader, "Type"))
                        .orElseThrow(() ->
                                new IllegalStateException("Type of " + type.name + "." + name));
        type.columns.put(name, columnType);
    }

    private static RawNavigation navigation(XMLStreamReader reader) {
        return new RawNavigation(
                attribute(reader, "Name"), attribute(reader, "Type"), attribute(reader, "Partner"));
    }

    private static void key(XMLStreamReader reader, RawType type) {
        if (attribute(reader, "Type").endsWith(".AlternateKey")) {
            type.alternateKeys.add(new ArrayList<>());
        }
    }

    private static void keyPart(XMLStreamReader reader, RawType type) {
        if (attribute(reader, "Property").equals("Name")) {
            type.alternateKeys.getLast().add(attribute(reader, "PropertyPath"));
        }
    }

    private EntityType finish(RawType type, String setName) {
        var columns = new LinkedHashMap<String, Column>();
        var own = new LinkedHashMap<>(type.columns);
        Optional.ofNullable(raw.get(type.base)).ifPresent(base -> own.putAll(base.columns));
        // What every row holds comes first: rows are cut off behind their last value.
        Heat.sorted(type.name, own)
                .forEach((name, columnType) ->
                        columns.put(name, new Column(name, columnType, columns.size())));
        var key = columns.containsKey(type.name + "id") ? type.name + "id" : type.declaredKey;
        return new EntityType(
                type.name,
                setName,
                columns.get(key),
                columns,
                navigations(type),
                type.alternateKeys.stream()
                        .map(names -> names.stream().sorted().toList())
                        .toList());
    }

    private SequencedMap<String, Navigation> navigations(RawType type) {
        var navigations = new LinkedHashMap<String, Navigation>();
        for (var navigation : type.navigations) {
            navigations.put(navigation.name, navigation(navigation));
        }
        return navigations;
    }

    private Navigation navigation(RawNavigation navigation) {
        if (!navigation.isCollection()) {
            return new Navigation.Lookup(navigation.name, navigation.target(), navigation.column);
        }
        var partner =
                raw.get(navigation.target()).navigations.stream()
                        .filter(other -> other.name.equals(navigation.partner))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Partner of " + navigation.name));
        return partner.isCollection()
                ? new Navigation.Peers(navigation.name, navigation.target())
                : new Navigation.Children(navigation.name, navigation.target(), partner.name);
    }

    private static String base(XMLStreamReader reader) {
        var base = attribute(reader, "BaseType");
        return base.startsWith(PREFIX) ? base.substring(PREFIX.length()) : base;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        return Objects.requireNonNullElse(reader.getAttributeValue(null, name), "");
    }

    private static final class RawType {
        final String name;
        final String base;
        final Map<String, ColumnType> columns = new LinkedHashMap<>();
        final List<RawNavigation> navigations = new ArrayList<>();
        final List<List<String>> alternateKeys = new ArrayList<>();
        String declaredKey = "";

        RawType(String name, String base) {
            this.name = name;
            this.base = base;
        }
    }

    private static final class RawNavigation {
        final String name;
        final String type;
        final String partner;
        String column = "";

        RawNavigation(String name, String type, String partner) {
            this.name = name;
            this.type = type;
            this.partner = partner;
        }

        boolean isCollection() {
            return type.startsWith("Collection(");
        }

        String target() {
            var inner =
                    isCollection()
                            ? type.substring("Collection(".length(), type.length() - 1)
                            : type;
            return inner.substring(inner.lastIndexOf('.') + 1);
        }
    }
}
