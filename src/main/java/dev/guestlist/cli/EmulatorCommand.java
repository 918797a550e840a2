package dev.guestlist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.concurrent.CountDownLatch;

@Command(
        name = "emulator",
        description = {
            "Serves a tenant in a box: Entra, Microsoft Graph, Power Platform admin and Dataverse.",
            "",
            "Says how to connect, then runs until Ctrl-C. Its certificates, secrets and people are"
                    + " invented.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  guestlist emulator --port 8443 --tls --ca-out ca.pem",
            "  guestlist emulator --proxy 3128 --ca-out ca.pem",
            "  guestlist emulator --guests 10000 --latency 50ms"
        })
final class EmulatorCommand implements Action {
    @Mixin private EmulatorArguments arguments;

    @Override
    public ExitCode run(Screen screen) {
        var end = new CountDownLatch(1);
        try (var emulator = arguments.start();
                var _ = screen.surroundings().interruption().watch(end::countDown)) {
            screen.result(arguments.invitation(emulator));
            end.await();
            arguments.save(emulator);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }
}
