package dev.guestlist.plan;

import dev.guestlist.model.ProfileField;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is done to a guest's licenses. */
public sealed interface LicenseAct extends DirectoryAct {
    Target.License license();

    @Override
    default Optional<Target> target() {
        return Optional.of(license());
    }

    /**
     * Assigns a license directly, or changes which of its service plans are turned off.
     *
     * @param disabledPlans service plan ids
     * @param before ids of the service plans turned off until now; absent if the license is not
     *     assigned yet
     */
    record AssignLicense(
            Target.License license,
            SortedSet<String> disabledPlans,
            Optional<SortedSet<String>> before)
            implements LicenseAct {
        public AssignLicense {
            disabledPlans = copy(disabledPlans);
            before = before.map(AssignLicense::copy);
        }

        private static SortedSet<String> copy(SortedSet<String> plans) {
            return Collections.unmodifiableSortedSet(new TreeSet<>(plans));
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.ASSIGN_LICENSE;
        }

        @Override
        public ChangeKind.Direction direction() {
            return before.isPresent() ? ChangeKind.Direction.ALTERS : ChangeKind.Direction.GIVES;
        }

        /**
         * No license without a usage location (learn.microsoft.com/graph/api/user-assignlicense).
         */
        @Override
        public boolean needs(Act earlier) {
            return LicenseAct.super.needs(earlier)
                    || (earlier instanceof AccountAct.UpdateProfile update
                            && update.fields().containsKey(ProfileField.USAGE_LOCATION));
        }

        @Override
        public List<String> essence() {
            return List.of(
                    license.id(),
                    Essence.line(disabledPlans),
                    Essence.maybe(before.map(Essence::line)));
        }
    }

    record UnassignLicense(Target.License license) implements LicenseAct {
        @Override
        public ChangeKind kind() {
            return ChangeKind.UNASSIGN_LICENSE;
        }

        @Override
        public List<String> essence() {
            return List.of(license.id());
        }
    }
}
