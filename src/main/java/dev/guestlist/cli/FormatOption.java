package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.json.PlanJson;
import dev.guestlist.render.view.DriftView;
import dev.guestlist.render.view.PlanView;

import picocli.CommandLine.Model.CommandSpec;

/** The format of a plan on standard output. */
record FormatOption(Format format) {
    private static final Option<Format> FORMAT = Format.option("Output format");

    static void declare(CommandSpec spec) {
        spec.addOption(FORMAT.spec());
    }

    static FormatOption of(ParsedOptions given) {
        return new FormatOption(given.get(FORMAT).orElse(Format.TEXT));
    }

    String plan(Plan plan, Screen screen) {
        return format.print(() -> PlanView.of(plan), () -> PlanJson.write(plan), screen);
    }

    String drift(Plan plan, Screen screen) {
        return format.print(() -> DriftView.of(plan), () -> PlanJson.write(plan), screen);
    }
}
