package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.seed.SeedException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How a tenant in a box is to be served. */
final class EmulatorArguments {
    private static final int SOME_SEED = 1;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8443;

    @Option(
            names = "--tls",
            description = "Serve https with a certificate of an authority made for this run.")
    private boolean tls;

    @Option(
            names = "--ca-out",
            paramLabel = "FILE",
            description = "Write that authority as PEM, for clients to trust.")
    private Optional<Path> authorityFile = Optional.empty();

    @Option(
            names = "--proxy",
            paramLabel = "PORT",
            description =
                    "Also be an HTTPS_PROXY that leads the real host names here, for programs that"
                            + " take no other address; implies --tls. 0 for any free port.")
    private Optional<Integer> proxyPort = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "State file to start from. Default: the Contoso of the examples.")
    private Optional<Path> seed = Optional.empty();

    @Option(
            names = "--guests",
            paramLabel = "N",
            description = "Invent that many guests instead of the example's own.")
    private Optional<Integer> guests = Optional.empty();

    @Option(
            names = "--random-seed",
            paramLabel = "N",
            description = "Which guests are invented: the same number, the same guests.")
    private long randomSeed = SOME_SEED;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Write the state there at the end, for --seed or --emulator=FILE.")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--latency",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "Added to every answer: 50ms, 1s. Default: none.")
    private Duration latency = Duration.ZERO;

    @Option(
            names = "--request-log",
            paramLabel = "FILE",
            description = "Write a line of JSON per request, without secrets.")
    private Optional<Path> requestLog = Optional.empty();

    /**
     * @throws CommandException if it cannot start: no such file, no such tenant, port taken
     */
    Emulator start() {
        try {
            var emulator = Emulator.start(options());
            emulator.certificateAuthority()
                    .ifPresent(pem -> authorityFile.ifPresent(file -> ResultFile.write(pem, file)));
            return emulator;
        } catch (SeedException | IOException impossible) {
            throw cannotStart(impossible, seed);
        }
    }

    /** What an operator must know to connect. */
    String invitation(Emulator emulator) {
        return new Connecting(emulator, authorityFile).text();
    }

    void save(Emulator emulator) {
        if (save.isEmpty()) {
            return;
        }
        try {
            emulator.save(save.orElseThrow());
        } catch (IOException unwritable) {
            throw CommandException.error(
                    "unwritable-file",
                    "cannot write " + save.orElseThrow(),
                    "check that its folder exists and may be written to");
        }
    }

    static CommandException cannotStart(Exception impossible, Optional<Path> state) {
        return CommandException.error(
                "emulator",
                "the tenant in a box does not start"
                        + state.map(file -> " from " + file).orElse("")
                        + ": "
                        + impossible.getMessage(),
                "check the state file, and whether the port is free");
    }

    private EmulatorOptions options() {
        var options =
                EmulatorOptions.standard().withPort(port).withSeed(seed()).withLatency(latency);
        var logged = requestLog.map(options::withRequestLog).orElse(options);
        var encrypted = tls ? logged.withTransport(EmulatorOptions.Transport.TLS) : logged;
        return proxyPort.map(encrypted::withProxyPort).orElse(encrypted);
    }

    private Seed seed() {
        return seed.<Seed>map(Seed.File::new)
                .or(() -> guests.map(number -> new Seed.Generated(number, randomSeed)))
                .orElseGet(Seed.Example::new);
    }

    /** {@code 50ms}, {@code 1s} or ISO 8601 without its {@code PT}. */
    static final class TimeConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return text.endsWith("ms")
                        ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                        : Duration.parse("PT" + text);
            } catch (NumberFormatException | DateTimeParseException noTime) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no time; write it as 50ms or 1s");
            }
        }
    }
}
