package dev.guestlist.plan;

import dev.guestlist.model.ProfileField;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
