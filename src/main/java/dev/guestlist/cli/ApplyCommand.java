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

            Exit codes: 0 all done, 1 error, 3 something failed or still waits (run again),
            4 refused by a limit, a stale plan or the wrong tenant, 130 interrupted.
            Codes 1 and 4 mean that nothing was written.
            """;

    static CommandSpec spec() {
        var spec = Commands.described("apply", DESCRIPTION, FOOTER);
        FilesArgument.declare(spec);
        Approval.declare(spec);
        PlanningOptions.declare(spec);
        ReportOptions.declare(spec);
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
        return new ApplyCommand(
                files,
                approval,
                PlanningOptions.of(given),
                ReportOptions.of(given),
                ConnectionOptions.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        approval.checkThatSomebodyCanSayYes(screen);
        var saved = approval.readSavedPlan();
        try (var session = connection.session(paths(saved), Rights.WRITE, screen)) {
            if (session.files().hasErrors()) {
                return screen.reject(session.files());
            }
            var plan = planning.plan(session, screen);
            screen.note(PlanView.of(plan));
            var objection = approval.objection(plan, saved, screen);
            return objection.orElseGet(() -> {
                var writer = session.writer(plan.header().tenant());
                return report.show(Run.of(plan, writer, screen), screen);
            });
        }
    }

    /** A plan names its files. */
    private List<Path> paths(Optional<Plan> saved) {
        return saved.map(plan -> plan.header().files().stream().map(Path::of).toList())
                .orElseGet(files::paths);
    }
}
