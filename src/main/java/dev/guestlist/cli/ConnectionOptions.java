package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;
import dev.guestlist.tenant.http.Cloud;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Endpoints;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which tenant, where, and how to reach it. */
final class ConnectionOptions {
    @Option(
            names = "--emulator",
            paramLabel = "STATE.yaml",
            arity = "0..1",
            fallbackValue = "",
            description =
                    "A tenant inside this process, no account needed; with a file its state is"
                            + " loaded and saved back.")
    private Optional<String> emulator = Optional.empty();

    @Option(
            names = "--cloud",
            paramLabel = "CLOUD",
            converter = CloudConverter.class,
            description = "global, usgov-l4, usgov-l5 or china. Default: global.")
    private Cloud cloud = Cloud.GLOBAL;

    @Option(
            names = "--login-url",
            paramLabel = "URL",
            description = "Other root of the token endpoint (GUESTLIST_LOGIN_URL).")
    private Optional<String> loginUrl = Optional.empty();

    @Option(
            names = "--graph-url",
            paramLabel = "URL",
            description = "Other root of Microsoft Graph (GUESTLIST_GRAPH_URL).")
    private Optional<String> graphUrl = Optional.empty();

    @Option(
            names = "--powerplatform-url",
            paramLabel = "URL",
            description =
                    "Other root of the Power Platform admin API (GUESTLIST_POWERPLATFORM_URL).")
    private Optional<String> powerPlatformUrl = Optional.empty();

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "PEM of a further trusted certificate authority (GUESTLIST_CA).")
    private Optional<String> authority = Optional.empty();

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

    /** The clouds by the names of the command line. */
    static final class CloudConverter implements ITypeConverter<Cloud> {
        @Override
        public Cloud convert(String name) {
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
}
