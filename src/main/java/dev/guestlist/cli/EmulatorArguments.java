package dev.guestlist.cli;

import static dev.guestlist.cli.Options.flag;
import static dev.guestlist.cli.Options.option;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.seed.SeedException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How a tenant in a box is to be served. */
record EmulatorArguments(
        EmulatorOptions options,
        Optional<Path> seedFile,
        Optional<Path> authorityFile,
        Optional<Path> saveTo) {
    private static final int USUAL_PORT = 8443;
    private static final long SOME_SEED = 1;

    static void declare(CommandSpec spec) {
        declareConnection(spec);
        declareTenant(spec);
    }

    private static void declareConnection(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--port")
                        .paramLabel("N")
                        .type(int.class)
                        .initialValue(USUAL_PORT)
                        .description(
                                "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
                        .build());
        spec.addOption(
                flag("--tls", "Serve https with a certificate of an authority made for this run."));
        spec.addOption(
                option(
                        "--ca-out",
                        "FILE",
                        Path.class,
                        "Write that authority as PEM, for clients to trust."));
        spec.addOption(
                option(
                        "--proxy",
                        "PORT",
                        Integer.class,
                        "Also be an HTTPS_PROXY that leads the real host names here, for"
                                + " programs that take no other address; implies --tls. 0 for any"
                                + " free port."));
    }

    private static void declareTenant(CommandSpec spec) {
        spec.addOption(
                option(
                        "--seed",
                        "FILE",
                        Path.class,
                        "State file to start from. Default: the Contoso of the examples."));
        spec.addOption(
                option(
                        "--guests",
                        "N",
                        Integer.class,
                        "Invent that many guests instead of the example's own."));
        spec.addOption(
                option(
                        "--random-seed",
                        "N",
                        Long.class,
                        "Which guests are invented: the same number, the same guests."));
        spec.addOption(
                option(
                        "--save",
                        "FILE",
                        Path.class,
                        "Write the state there at the end, for --seed or --emulator=FILE."));
        spec.addOption(
                option(
                        "--latency",
                        "TIME",
                        Duration.class,
                        EmulatorArguments::time,
                        "Added to every answer: 50ms, 1s. Default: none."));
        spec.addOption(
                option(
                        "--request-log",
                        "FILE",
                        Path.class,
                        "Write a line of JSON per request, without secrets."));
    }

    static EmulatorArguments of(Given given) {
        return new EmulatorArguments(
                options(given),
                given.value("--seed", Path.class),
                given.value("--ca-out", Path.class),
                given.value("--save", Path.class));
    }

    private static EmulatorOptions options(Given given) {
        var options =
                EmulatorOptions.standard()
                        .withPort(given.value("--port", Integer.class).orElse(USUAL_PORT))
                        .withSeed(seed(given))
                        .withLatency(
                                given.value("--latency", Duration.class).orElse(Duration.ZERO));
        var logged =
                given.value("--request-log", Path.class)
                        .map(options::withRequestLog)
                        .orElse(options);
        var encrypted = given.has("--tls") ? logged.withTransport(Transport.TLS) : logged;
        return given.value("--proxy", Integer.class)
                .map(encrypted::withProxyPort)
                .orElse(encrypted);
    }

    private static Seed seed(Given given) {
        long randomSeed = given.value("--random-seed", Long.class).orElse(SOME_SEED);
        return given.value("--seed", Path.class)
                .<Seed>map(Seed.File::new)
                .or(() ->
                        given.value("--guests", Integer.class)
                                .map(number -> new Seed.Generated(number, randomSeed)))
                .orElseGet(Seed.Example::new);
    }

    /** {@code 50ms}, {@code 1s} or ISO 8601 without its {@code PT}. */
    private static Duration time(String text) {
        try {
            return text.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                    : Duration.parse("PT" + text);
        } catch (NumberFormatException | DateTimeParseException noTime) {
            throw new TypeConversionException(
                    "\"" + text + "\" is no time; write it as 50ms or 1s");
        }
    }

    /**
     * @throws CommandException if it cannot start: no such file, no such tenant, port taken
     */
    Emulator start() {
        try {
            var emulator = Emulator.start(options);
            emulator.certificateAuthority()
                    .ifPresent(pem -> authorityFile.ifPresent(file -> ResultFile.write(pem, file)));
            return emulator;
        } catch (SeedException | IOException impossible) {
            throw cannotStart(impossible, seedFile);
        }
    }

    /** What an operator must know to connect. */
    String invitation(Emulator emulator) {
        return new Connecting(emulator, authorityFile).text();
    }

    void save(Emulator emulator) {
        if (saveTo.isEmpty()) {
            return;
        }
        try {
            emulator.save(saveTo.orElseThrow());
        } catch (IOException unwritable) {
            throw CommandException.error(
                    "unwritable-file",
                    "cannot write " + saveTo.orElseThrow(),
                    "check that its folder exists and may be written to");
        }
    }

    static CommandException cannotStart(Exception impossible, Optional<Path> state) {
        return CommandException.error(
                "emulator",
                "the tenant in a box does not start"
                        + state.map(file -> " from " + file).orElse("")
                        + ": "
                        + reason(impossible),
                "check the state file, and whether the port is free");
    }

    private static String reason(Exception impossible) {
        return impossible instanceof NoSuchFileException
                ? "there is no such file"
                : impossible.getMessage();
    }
}
