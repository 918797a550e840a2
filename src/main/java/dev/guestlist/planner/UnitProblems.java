package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.LookAlike;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.Collection;
import java.util.List;

/** Problems with a business unit name that does not match exactly one unit. */
final class UnitProblems {
    private UnitProblems() {}

    static Problem of(
            String name, SourceLocation where, List<BusinessUnit> found, Collection<String> known) {
        if (found.isEmpty()) {
            return Problem.error(
                            "unknown-business-unit",
                            where,
                            "the environment has no business unit \"" + name + "\"")
                    .withHint(NearestName.explained(name, known));
        }
        var ids =
                LookAlike.list(
                        name,
                        found.stream()
                                .map(unit -> new LookAlike.Named(unit.id(), unit.name()))
                                .toList());
        return Problem.error(
                        "ambiguous-business-unit",
                        where,
                        "%d business units are named \"%s\": %s".formatted(found.size(), name, ids))
                .withHint("rename the duplicates, so that only one has this name");
    }
}
