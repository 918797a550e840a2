package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.json.PlanJson;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;

import picocli.CommandLine.Model.CommandSpec;

/** The form of a plan on standard output. */
record FormatOption(Format format) {
    static void declare(CommandSpec spec) {
        spec.addOption(Format.option("text, json or markdown on standard output. Default: text."));
    }

    static FormatOption of(Given given) {
        return new FormatOption(Format.of(given));
    }

    String plan(Plan plan, Screen screen) {
        return format.print(() -> PlanView.of(plan), () -> PlanJson.write(plan), screen);
    }

    String drift(Plan plan, Screen screen) {
        return format.print(() -> DriftView.of(plan), () -> PlanJson.write(plan), screen);
    }
}
