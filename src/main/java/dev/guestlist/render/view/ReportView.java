package dev.guestlist.render.view;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Invite;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Page.Tag;
import dev.guestlist.render.page.Page.Title;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Sentences;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Step;
import dev.guestlist.render.page.Step.Result;
import dev.guestlist.render.page.Who;
import dev.guestlist.render.page.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The result of an apply, and what to do next. */
public final class ReportView {
    private final RunReport report;
    private final Conclusion conclusion;

    private ReportView(RunReport report) {
        this.report = report;
        this.conclusion = Conclusion.of(report);
    }

    public static Page of(RunReport report) {
        return new ReportView(report).page();
    }

    /** One change that has ended, while the run continues. */
    public static Page of(Outcome outcome) {
        return Page.of(new Section.Ended(step(outcome)));
    }

    private Page page() {
        var open = new ArrayList<Step>();
        var done = new ArrayList<Step>();
        for (var outcome : report.outcomes()) {
            switch (outcome) {
                case Outcome.Applied _ -> done.add(step(outcome));
                case Outcome.Failed _, Outcome.Skipped _, Outcome.StillWaiting _ ->
                        open.add(step(outcome));
                case Outcome.Unreached _ -> {} // counted below
            }
        }
        return new Page(
                Optional.of(title()),
                List.of(
                        new Sentences(List.of(conclusion.sentence())),
                        StoppedGuests.of(report.outcomes()).sentences(),
                        new Section.Unfinished(open),
                        new Holds(report.plan()).section(),
                        advice(),
                        new Section.Finished("Done", done)));
    }

    private Sentences advice() {
        return new Sentences(
                conclusion.advice().stream()
                        .map(advice -> Sentence.plain(Prose.of(advice)))
                        .toList());
    }

    private Title title() {
        var plan = report.plan();
        return Parts.title(
                plan,
                "Guest access",
                conclusion.title(),
                List.of(
                        new Tag("command", "apply"),
                        new Tag("tenant", plan.header().tenant().id()),
                        new Tag("fingerprint", plan.fingerprint().shortForm())));
    }

    private static Step step(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied -> applied(applied);
            case Outcome.Failed failed ->
                    step(Result.FAILED, outcome, "", Prose.NONE.free(failed.message()))
                            .with(failed.hint(), failed.requestId());
            case Outcome.NotTried skipped ->
                    step(Result.SKIPPED, outcome, "", Prose.NONE.free(skipped.because()));
            case Outcome.StillWaiting waiting ->
                    step(Result.WAITING, outcome, "", Prose.of("for ").free(waiting.waitingFor()));
        };
    }

    private static Step applied(Outcome.Applied applied) {
        return switch (applied.receipt().effect()) {
            case DONE -> step(Result.DONE, applied, Phrases.duration(applied.took()), Prose.NONE);
            case ALREADY_SO -> step(Result.DONE, applied, "", Prose.of(already(applied.change())));
        };
    }

    private static String already(Change change) {
        return change.act() instanceof Invite ? "already a guest" : "already so";
    }

    private static Step step(Result result, Outcome outcome, String took, Prose because) {
        return new Step(
                result,
                Who.of(outcome.change().subject()),
                Wording.line(outcome.change()),
                took,
                outcome.change().reason().where().fileAndLine(),
                because,
                Optional.empty(),
                Optional.empty());
    }
}
