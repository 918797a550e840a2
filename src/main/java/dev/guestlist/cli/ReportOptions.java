package dev.guestlist.cli;

import dev.guestlist.apply.RunReport;
import dev.guestlist.render.json.ReportJson;
import dev.guestlist.render.view.ReportView;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Optional;

/** Where the report of a run goes, and in which format. */
record ReportOptions(Optional<Path> file, Format format) {
    private static final Option<Path> REPORT =
            Option.path("--report", "FILE", "Also write the report as JSON, however the run ends.");

    private static final Option<Format> FORMAT =
            Format.option("Format of the report on standard output");

    static void declare(CommandSpec spec) {
        spec.addOption(REPORT.spec());
        spec.addOption(FORMAT.spec());
    }

    static ReportOptions of(ParsedOptions given) {
        return new ReportOptions(given.get(REPORT), given.get(FORMAT).orElse(Format.TEXT));
    }

    ExitCode show(RunReport report, Screen screen) {
        file.ifPresent(path -> TextFile.write(ReportJson.write(report), path));
        screen.result(
                format.print(() -> ReportView.of(report), () -> ReportJson.write(report), screen));
        return ExitCode.of(report);
    }
}
