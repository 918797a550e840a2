package dev.guestlist.cli;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.Markdown;
import dev.guestlist.render.PlanJson;
import dev.guestlist.render.Text;

import picocli.CommandLine.Option;

/** The form of a plan on standard output. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "text, json or markdown on standard output. Default: text.")
    private Format format = Format.TEXT;

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
