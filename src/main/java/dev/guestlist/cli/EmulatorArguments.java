package dev.guestlist.cli;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.seed.SeedException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/** How to run the emulator. */
record EmulatorArguments(
        EmulatorOptions options,
        Optional<Path> seedFile,
        Optional<Path> authorityFile,
        Optional<Path> saveTo) {
    private static final int USUAL_PORT = 8443;
    private static final long SOME_SEED = 1;

    private static final Option<Integer> PORT =
            Option.number(
                    "--port",
                    "N",
                    "Port to listen on; 0 for any free port. Default: ${DEFAULT-VALUE}.");

    private static final Option<Boolean> TLS =
            Option.flag(
                    "--tls",
                    "Serve https, with a certificate from an authority created for this run.");

    private static final Option<Path> AUTHORITY_FILE =
            Option.path(
                    "--ca-out",
                    "FILE",
                    "Write the authority's certificate as PEM, for clients to trust.");

    private static final Option<Integer> PROXY =
            Option.number(
                    "--proxy",
                    "PORT",
                    "Also act as an HTTPS_PROXY that routes the real host names here, for programs"
                            + " with a fixed address; implies --tls. 0 for any free port.");

    private static final Option<Path> SEED =
            Option.path(
                    "--seed",
                    "FILE",
                    "State file to start from. Default: Contoso, the tenant of the examples.");

    private static final Option<Integer> GUESTS =
            Option.number("--guests", "N", "Invent N guests instead of using the example's.");

    private static final Option<Long> RANDOM_SEED =
            new Option<>(
                    "--random-seed",
                    "N",
                    Long.class,
                    Optional.empty(),
                    "Which guests to invent: the same number gives the same guests.");

    private static final Option<Path> SAVE =
            Option.path(
                    "--save",
                    "FILE",
                    "Write the state to this file at the end, for --seed or --emulator=FILE.");

    private static final Option<Duration> LATENCY =
            Option.of(
                    "--latency",
                    "TIME",
                    Duration.class,
                    EmulatorArguments::time,
                    "Delay added to every answer, such as 50ms or 1s. Default: none.");

    private static final Option<Path> REQUEST_LOG =
            Option.path(
                    "--request-log",
                    "FILE",
                    "Write one line of JSON per request, without secrets.");

    static void declare(CommandSpec spec) {
        spec.addOption(PORT.described().initialValue(USUAL_PORT).build());
        spec.addOption(TLS.spec());
        spec.addOption(AUTHORITY_FILE.spec());
        spec.addOption(PROXY.spec());
        spec.addOption(SEED.spec());
        spec.addOption(GUESTS.spec());
        spec.addOption(RANDOM_SEED.spec());
        spec.addOption(SAVE.spec());
        spec.addOption(LATENCY.spec());
        spec.addOption(REQUEST_LOG.spec());
    }

    static EmulatorArguments of(ParsedOptions given) {
        return new EmulatorArguments(
                options(given), given.get(SEED), given.get(AUTHORITY_FILE), given.get(SAVE));
    }

    private static EmulatorOptions options(ParsedOptions given) {
        var options =
                EmulatorOptions.standard()
                        .withPort(given.get(PORT).orElse(USUAL_PORT))
                        .withSeed(seed(given))
                        .withLatency(given.get(LATENCY).orElse(Duration.ZERO));
        var logged = given.get(REQUEST_LOG).map(options::withRequestLog).orElse(options);
        var encrypted = given.has(TLS) ? logged.withTransport(Transport.TLS) : logged;
        return given.get(PROXY).map(encrypted::withProxyPort).orElse(encrypted);
    }

    private static Seed seed(ParsedOptions given) {
        long randomSeed = given.get(RANDOM_SEED).orElse(SOME_SEED);
        return given.get(SEED)
                .<Seed>map(Seed.File::new)
                .or(() -> given.get(GUESTS).map(number -> new Seed.Generated(number, randomSeed)))
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
                    "\"" + text + "\" is not a duration; write it like 50ms or 1s");
        }
    }

    /**
     * @throws CommandException if it cannot start: no such file, an invalid state, port taken
     */
    Emulator start(Outputs outputs) {
        try {
            var emulator = Emulator.start(options);
            emulator.certificateAuthority()
                    .ifPresent(pem -> outputs.authority().ifPresent(file -> file.write(pem)));
            return emulator;
        } catch (SeedException | IOException impossible) {
            throw cannotStart(impossible, seedFile);
        }
    }

    /** How to connect. */
    String invitation(Emulator emulator) {
        return new Connecting(emulator, authorityFile).text();
    }

    /**
     * The files to write. The state may go back to where it came from.
     *
     * @throws CommandException if one can't be written, or would overwrite another
     */
    Outputs outputs() {
        var uses =
                FileUse.none()
                        .writing(authorityFile, AUTHORITY_FILE.name())
                        .writing(saveTo, SAVE.name())
                        .writing(options.requestLog(), REQUEST_LOG.name());
        if (seedFile.isPresent() && !seedFile.equals(saveTo)) {
            uses = uses.reading(seedFile.orElseThrow(), SEED.name());
        }
        uses.check();
        return new Outputs(
                authorityFile.map(file -> Output.to(file, AUTHORITY_FILE.name())),
                saveTo.map(file -> Output.to(file, SAVE.name())));
    }

    /** What is written at the start and at the end. */
    record Outputs(Optional<Output> authority, Optional<Output> state) {}

    static CommandException cannotStart(Exception impossible, Optional<Path> state) {
        return CommandException.error(
                "emulator",
                "the emulator cannot start"
                        + state.map(file -> " from " + file).orElse("")
                        + ": "
                        + reason(impossible),
                "check the state file, and whether the port is free");
    }

    private static String reason(Exception impossible) {
        return impossible instanceof NoSuchFileException
                ? "the file does not exist"
                : Objects.requireNonNullElseGet(impossible.getMessage(), impossible::toString);
    }
}
