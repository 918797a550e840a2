package dev.guestlist.planner;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Revision;
import dev.guestlist.plan.Selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a plan needs to know besides the two states.
 *
 * @param tool name and version of the program
 * @param revision absent where the files are in no git repository
 * @param asOf the day that {@code until:} is compared with, UTC
 * @param selection whom and what it is about
 * @param warnings that came with the files
 */
public record Circumstances(
        String tool,
        Optional<Revision> revision,
        LocalDate asOf,
        Selection selection,
        List<Problem> warnings) {
    /** For a plan about everybody. */
    public Circumstances(
            String tool, Optional<Revision> revision, LocalDate asOf, List<Problem> warnings) {
        this(tool, revision, asOf, Selection.ALL, warnings);
    }

    public Circumstances {
        warnings = List.copyOf(warnings);
    }
}
