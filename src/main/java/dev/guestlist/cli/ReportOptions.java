package dev.guestlist.cli;

import dev.guestlist.apply.RunReport;
import dev.guestlist.render.json.ReportJson;
import dev.guestlist.render.view.ReportView;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Optional;

/** Where the report of a run goes, and in which format. */
record ReportOptions(Optional<Path> file, Optional<Path> journal, Format format) {
    private static final Option<Path> REPORT =
            Option.path("--report", "FILE", "Also write the report as JSON, however the run ends.");
    private static final Option<Path> JOURNAL =
            Option.path(
                    "--journal",
                    "FILE",
                    "Append a line of JSON as each change ends; readable even if the run is"
                            + " killed.");
    private static final Option<Format> FORMAT =
            Format.option("Format of the report on standard output");

    static void declare(CommandSpec spec) {
        spec.addOption(REPORT.spec());
        spec.addOption(JOURNAL.spec());
        spec.addOption(FORMAT.spec());
    }

    static ReportOptions of(ParsedOptions given) {
        return new ReportOptions(
                given.get(REPORT), given.get(JOURNAL), given.get(FORMAT).orElse(Format.TEXT));
    }

    FileUse uses(FileUse others) {
        return others.writing(file, REPORT.name()).writing(journal, JOURNAL.name());
    }

    /**
     * Opens the files, before there is anything to report.
     *
     * @throws CommandException if one of them can't be written
     */
    Records open(Screen screen) {
        var report = file.map(path -> Output.to(path, REPORT.name()));
        var clock = screen.process().clock();
        return new Records(report, journal.map(path -> Journal.open(path, JOURNAL.name(), clock)));
    }

    /** What stays of a run. */
    record Records(Optional<Output> report, Optional<Journal> journal) implements AutoCloseable {
        @Override
        public void close() {
            journal.ifPresent(Journal::close);
        }
    }

    /** The result goes to standard output even if its file can't be written after all. */
    ExitCode show(RunReport report, Records records, Screen screen) {
        try {
            records.report().ifPresent(output -> output.write(ReportJson.write(report)));
        } finally {
            screen.result(
                    format.print(
                            () -> ReportView.of(report), () -> ReportJson.write(report), screen));
        }
        var loss = records.journal().flatMap(Journal::loss);
        loss.ifPresent(screen::tell);
        var code = ExitCode.of(report);
        return loss.isPresent() && code == ExitCode.OK ? ExitCode.PARTIAL : code;
    }
}
