package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.Markdown;
import dev.guestlist.render.Text;
import dev.guestlist.render.json.PlanJson;

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
        return switch (format) {
            case TEXT -> Text.plan(plan, screen.theme(Surroundings.Stream.OUT));
            case JSON -> PlanJson.write(plan);
            case MARKDOWN -> Markdown.plan(plan);
        };
    }

    String drift(Plan plan, Screen screen) {
        return switch (format) {
            case TEXT -> Text.drift(plan, screen.theme(Surroundings.Stream.OUT));
            case JSON -> PlanJson.write(plan);
            case MARKDOWN -> Markdown.drift(plan);
        };
    }
}
