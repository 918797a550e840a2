package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.tenant.http.Cloud;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Endpoints;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which tenant to use, where it is, and how to reach it. */
record ConnectionOptions(
        Optional<String> emulator,
        Cloud cloud,
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
                    "global, usgov-l4, usgov-l5 or china. Default: global.");

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
                given.get(CLOUD).orElse(Cloud.GLOBAL),
                given.get(LOGIN_URL),
                given.get(GRAPH_URL),
                given.get(POWER_PLATFORM_URL),
                given.get(AUTHORITY));
    }

    /** Reads files and, with the given rights, their tenant. */
    Session session(List<Path> paths, Rights rights, Screen screen) {
        return Session.begin(paths, doors -> open(doors, rights, screen));
    }

    private Tenancy open(DesiredState desired, Rights rights, Screen screen) {
        return emulator.isPresent()
                ? Tenancy.embedded(
                        emulator.filter(path -> !path.isEmpty()).map(Path::of), rights, screen)
                : Tenancy.remote(settings(desired, screen.process()), screen);
    }

    private ConnectionSettings settings(DesiredState desired, ProcessContext process) {
        var tenant = process.variable("AZURE_TENANT_ID");
        var settings =
                ConnectionSettings.of(
                                cloud,
                                tenant.isBlank() ? desired.tenant() : tenant,
                                new SignIn(process).credentials())
                        .withEndpoints(endpoints(process));
        return given(authority, "GUESTLIST_CA", process)
                .map(file -> settings.withAuthority(TextFile.read(Path.of(file), AUTHORITY.name())))
                .orElse(settings);
    }

    private Endpoints endpoints(ProcessContext process) {
        var endpoints = cloud.endpoints();
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
        } catch (IllegalArgumentException notAnAddress) {
            throw CommandException.error(
                    "not-an-address",
                    "\"" + url.orElseThrow() + "\" is not the URL of a web service",
                    "write it like https://localhost:8443");
        }
    }

    private static Optional<String> given(
            Optional<String> option, String variable, ProcessContext process) {
        return option.or(
                () -> Optional.of(process.variable(variable)).filter(value -> !value.isBlank()));
    }

    /** The cloud with this name on the command line. */
    private static Cloud cloudNamed(String name) {
        return switch (name) {
            case "global" -> Cloud.GLOBAL;
            case "usgov-l4" -> Cloud.USGOV_L4;
            case "usgov-l5" -> Cloud.USGOV_L5;
            case "china" -> Cloud.CHINA;
            default ->
                    throw new TypeConversionException(
                            "\"" + name + "\" is not one of global, usgov-l4, usgov-l5, china");
        };
    }
}
