package dev.guestlist.cli;

import static dev.guestlist.cli.Options.option;

import dev.guestlist.model.DesiredState;
import dev.guestlist.tenant.http.Cloud;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Endpoints;

import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which tenant, where, and how to reach it. */
record ConnectionOptions(
        Optional<String> emulator,
        Cloud cloud,
        Optional<String> loginUrl,
        Optional<String> graphUrl,
        Optional<String> powerPlatformUrl,
        Optional<String> authority) {
    static void declare(CommandSpec spec) {
        var tenant = ArgGroupSpec.builder().validate(false).heading("%nTenant:%n");
        tenant.addArg(emulatorOption());
        tenant.addArg(
                option(
                        "--cloud",
                        "CLOUD",
                        Cloud.class,
                        ConnectionOptions::cloudNamed,
                        "global, usgov-l4, usgov-l5 or china. Default: global."));
        tenant.addArg(
                root("--login-url", "Other root of the token endpoint (GUESTLIST_LOGIN_URL)."));
        tenant.addArg(root("--graph-url", "Other root of Microsoft Graph (GUESTLIST_GRAPH_URL)."));
        tenant.addArg(
                root(
                        "--powerplatform-url",
                        "Other root of the Power Platform admin API"
                                + " (GUESTLIST_POWERPLATFORM_URL)."));
        tenant.addArg(
                option(
                        "--ca",
                        "FILE",
                        String.class,
                        "PEM of a further trusted certificate authority (GUESTLIST_CA)."));
        spec.addArgGroup(tenant.build());
    }

    private static OptionSpec emulatorOption() {
        return OptionSpec.builder("--emulator")
                .paramLabel("STATE.yaml")
                .type(String.class)
                .arity("0..1")
                .fallbackValue("")
                .description(
                        "A tenant inside this process, no account needed; with a file its state"
                                + " is loaded and saved back.")
                .build();
    }

    private static OptionSpec root(String name, String help) {
        return option(name, "URL", String.class, help);
    }

    static ConnectionOptions of(Given given) {
        return new ConnectionOptions(
                given.value("--emulator", String.class),
                given.value("--cloud", Cloud.class).orElse(Cloud.GLOBAL),
                given.value("--login-url", String.class),
                given.value("--graph-url", String.class),
                given.value("--powerplatform-url", String.class),
                given.value("--ca", String.class));
    }

    /** Reads files and, with those rights, the tenant they are about. */
    Visit visit(List<Path> paths, Rights rights, Screen screen) {
        return Visit.begin(paths, doors -> open(doors, rights, screen));
    }

    private Tenancy open(DesiredState desired, Rights rights, Screen screen) {
        return emulator.isPresent()
                ? Tenancy.embedded(
                        emulator.filter(path -> !path.isEmpty()).map(Path::of), rights, screen)
                : Tenancy.remote(settings(desired, screen.surroundings()), screen);
    }

    private ConnectionSettings settings(DesiredState desired, Surroundings surroundings) {
        var tenant = surroundings.variable("AZURE_TENANT_ID");
        var settings =
                ConnectionSettings.of(
                                cloud,
                                tenant.isBlank() ? desired.tenant() : tenant,
                                new SignIn(surroundings).credentials())
                        .withEndpoints(endpoints(surroundings));
        return given(authority, "GUESTLIST_CA", surroundings)
                .map(file -> settings.withAuthority(SignIn.readText(Path.of(file), "--ca")))
                .orElse(settings);
    }

    private Endpoints endpoints(Surroundings surroundings) {
        var endpoints = cloud.endpoints();
        endpoints =
                changed(
                        endpoints,
                        given(loginUrl, "GUESTLIST_LOGIN_URL", surroundings),
                        endpoints::withLogin);
        endpoints =
                changed(
                        endpoints,
                        given(graphUrl, "GUESTLIST_GRAPH_URL", surroundings),
                        endpoints::withGraph);
        return changed(
                endpoints,
                given(powerPlatformUrl, "GUESTLIST_POWERPLATFORM_URL", surroundings),
                endpoints::withPowerPlatform);
    }

    private static Endpoints changed(
            Endpoints endpoints, Optional<String> url, Function<URI, Endpoints> change) {
        try {
            return url.map(text -> change.apply(URI.create(text))).orElse(endpoints);
        } catch (IllegalArgumentException notAnAddress) {
            throw CommandException.error(
                    "not-an-address",
                    "\"" + url.orElseThrow() + "\" is not the root of a web service",
                    "write it as https://localhost:8443");
        }
    }

    private static Optional<String> given(
            Optional<String> option, String variable, Surroundings surroundings) {
        return option.or(() ->
                Optional.of(surroundings.variable(variable)).filter(value -> !value.isBlank()));
    }

    /** The cloud by its name on the command line. */
    private static Cloud cloudNamed(String name) {
        return switch (name) {
            case "global" -> Cloud.GLOBAL;
            case "usgov-l4" -> Cloud.USGOV_L4;
            case "usgov-l5" -> Cloud.USGOV_L5;
            case "china" -> Cloud.CHINA;
            default ->
                    throw new TypeConversionException(
                            "\"" + name + "\" is none of global, usgov-l4, usgov-l5, china");
        };
    }
}
