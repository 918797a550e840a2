package dev.guestlist.cli;

import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.json.PlanJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A plan saved to be applied later, by this version of the program. */
final class PlanFile {
    private PlanFile() {}

    static void write(Plan plan, Output output) {
        output.write(PlanJson.write(plan));
    }

    /**
     * Reads the plan in a file.
     *
     * @param askedBy the option that names the file
     * @throws CommandException if the file contains no plan, or one that must not be applied
     */
    static Plan read(Path file, Option<Path> askedBy) {
        var text = TextFile.read(file, askedBy.name());
        var plan = PlanJson.read(text);
        var maker = PlanJson.maker(text).orElseThrow(() -> notAPlan(file, plan.problems()));
        if (!maker.equals(Version.text())) {
            throw refused(
                    "plan-of-another-version",
                    file + " was made by " + maker + ", but this is " + Version.text());
        }
        return plan.value()
                .filter(Plan::agreesWithItsFingerprint)
                .orElseThrow(() -> altered(file, plan.problems()));
    }

    /**
     * The lists that a saved plan was made from. A plan may come from somebody else, so it cannot
     * make the program read any other file.
     *
     * @param folder the working directory
     * @throws CommandException if one of them is not a list below the folder
     */
    static List<Path> lists(Plan plan, Path folder) {
        var foreign = foreignList(plan, folder);
        if (foreign.isPresent()) {
            throw refused(
                    "list-elsewhere",
                    "the plan names "
                            + foreign.orElseThrow()
                            + ", which is not a *.yaml file below the working directory");
        }
        return plan.header().files().stream().map(Path::of).toList();
    }

    /** Says that a plan could not be applied, since it names lists that are somewhere else. */
    static Optional<Problem> warning(Plan plan, Path folder) {
        return foreignList(plan, folder)
                .map(file ->
                        Problem.warning(
                                        "list-elsewhere",
                                        "the saved plan can be shown, but not applied: "
                                                + file
                                                + " is not a *.yaml file below the working"
                                                + " directory")
                                .withHint("run plan in the folder of the list, or above it"));
    }

    private static Optional<String> foreignList(Plan plan, Path folder) {
        return plan.header().files().stream()
                .filter(file -> !isListBelow(folder, file))
                .findFirst();
    }

    /** A file that does not exist is reported as that, by whoever reads it. */
    private static boolean isListBelow(Path folder, String file) {
        try {
            var place = folder.resolve(file);
            var real = Files.exists(place) ? place.toRealPath() : place.normalize();
            return FileUse.isList(place)
                    && FileUse.isList(real)
                    && (real.startsWith(folder.toRealPath()) || real.startsWith(folder))
                    && (Files.isRegularFile(real) || !Files.exists(real));
        } catch (IOException | InvalidPathException unreachable) {
            return false;
        }
    }

    private static CommandException notAPlan(Path file, List<Problem> problems) {
        return CommandException.error(
                "not-a-plan",
                file + " is not a guestlist plan: " + problems.getFirst().message(),
                "create one with: guestlist plan --out " + file);
    }

    private static CommandException altered(Path file, List<Problem> problems) {
        var why =
                problems.stream()
                        .map(Problem::message)
                        .findFirst()
                        .orElse("its changes do not match its fingerprint");
        return refused("altered-plan", file + " does not agree with itself: " + why);
    }

    private static CommandException refused(String code, String message) {
        return new CommandException(
                ExitCode.REFUSED, Problem.error(code, message).withHint("plan again"));
    }
}
