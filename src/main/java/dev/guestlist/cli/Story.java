package dev.guestlist.cli;

import dev.guestlist.apply.Patience;
import dev.guestlist.model.DesiredState;
import dev.guestlist.plan.Plan;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;
import dev.guestlist.render.view.ReportView;
import dev.guestlist.source.SourceText;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day in the life of a guest list, with the program's own parts against the embedded tenant.
 * Everything except the narrator's words is what the commands print.
 */
final class Story {
    /** The day that the example was written for, so that the same people always expire. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** Longer than anything in the tenant takes to become visible. */
    private static final Duration A_WHILE = Duration.ofMinutes(20);

    private final EmbeddedTenant tenant;
    private final Tenancy tenancy;
    private final Narrator narrator;
    private final GuestFiles files =
            GuestFiles.of(List.of(new SourceText(Example.NAME, Example.text())));

    Story(EmbeddedTenant tenant, Tenancy tenancy, Narrator narrator) {
        this.tenant = tenant;
        this.tenancy = tenancy;
        this.narrator = narrator;
    }

    /** Succeeds only if the files and the tenant agree after each apply. */
    ExitCode tell() {
        var first = firstPlan();
        apply(first);
        var second = secondPlan();
        byHand();
        var drift = drift();
        var last = repair(drift);
        closing();
        var asTold = !second.hasChanges() && drift.hasChanges() && !last.hasChanges();
        return asTold ? ExitCode.OK : ExitCode.ERROR;
    }

    private Plan firstPlan() {
        narrator.chapter(
                "Who is let in",
                """
                Contoso lists its guests in a file, examples/guests.yaml. One of them:

                %s
                Contoso's tenant runs inside this process: Entra, Microsoft Graph, Dynamics 365,
                reached over HTTP as if they were Microsoft's own. Nothing leaves this machine.
                What must change for the tenant to match the file?
                """
                        .formatted(Example.block("ana.silva@fabrikam.com")));
        narrator.command("guestlist plan examples/guests.yaml");
        var plan = plan();
        narrator.show(PlanView.of(plan));
        return plan;
    }

    private void apply(Plan plan) {
        narrator.chapter(
                "Apply it",
                """
                Leavers first, then changes, then arrivals. Each guest has steps of their own:
                invite, profile, groups, license, wait for Dynamics 365, roles.
                """);
        carryOut(plan);
    }

    private Plan secondPlan() {
        narrator.chapter(
                "Plan again",
                """
                Invited guests get an e-mail and accept it when they like; their access is ready.
                """);
        narrator.command("guestlist plan examples/guests.yaml");
        var plan = plan();
        narrator.show(PlanView.of(plan));
        return plan;
    }

    private void byHand() {
        narrator.chapter(
                "Someone helps out by hand",
                """
                Omar calls: he can't do what he could do yesterday. Grace, an administrator, makes
                him a System Customizer again, "for an hour", and removes Priya from the field crew
                by mistake. The file knows nothing about it. The nightly run notices.
                """);
        var change = plan(HandMadeChange.of(files.desired()));
        Run.quietly(change, tenancy.writer(change.header().tenant()), narrator.screen());
        settle();
    }

    private Plan drift() {
        narrator.command("guestlist drift examples/guests.yaml");
        var drift = plan();
        narrator.show(DriftView.of(drift));
        return drift;
    }

    private Plan repair(Plan drift) {
        narrator.chapter(
                "Repair",
                """
                To keep the change, edit the file; to undo it, apply. Contoso undoes it.
                """);
        carryOut(drift);
        narrator.command("guestlist drift examples/guests.yaml");
        var plan = plan();
        narrator.show(DriftView.of(plan));
        return plan;
    }

    private void closing() {
        narrator.chapter(
                "That was the whole story",
                """
                Next:
                  guestlist plan --emulator=contoso.yaml examples/guests.yaml
                      the same tenant, kept in a file: change the list, plan, apply, plan
                  guestlist plan --help
                      every command has its own help
                  README.md
                      five minutes to a real tenant
                """);
    }

    private void carryOut(Plan plan) {
        narrator.command("guestlist apply examples/guests.yaml");
        var report =
                new Run(tenancy, Patience.STANDARD, Optional.empty(), narrator.screen()).of(plan);
        narrator.show(ReportView.of(report));
        settle();
    }

    private Plan plan() {
        return plan(files.desired());
    }

    private Plan plan(DesiredState desired) {
        var circumstances =
                new Circumstances(Version.text(), Optional.empty(), TODAY, files.problems());
        return Planner.plan(desired, tenancy.read(desired), circumstances);
    }

    /** Skips the minutes that a change takes to become visible everywhere. */
    private void settle() {
        tenant.emulator().clock().advance(A_WHILE);
    }
}
