package dev.guestlist.cli;

import picocli.CommandLine.Command;

import java.util.Optional;

@Command(
        name = "demo",
        description = {
            "Tells the whole story in an embedded tenant: plan, apply, no changes, a change by"
                    + " hand, drift, repair.",
            "",
            "Needs no account and no network; leaves nothing behind.",
            ""
        })
final class DemoCommand implements Action {
    @Override
    public ExitCode run(Screen screen) {
        var stage = screen.onOneStream();
        try (var tenant = EmbeddedTenant.start(Optional.empty());
                var tenancy = Tenancy.inside(tenant, Rights.WRITE, stage)) {
            return new Story(tenant, tenancy, new Narrator(stage)).tell();
        }
    }
}
