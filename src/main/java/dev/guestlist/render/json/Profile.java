package dev.guestlist.render.json;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct.UpdateProfile;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Edits of a profile, written as two objects of the same form: values before and after. */
final class Profile {
    private Profile() {}

    static final Codec<SortedMap<ProfileField, Optional<String>>> VALUES =
            Codec.of(Profile::write, Profile::read);

    private static final Codec<Optional<String>> VALUE = Codec.optional(Codec.TEXT);

    static SortedMap<ProfileField, Optional<String>> before(UpdateProfile update) {
        return values(update, Edit::before);
    }

    static SortedMap<ProfileField, Optional<String>> after(UpdateProfile update) {
        return values(update, Edit::after);
    }

    /**
     * Rebuilds the edits.
     *
     * @throws IllegalArgumentException if the two name different fields
     */
    static UpdateProfile update(
            SortedMap<ProfileField, Optional<String>> before,
            SortedMap<ProfileField, Optional<String>> after) {
        if (!before.keySet().equals(after.keySet())) {
            throw new IllegalArgumentException("before and after name different fields");
        }
        var edits = new TreeMap<ProfileField, Edit>();
        after.forEach((field, value) ->
                edits.put(field, new Edit(before.getOrDefault(field, Optional.empty()), value)));
        return new UpdateProfile(edits);
    }

    private static SortedMap<ProfileField, Optional<String>> values(
            UpdateProfile update, Function<Edit, Optional<String>> side) {
        var values = new TreeMap<ProfileField, Optional<String>>();
        update.fields().forEach((field, edit) -> values.put(field, side.apply(edit)));
        return values;
    }

    private static JsonNode write(SortedMap<ProfileField, Optional<String>> values) {
        var object = JsonNodeFactory.instance.objectNode();
        values.forEach((field, value) -> object.set(field.key(), VALUE.write(value)));
        return object;
    }

    private static SortedMap<ProfileField, Optional<String>> read(JsonPlace at) {
        if (!at.node().isObject()) {
            throw at.isNot("an object");
        }
        var values = new TreeMap<ProfileField, Optional<String>>();
        for (var name : at.node().propertyNames()) {
            var place = at.member(name);
            values.put(field(name, place), VALUE.read(place));
        }
        return values;
    }

    private static ProfileField field(String name, JsonPlace at) {
        return Arrays.stream(ProfileField.values())
                .filter(field -> field.key().equals(name))
                .findFirst()
                .orElseThrow(at::isUnknownMember);
    }
}
