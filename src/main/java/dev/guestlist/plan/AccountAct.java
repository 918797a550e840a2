package dev.guestlist.plan;

import dev.guestlist.model.ProfileField;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is done to the guest's own account. */
public sealed interface AccountAct extends DirectoryAct {
    @Override
    default Optional<Target> target() {
        return Optional.empty();
    }

    record UpdateProfile(SortedMap<ProfileField, Edit> fields) implements AccountAct {
        /** Absent means no value. */
        public record Edit(Optional<String> before, Optional<String> after) {}

        public UpdateProfile {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        /**
         * The part that other changes need, a usage location, if there are also parts that nothing
         * needs.
         */
        public Optional<UpdateProfile> gate() {
            return Optional.ofNullable(fields.get(ProfileField.USAGE_LOCATION))
                    .filter(_ -> fields.size() > 1)
                    .map(edit ->
                            new UpdateProfile(
                                    new TreeMap<>(Map.of(ProfileField.USAGE_LOCATION, edit))));
        }

        /** The parts that nothing needs. */
        public UpdateProfile withoutGate() {
            var others = new TreeMap<>(fields);
            others.remove(ProfileField.USAGE_LOCATION);
            return new UpdateProfile(others);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.UPDATE_PROFILE;
        }

        @Override
        public List<String> essence() {
            var parts = new ArrayList<String>();
            fields.forEach((field, edit) -> {
                parts.add(field.key());
                parts.add(Essence.maybe(edit.before()));
                parts.add(Essence.maybe(edit.after()));
            });
            return parts;
        }
    }
}
