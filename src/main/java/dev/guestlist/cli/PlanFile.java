package dev.guestlist.cli;

import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.json.PlanJson;

import java.nio.file.Path;

/** A plan saved to be applied later. */
final class PlanFile {
    private PlanFile() {}

    static void write(Plan plan, Path file) {
        TextFile.write(PlanJson.write(plan), file);
    }

    /**
     * Reads the plan in a file.
     *
     * @param askedBy the option that names the file
     * @throws CommandException if the file contains no plan
     */
    static Plan read(Path file, Option<Path> askedBy) {
        var plan = PlanJson.read(TextFile.read(file, askedBy.name()));
        return plan.value().orElseThrow(() -> notAPlan(file, plan.problems().getFirst()));
    }

    private static CommandException notAPlan(Path file, Problem problem) {
        return CommandException.error(
                "not-a-plan",
                file + " is not a guestlist plan: " + problem.message(),
                "create one with: guestlist plan --out " + file);
    }
}
