package dev.guestlist.cli;

import static dev.guestlist.cli.Options.option;

import dev.guestlist.apply.RunReport;
import dev.guestlist.render.Markdown;
import dev.guestlist.render.Text;
import dev.guestlist.render.json.ReportJson;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Optional;

/** Where the report of a run goes, and in which form. */
record ReportOptions(Optional<Path> file, Format format) {
    static void declare(CommandSpec spec) {
        spec.addOption(
                option(
                        "--report",
                        "FILE",
                        Path.class,
                        "Also write the report as JSON, however the run ends."));
        spec.addOption(
                Format.option(
                        "The report on standard output as text, json or markdown. Default:"
                                + " text."));
    }

    static ReportOptions of(Given given) {
        return new ReportOptions(given.value("--report", Path.class), Format.of(given));
    }

    ExitCode show(RunReport report, Screen screen) {
        file.ifPresent(path -> ResultFile.write(ReportJson.write(report), path));
        screen.result(
                switch (format) {
                    case TEXT -> Text.report(report, screen.theme(Surroundings.Stream.OUT));
                    case JSON -> ReportJson.write(report);
                    case MARKDOWN -> Markdown.report(report);
                });
        return ExitCode.of(report);
    }
}
