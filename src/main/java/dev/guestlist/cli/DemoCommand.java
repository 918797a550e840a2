package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.Optional;

record DemoCommand() implements Action {
    private static final String DESCRIPTION =
            """
            Shows the whole story in an embedded tenant: plan, apply, no changes, a change by hand, \
            drift, repair.

            Needs no account and no network; leaves nothing behind.

            """;

    static CommandSpec spec() {
        return Commands.described("demo", DESCRIPTION, "");
    }

    @Override
    public ExitCode run(Screen screen) {
        var stage = screen.onOneStream();
        try (var tenant = EmbeddedTenant.start(Optional.empty());
                var tenancy = Tenancy.inside(tenant, Rights.WRITE, stage)) {
            return new Story(tenant, tenancy, new Narrator(stage)).tell();
        }
    }
}
