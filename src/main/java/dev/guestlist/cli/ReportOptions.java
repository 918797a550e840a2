package dev.guestlist.cli;

import static dev.guestlist.cli.Options.option;

import dev.guestlist.apply.RunReport;
import dev.guestlist.render.json.ReportJson;
import dev.guestlist.render.view.ReportView;

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
                format.print(() -> ReportView.of(report), () -> ReportJson.write(report), screen));
        return ExitCode.of(report);
    }
}
