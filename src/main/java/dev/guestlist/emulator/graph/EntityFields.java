package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.ValueKind;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.PrincipalShape;
import dev.guestlist.emulator.state.Property;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.core.JsonGenerator;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The fields of users and groups, the readers built on them, and how they refer to each other. */
final class EntityFields {

    private static final int LARGEST_EXPANSION = 20;

    private final Shop shop;
    private final Fields user;
    private final Fields group;
    private final Fields principal;
    private final Fields mixed;
    private final FilterSupport userSupport = FilterSupport.of("user");
    private final FilterSupport groupSupport = FilterSupport.of("group");

    EntityFields(Shop shop) {
        this.shop = shop;
        this.user = UserFields.of(shop);
        this.group = GroupFields.of(shop.tenant());
        this.principal = principalFields();
        this.mixed = mixedFields(user, group, principal);
    }

    /** The fields of groups. */
    Fields groupFields() {
        return group;
    }

    /** The fields of users. */
    Fields userFields() {
        return user;
    }

    /** A reader whose answers are sets of users. */
    Reader users() {
        return new Reader(shop, user, userSupport, "users", this::expandUser);
    }

    /** A reader whose answers are sets of groups. */
    Reader groups() {
        return new Reader(shop, group, groupSupport, "groups", this::expandGroup);
    }

    /** A reader whose answers mix users, groups and service principals; rows name their type. */
    Reader objects() {
        return new Reader(shop, mixed, userSupport, "directoryObjects", this::expandUser)
                .mixing(this::of);
    }

    /** The type that a mixed row begins with. */
    static String typeOf(Entity entity) {
        return "#microsoft.graph." + entity.shape().name();
    }

    /** What comes unasked of whatever type. */
    List<Column> unasked(Entity entity) {
        return of(entity).unasked();
    }

    /** The fields of an entity's own type. */
    private Fields of(Entity entity) {
        if (entity.shape() == UserShape.SHAPE) {
            return user;
        }
        return entity.shape() == GroupShape.SHAPE ? group : principal;
    }

    private static Fields principalFields() {
        return new Fields("microsoft.graph.servicePrincipal")
                .stored(PrincipalShape.DISPLAY_NAME)
                .stored(PrincipalShape.APP_ID)
                .comeUnasked("id", "displayName", "appId");
    }

    /** Every property of every type, found by its name in whatever entity comes. */
    private static Fields mixedFields(Fields... types) {
        var mixed = new Fields("microsoft.graph.directoryObject");
        for (var type : types) {
            type.names().forEach(name -> mixed.column(name, entity -> null));
        }
        for (var shape : List.of(UserShape.SHAPE, GroupShape.SHAPE)) {
            shape.properties().stream()
                    .filter(property -> property.kind() instanceof Property.Text)
                    .map(Property::name)
                    .filter(name -> mixed.find(name).isPresent())
                    .forEach(name -> mixed.filter(named(name)));
        }
        return mixed;
    }

    private static Field<Entity> named(String name) {
        return new Field.Scalar<>(
                name, ValueKind.TEXT, entity -> entity.shape().find(name).flatMap(entity::get));
    }

    private void expandUser(Call call, JsonGenerator json, Entity entity, List<String> properties) {
        for (var property : entity.shape() == UserShape.SHAPE ? properties : List.<String>of()) {
            switch (property) {
                case "sponsors" -> {
                    json.writeName(property);
                    array(json, entity.list(UserShape.SPONSORS).stream());
                }
                case "manager" ->
                        entity.get(UserShape.MANAGER)
                                .flatMap(this::object)
                                .ifPresent(manager -> {
                                    json.writeName(property);
                                    object(json, manager);
                                });
                default -> throw refused(property, "user");
            }
        }
    }

    private void expandGroup(
            Call call, JsonGenerator json, Entity entity, List<String> properties) {
        for (var property : properties) {
            switch (property) {
                case "members" -> {
                    json.writeName(property);
                    var members = new java.util.ArrayList<UUID>();
                    shop.people()
                            .allMembers(entity.id())
                            .walk(0, (place, member) -> members.add(member.id()));
                    array(json, members.stream());
                }
                case "owners" -> {
                    json.writeName(property);
                    array(json, entity.list(GroupShape.OWNERS).stream());
                }
                default -> throw refused(property, "group");
            }
        }
    }

    private void array(JsonGenerator json, Stream<UUID> ids) {
        json.writeStartArray();
        ids.flatMap(id -> object(id).stream())
                .limit(LARGEST_EXPANSION)
                .forEach(entity -> object(json, entity));
        json.writeEndArray();
    }

    private void object(JsonGenerator json, Entity entity) {
        json.writeStartObject();
        json.writeStringProperty("@odata.type", typeOf(entity));
        Writer.columns(json, entity, unasked(entity));
        json.writeEndObject();
    }

    private java.util.Optional<Entity> object(UUID id) {
        return shop.tenant().reading(() -> shop.people().object(id, shop.tenant().now()));
    }

    private static GraphRefused refused(String property, String type) {
        var form = KnownProperties.of(type).form(property);
        return new GraphRefused(
                form.isPresent()
                        ? GraphError.notEmulated("$expand of '" + property + "' on a " + type)
                        : GraphError.malformed(
                                "Parsing OData Select and Expand failed: Could not find a property"
                                        + " named '"
                                        + property
                                        + "' on type 'microsoft.graph."
                                        + type
                                        + "'."));
    }
}
