package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.view.PlanView;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

record ApplyCommand(
        FilesArgument files,
        Approval approval,
        PlanningOptions planning,
        ReportOptions report,
        WaitOption waiting,
        ConnectionOptions connection)
        implements Action {
    private static final String DESCRIPTION =
            """
            Makes the tenant match the files: plans, asks for confirmation, writes, reports.

            Safe to stop and run again at any time: completed changes are not repeated. After a crash, \
            wait a few minutes, until guests who were just invited are visible.

            """;

    private static final String FOOTER =
            """

            Examples:
              guestlist apply                        plan, ask, apply
              guestlist apply --plan plan.json       apply the reviewed plan, or nothing
              guestlist apply --allow-removals 12    let exactly 12 guests lose access
              guestlist apply --guest ana@fabrikam.com --auto-approve   only this guest
              guestlist apply --due --auto-approve   what today brings, every night

            Exit codes: 0 all done, 1 error, 3 something failed, still waits (run again) or
            is held back, 4 refused by a limit, a stale plan, the wrong tenant or another
            apply, 130 interrupted. Codes 1 and 4 mean that nothing was written.
            """;

    static CommandSpec spec() {
        var spec = Commands.described("apply", DESCRIPTION, FOOTER);
        FilesArgument.declare(spec);
        Approval.declare(spec);
        PlanningOptions.declareAll(spec);
        ReportOptions.declare(spec);
        WaitOption.declare(spec);
        ConnectionOptions.declare(spec);
        return spec;
    }

    static ApplyCommand of(ParsedOptions given) {
        var files = FilesArgument.of(given);
        var approval = Approval.of(given);
        if (approval.isOfSavedPlan() && !files.isEmpty()) {
            throw given.wrong(
                    "name files or a saved plan, not both: a saved plan already names its files");
        }
        var planning = PlanningOptions.ofAll(given);
        if (approval.isOfSavedPlan() && planning.chosen().isGiven()) {
            throw given.wrong("narrow the plan when it is made: a saved plan is applied as it is");
        }
        return new ApplyCommand(
                files,
                approval,
                planning,
                ReportOptions.of(given),
                WaitOption.of(given),
                ConnectionOptions.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        approval.checkThatSomebodyCanSayYes(screen);
        var saved = approval.readSavedPlan();
        var paths = paths(saved, screen);
        approval.uses(report.uses(connection.uses(paths, screen.process()))).check();
        try (var records = report.open(screen);
                var _ = screen.process().interruption().cutOff(() -> farewell(screen));
                var turn = new Turn(screen, waiting.forAnotherApply());
                var session = connection.session(paths, turn, waiting, screen)) {
            if (session.files().hasErrors()) {
                return screen.reject(session.files());
            }
            var plan =
                    saved.map(planning::about).orElse(planning).plan(session, turn::waits, screen);
            var cloud = session.files().desired().cloud();
            connection.confirm(turn, plan.header().tenant(), cloud, screen);
            screen.note(PlanView.of(plan));
            var objection = approval.objection(plan, saved, screen);
            return objection.orElseGet(() -> apply(plan, session, records, screen));
        }
    }

    private ExitCode apply(
            Plan plan, Session session, ReportOptions.Records records, Screen screen) {
        var run = new Run(session.tenancy(), waiting.patience(), records.journal(), screen);
        return report.show(run.of(plan), records, screen);
    }

    private static void farewell(Screen screen) {
        screen.note("Interrupted: nothing was written.");
    }

    /** A plan names its files. */
    private List<Path> paths(Optional<Plan> saved, Screen screen) {
        return saved.map(plan -> PlanFile.lists(plan, screen.process().folder()))
                .orElseGet(files::paths);
    }
}
