package dev.guestlist.cli;

import dev.guestlist.plan.Allowance;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.OtherDay;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.view.RefusalView;

import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that must be true before the first write: the plan has no errors, is the approved one,
 * is within its limits, and is confirmed.
 */
record Approval(Optional<Path> planFile, boolean autoApprove, Allowance allowance) {
    private static final Option<Path> PLAN =
            Option.path(
                    "--plan",
                    "FILE",
                    "Apply exactly this saved plan. Plans again first, and refuses if the result"
                            + " differs.");

    private static final Option<Boolean> AUTO_APPROVE =
            Option.flag("--auto-approve", "Don't ask for confirmation.");

    private static final Option<Integer> ALLOW_REMOVALS =
            Option.number(
                    "--allow-removals",
                    "N",
                    "Let exactly N guests lose access, even if the limits in the files forbid it.");

    private static final Option<Integer> ALLOW_UNLICENSED =
            Option.number(
                    "--allow-unlicensed",
                    "N",
                    "Continue even though exactly N licenses are missing.");

    static void declare(CommandSpec spec) {
        spec.addOption(PLAN.spec());
        spec.addOption(AUTO_APPROVE.spec());
        spec.addOption(ALLOW_REMOVALS.spec());
        spec.addOption(ALLOW_UNLICENSED.spec());
    }

    static Approval of(ParsedOptions given) {
        return new Approval(
                given.get(PLAN),
                given.has(AUTO_APPROVE),
                new Allowance(
                        number(given.get(ALLOW_REMOVALS)), number(given.get(ALLOW_UNLICENSED))));
    }

    /** Whether the command line names a saved plan. */
    boolean isOfSavedPlan() {
        return planFile.isPresent();
    }

    /** The saved plan is read, so it must not be overwritten. */
    FileUse uses(FileUse others) {
        return planFile.map(file -> others.reading(file, PLAN.name())).orElse(others);
    }

    /**
     * The approved plan, if the command line names a saved one.
     *
     * @throws CommandException if the file contains none
     */
    Optional<Plan> readSavedPlan() {
        return planFile.map(file -> PlanFile.read(file, PLAN));
    }

    /**
     * Checks that a person can be asked for confirmation, if that is necessary.
     *
     * @throws CommandException if nobody can be asked: better now than after reading the tenant
     */
    void checkThatSomebodyCanSayYes(Screen screen) {
        if (!isGiven() && !screen.process().canAsk()) {
            throw CommandException.error(
                    "nobody-to-ask",
                    "apply needs confirmation, but there is no terminal to ask on",
                    "add --auto-approve, or apply a saved plan with --plan");
        }
    }

    /** Shows why the plan must not be applied; empty if it may be applied. */
    Optional<ExitCode> objection(Plan plan, Optional<Plan> saved, Screen screen) {
        if (plan.hasErrors()) {
            return Optional.of(ExitCode.ERROR);
        }
        var moved = saved.filter(old -> !old.fingerprint().equals(plan.fingerprint()));
        if (moved.isPresent()) {
            var old = moved.orElseThrow();
            screen.note(RefusalView.of(Difference.between(old, plan), OtherDay.between(old, plan)));
            return Optional.of(ExitCode.REFUSED);
        }
        var violations = plan.verdict().objections(allowance);
        if (!violations.isEmpty()) {
            screen.note(
                    plan.header().only().isEmpty()
                            ? RefusalView.of(violations, plan)
                            : RefusalView.of(violations));
            return Optional.of(ExitCode.REFUSED);
        }
        return plan.hasChanges() && !isGiven() ? ask(screen) : Optional.empty();
    }

    private boolean isGiven() {
        return autoApprove || planFile.isPresent();
    }

    private static Optional<ExitCode> ask(Screen screen) {
        screen.ask("Apply this plan? Only \"yes\" is accepted: ");
        var answer = answer(screen.process());
        if (answer.equals("yes")) {
            return Optional.empty();
        }
        screen.note("Nothing was written.");
        return Optional.of(ExitCode.ERROR);
    }

    private static String answer(ProcessContext process) {
        try {
            var line = process.in().readLine();
            return line == null ? "" : line.strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static OptionalInt number(Optional<Integer> given) {
        return given.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
