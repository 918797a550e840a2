package dev.guestlist.tenant.entra;

import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LicenseHolding.Effect;
import dev.guestlist.tenant.http.Cursor;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One way in which a user has a license
 * (learn.microsoft.com/graph/api/resources/licenseassignmentstate). A SKU may be listed several
 * times: once directly and once for each group that assigns it.
 *
 * @param group absent if assigned directly
 * @param effect failed if the state is {@code Error}; with {@code ActiveWithError} the user has the
 *     license
 */
record LicenseState(
        String sku,
        Optional<String> group,
        SortedSet<String> disabledPlans,
        Effect effect,
        Optional<String> error) {
    static LicenseState read(Cursor at) {
        var found = new Found();
        at.members(name -> {
            switch (name) {
                case "skuId" -> found.sku = at.sharedGuid().orElse("");
                case "assignedByGroup" -> found.group = at.sharedGuid();
                case "disabledPlans" ->
                        at.elements(() -> at.sharedGuid().ifPresent(found.plans::add));
                case "state" -> found.state = at.text();
                // The service returns the word None where the documentation says null.
                case "error" -> found.error = at.text().filter(text -> !isNone(text));
                default -> {}
            }
        });
        return new LicenseState(found.sku, found.group, found.plans, found.effect(), found.error);
    }

    /** Combines the states of one SKU. */
    static LicenseHolding holding(List<LicenseState> states) {
        var direct = Optional.<SortedSet<String>>empty();
        var groups = new TreeSet<String>();
        var errors = new TreeSet<String>();
        var effect = Effect.FAILED;
        for (var state : states) {
            if (state.effect() == Effect.IN_USE) {
                effect = Effect.IN_USE;
                state.group().ifPresent(groups::add);
            }
            if (state.group().isEmpty() && direct.isEmpty()) {
                direct = Optional.of(state.disabledPlans());
            }
            state.error().ifPresent(errors::add);
        }
        return new LicenseHolding(direct, groups, effect, errors.stream().findFirst());
    }

    private static boolean isNone(String error) {
        return error.isEmpty() || error.equalsIgnoreCase("None");
    }

    private static final class Found {
        private String sku = "";
        private Optional<String> group = Optional.empty();
        private final TreeSet<String> plans = new TreeSet<>();
        private Optional<String> state = Optional.empty();
        private Optional<String> error = Optional.empty();

        /** An assignment without a state is judged by its error. */
        Effect effect() {
            var failed =
                    state.map(word ->
                                    word.equalsIgnoreCase("Error")
                                            || word.equalsIgnoreCase("Disabled"))
                            .orElse(error.isPresent());
            return failed ? Effect.FAILED : Effect.IN_USE;
        }
    }
}
