package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

record DriftCommand(
        FilesArgument files,
        PlanningOptions planning,
        FormatOption format,
        ConnectionOptions connection)
        implements Action {
    private static final String DESCRIPTION =
            """
            Shows how the tenant differs from the files. Read-only.

            """;

    private static final String FOOTER =
            """

            Shows the same differences as plan, from the tenant's side: run it every night.
            Exit codes: 0 no drift, 1 error, 2 drift, 4 not the tenant that the files name.
            """;

    static CommandSpec spec() {
        var spec = Commands.described("drift", DESCRIPTION, FOOTER);
        FilesArgument.declare(spec);
        PlanningOptions.declare(spec);
        FormatOption.declare(spec);
        ConnectionOptions.declare(spec);
        return spec;
    }

    static DriftCommand of(ParsedOptions given) {
        return new DriftCommand(
                FilesArgument.of(given),
                PlanningOptions.of(given),
                FormatOption.of(given),
                ConnectionOptions.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        try (var session = connection.session(files.paths(), Rights.READ, screen)) {
            if (session.files().hasErrors()) {
                return screen.reject(session.files());
            }
            var plan = planning.plan(session, screen);
            screen.result(format.drift(plan, screen));
            return ExitCode.ofDrift(plan);
        }
    }
}
