package dev.guestlist.cli;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Guid;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Endpoints;
import dev.guestlist.tenant.http.InsecureAddressException;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tenant to use, where it is, and how to reach it. */
record ConnectionOptions(
        Optional<String> emulator,
        Optional<Cloud> cloud,
        Optional<String> loginUrl,
        Optional<String> graphUrl,
        Optional<String> powerPlatformUrl,
        Optional<String> authority) {
    private static final Option<String> EMULATOR =
            Option.text(
                    "--emulator",
                    "STATE.yaml",
                    "Use a tenant inside this process; no account needed. With a file, its state is"
                            + " loaded from there and saved back.");

    private static final Option<Cloud> CLOUD =
            Option.of(
                    "--cloud",
                    "CLOUD",
                    Cloud.class,
                    ConnectionOptions::cloudNamed,
                    "global, usgov-l4, usgov-l5 or china. Default: the one that the files name, or"
                            + " global.");

    private static final Option<String> LOGIN_URL =
            Option.text(
                    "--login-url", "URL", "Root URL of the token endpoint (GUESTLIST_LOGIN_URL).");

    private static final Option<String> GRAPH_URL =
            Option.text("--graph-url", "URL", "Root URL of Microsoft Graph (GUESTLIST_GRAPH_URL).");

    private static final Option<String> POWER_PLATFORM_URL =
            Option.text(
                    "--powerplatform-url",
                    "URL",
                    "Root URL of the Power Platform admin API (GUESTLIST_POWERPLATFORM_URL).");

    private static final Option<String> AUTHORITY =
            Option.text(
                    "--ca",
                    "FILE",
                    "PEM file of another certificate authority to trust (GUESTLIST_CA).");

    static void declare(CommandSpec spec) {
        var tenant = ArgGroupSpec.builder().validate(false).heading("%nTenant:%n");
        tenant.addArg(EMULATOR.described().arity("0..1").fallbackValue("").build());
        tenant.addArg(CLOUD.spec());
        tenant.addArg(LOGIN_URL.spec());
        tenant.addArg(GRAPH_URL.spec());
        tenant.addArg(POWER_PLATFORM_URL.spec());
        tenant.addArg(AUTHORITY.spec());
        spec.addArgGroup(tenant.build());
    }

    static ConnectionOptions of(ParsedOptions given) {
        return new ConnectionOptions(
                given.get(EMULATOR),
                given.get(CLOUD),
                given.get(LOGIN_URL),
                given.get(GRAPH_URL),
                given.get(POWER_PLATFORM_URL),
                given.get(AUTHORITY));
    }

    /** The files that a command with these lists reads and writes, apart from its own outputs. */
    FileUse uses(List<Path> lists, ProcessContext process) {
        var uses = FileUse.none();
        for (var list : lists) {
            uses = uses.reading(list, "the command line");
        }
        for (var variable :
                List.of("AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE")) {
            if (!process.variable(variable).isBlank()) {
                uses = uses.reading(Path.of(process.variable(variable)), variable);
            }
        }
        var trusted = given(authority, "GUESTLIST_CA", process);
        if (trusted.isPresent()) {
            uses = uses.reading(Path.of(trusted.orElseThrow()), AUTHORITY.name());
        }
        return uses.writing(state(), EMULATOR.name());
    }

    private Optional<Path> state() {
        return emulator.filter(path -> !path.isEmpty()).map(Path::of);
    }

    /** Reads files and, with the given rights, their tenant. */
    Session session(List<Path> paths, Rights rights, Screen screen) {
        uses(paths, screen.process()).check();
        return Session.begin(paths, cloud, doors -> open(doors, rights, screen));
    }

    /**
     * The same to write, after waiting for another command that writes to the tenant. Until then
     * nothing is read from it: what was read before would be out of date.
     */
    Session session(List<Path> paths, Turn turn, WaitOption wait, Screen screen) {
        return Session.begin(
                paths,
                cloud,
                doors -> {
                    place(doors.tenant(), doors.cloud(), screen.process())
                            .ifPresent(place -> turn.take(doors.tenant(), place));
                    return emulator.isPresent()
                            ? Tenancy.embedded(state(), Rights.WRITE, screen)
                            : Tenancy.remote(patient(doors, wait, screen), screen);
                });
    }

    /**
     * Makes sure that nobody else writes to the tenant under another of its names: files may name
     * it by a domain or by its id.
     */
    void confirm(Turn turn, TenantIdentity tenant, Cloud ofFiles, Screen screen) {
        place(tenant.id(), ofFiles, screen.process())
                .ifPresent(place -> turn.takeAlso(tenant.displayName(), place));
    }

    private ConnectionSettings patient(DesiredState doors, WaitOption wait, Screen screen) {
        var settings = settings(doors, screen.process());
        return settings.withTimeouts(wait.timeouts(settings.timeouts()));
    }

    /** What tells a tenant from others; empty for one that only this process can reach. */
    private Optional<String> place(String tenant, Cloud ofFiles, ProcessContext process) {
        return emulator.isPresent()
                ? state().map(file -> "state " + Links.whole(file))
                : Optional.of(Guid.folded(tenant) + " " + endpoints(ofFiles, process).graph());
    }

    private Tenancy open(DesiredState desired, Rights rights, Screen screen) {
        return emulator.isPresent()
                ? Tenancy.embedded(state(), rights, screen)
                : Tenancy.remote(settings(desired, screen.process()), screen);
    }

    private ConnectionSettings settings(DesiredState desired, ProcessContext process) {
        var tenant = process.variable("AZURE_TENANT_ID");
        var settings =
                ConnectionSettings.of(
                                cloud.orElse(desired.cloud()),
                                tenant.isBlank() ? desired.tenant() : Guid.folded(tenant.strip()),
                                new SignIn(process).credentials())
                        .withEndpoints(endpoints(desired.cloud(), process));
        return given(authority, "GUESTLIST_CA", process)
                .map(file -> settings.withAuthority(TextFile.read(Path.of(file), AUTHORITY.name())))
                .orElse(settings);
    }

    /**
     * The services of the cloud, unless they are somewhere else.
     *
     * @param ofFiles the cloud that the files name
     */
    private Endpoints endpoints(Cloud ofFiles, ProcessContext process) {
        var endpoints = Endpoints.of(cloud.orElse(ofFiles));
        endpoints =
                changed(
                        endpoints,
                        given(loginUrl, "GUESTLIST_LOGIN_URL", process),
                        endpoints::withLogin);
        endpoints =
                changed(
                        endpoints,
                        given(graphUrl, "GUESTLIST_GRAPH_URL", process),
                        endpoints::withGraph);
        return changed(
                endpoints,
                given(powerPlatformUrl, "GUESTLIST_POWERPLATFORM_URL", process),
                endpoints::withPowerPlatform);
    }

    private static Endpoints changed(
            Endpoints endpoints, Optional<String> url, Function<URI, Endpoints> change) {
        try {
            return url.map(text -> change.apply(URI.create(text))).orElse(endpoints);
        } catch (InsecureAddressException insecure) {
            throw insecure(insecure);
        } catch (IllegalArgumentException notAnAddress) {
            throw CommandException.error(
                    "not-an-address",
                    "\"" + url.orElseThrow() + "\" is not the URL of a web service",
                    "write it like https://localhost:8443");
        }
    }

    static CommandException insecure(InsecureAddressException address) {
        return CommandException.error(
                "insecure-url",
                address.getMessage(),
                "the URL must begin with https://; http:// is allowed for this machine only"
                        + " (localhost, 127.0.0.0/8, [::1])");
    }

    private static Optional<String> given(
            Optional<String> option, String variable, ProcessContext process) {
        return option.or(
                () -> Optional.of(process.variable(variable)).filter(value -> !value.isBlank()));
    }

    private static Cloud cloudNamed(String name) {
        return Cloud.named(name)
                .orElseThrow(() ->
                        new TypeConversionException(
                                "\"%s\" is not one of %s"
                                        .formatted(
                                                name,
                                                Stream.of(Cloud.values())
                                                        .map(Cloud::label)
                                                        .collect(Collectors.joining(", ")))));
    }
}
