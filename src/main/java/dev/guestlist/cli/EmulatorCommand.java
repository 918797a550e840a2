package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;

import java.util.concurrent.CountDownLatch;

record EmulatorCommand(EmulatorArguments arguments) implements Action {
    private static final String DESCRIPTION =
            """
            Serves a tenant in a box: Entra, Microsoft Graph, Power Platform admin and Dataverse.

            Prints how to connect, then runs until Ctrl-C. Its certificates, secrets and people are \
            invented.

            """;

    private static final String FOOTER =
            """

            Examples:
              guestlist emulator --port 8443 --tls --ca-out ca.pem
              guestlist emulator --proxy 3128 --ca-out ca.pem
              guestlist emulator --guests 10000 --latency 50ms
            """;

    static CommandSpec spec() {
        var spec = Commands.described("emulator", DESCRIPTION, FOOTER);
        EmulatorArguments.declare(spec);
        return spec;
    }

    static EmulatorCommand of(ParsedOptions given) {
        return new EmulatorCommand(EmulatorArguments.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        var end = new CountDownLatch(1);
        var outputs = arguments.outputs();
        try (var emulator = arguments.start(outputs);
                var _ = screen.process().interruption().watch(end::countDown)) {
            screen.result(arguments.invitation(emulator));
            end.await();
            outputs.state().ifPresent(file -> file.write(emulator.state()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }
}
