package dev.guestlist.cli;

import dev.guestlist.apply.RunReport;
import dev.guestlist.render.Markdown;
import dev.guestlist.render.ReportJson;
import dev.guestlist.render.Text;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** Where the report of a run goes, and in which form. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write the report as JSON, however the run ends.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Format.Converter.class,
            description = "The report on standard output as text, json or markdown. Default: text.")
    private Format format = Format.TEXT;

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
