package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.Markdown;
import dev.guestlist.render.PlanJson;
import dev.guestlist.render.Text;

import picocli.CommandLine.Model.CommandSpec;

/** The form of a plan on standard output. */
record FormatOption(Format format) {
    private static final Option<Format> FORMAT =
            Format.option("text, json or markdown on standard output. Default: text.");

    static void declare(CommandSpec spec) {
        spec.addOption(FORMAT.spec());
    }

    static FormatOption of(ParsedOptions given) {
        return new FormatOption(given.get(FORMAT).orElse(Format.TEXT));
    }

    String plan(Plan plan, Screen screen) {
        return switch (format) {
            case TEXT -> Text.plan(plan, screen.theme(ProcessContext.Stream.OUT));
            case JSON -> PlanJson.write(plan);
            case MARKDOWN -> Markdown.plan(plan);
        };
    }

    String drift(Plan plan, Screen screen) {
        return switch (format) {
            case TEXT -> Text.drift(plan, screen.theme(ProcessContext.Stream.OUT));
            case JSON -> PlanJson.write(plan);
            case MARKDOWN -> Markdown.drift(plan);
        };
    }
}
