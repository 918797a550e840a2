package dev.guestlist.cli;

import dev.guestlist.cli.Surroundings.Stream;
import dev.guestlist.render.Text;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;

@Command(
        name = "apply",
        description = {
            "Makes the tenant match the files: plans, asks, writes, reports.",
            "",
            "May be stopped and run again at any time: what is done is not done twice. After a"
                    + " crash wait some minutes, so that whoever was just invited can be seen.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  guestlist apply                        plan, ask, apply",
            "  guestlist apply --plan plan.json       apply what was reviewed, or nothing",
            "  guestlist apply --allow-removals 12    exactly 12 people are to lose access",
            "",
            "Exit codes: 0 all done, 1 error, 3 something failed or still waits (run again),",
            "4 refused by a limit, a moved plan or another tenant, 130 interrupted. Nothing was",
            "written on 1 and 4."
        })
final class ApplyCommand implements Action {
    @Mixin private FilesArgument files;
    @Mixin private Approval approval;
    @Mixin private PlanningOptions planning;
    @Mixin private ReportOptions report;
    @Spec private CommandSpec spec;

    @ArgGroup(validate = false, heading = "%nTenant:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public ExitCode run(Screen screen) {
        approval.checkThatSomebodyCanSayYes(screen);
        try (var visit = connection.visit(paths(), Rights.WRITE, screen)) {
            if (visit.listing().hasErrors()) {
                return screen.reject(visit.listing());
            }
            var plan = planning.plan(visit, screen);
            screen.note(Text.plan(plan, screen.theme(Stream.ERR)));
            var objection = approval.objection(plan, screen);
            return objection.orElseGet(
                    () -> report.show(Run.of(plan, visit.writer(), screen), screen));
        }
    }

    private List<Path> paths() {
        if (approval.isOfSavedPlan() && !files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "name files or a saved plan, not both: a plan names its files");
        }
        return approval.saved()
                .map(plan -> plan.header().files().stream().map(Path::of).toList())
                .orElseGet(files::paths);
    }
}
