package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.guestlist.cli.CommandLineTester.Ran;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.SelfSigned;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** An application that signs in with a certificate or a token from another issuer. */
final class SignInTest {
    /** No environments, so that one token is enough. */
    static final String ONE_GUEST =
            """
            version: 1
            tenant: contoso.onmicrosoft.com
            groups:
              crm-users: { displayName: CRM Users }
            guests:
              - email: new.person@fabrikam.com
                firstName: New
                lastName: Person
                usageLocation: PT
                groups: [crm-users]
            """;

    @TempDir private static Path folder;
    private static SelfSigned registered;
    private static TenantOverTls tenant;
    private static String guests;

    @BeforeAll
    static void open() throws Exception {
        registered = SelfSigned.create(folder.resolve("registered.p12"));
        tenant =
                TenantOverTls.open(
                        folder,
                        EmulatorOptions.standard()
                                .withSeed(new Seed.Text(exampleKnowing(registered))));
        guests = tenant.file("guests.yaml", ONE_GUEST);
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    @Test
    void a_registered_certificate_signs_in() throws Exception {
        assertPlanned(plan(withCertificate(registered.certificatePem() + registered.keyPem())));
        assertPlanned(plan(withCertificate(registered.keyPem() + registered.certificatePem())));
    }

    @Test
    void another_certificate_is_refused() throws Exception {
        var other = SelfSigned.create(folder.resolve("other.p12"));
        plan(withCertificate(other.certificatePem() + other.keyPem()))
                .expectError(
                        ExitCode.ERROR,
                        "has expired or does not belong to the app registration (AADSTS700027)")
                .expectError(ExitCode.ERROR, "Upload the certificate");
    }

    @Test
    void a_file_that_is_no_certificate_with_a_key_is_named() throws Exception {
        plan(withCertificate(registered.certificatePem()))
                .expectError(ExitCode.ERROR, "AZURE_CLIENT_CERTIFICATE_PATH");
        plan(withCertificate(registered.keyPem()))
                .expectError(ExitCode.ERROR, "AZURE_CLIENT_CERTIFICATE_PATH");
        plan(withCertificate("nothing of the kind"))
                .expectError(ExitCode.ERROR, "AZURE_CLIENT_CERTIFICATE_PATH");
        var binary = folder.resolve("registered.p12").toString();
        plan(application().with("AZURE_CLIENT_CERTIFICATE_PATH", binary))
                .expectError(ExitCode.ERROR, "AZURE_CLIENT_CERTIFICATE_PATH")
                .expectError(ExitCode.ERROR, "PEM");
    }

    @Test
    void a_federated_token_signs_in() throws IOException {
        assertPlanned(
                plan(
                        withFile(
                                OutsideIssuer.token(
                                        OutsideIssuer.PULL_REQUEST, Duration.ofMinutes(5)))));
    }

    @Test
    void a_federated_token_that_fits_no_credential_or_is_over_is_refused() throws IOException {
        plan(withFile(OutsideIssuer.token("repo:contoso/access:fork", Duration.ofMinutes(5))))
                .expectError(ExitCode.ERROR, "No federated credential")
                .expectError(ExitCode.ERROR, "Compare issuer, subject and audience");
        plan(withFile(OutsideIssuer.token(OutsideIssuer.PULL_REQUEST, Duration.ofMinutes(-10))))
                .expectError(ExitCode.ERROR, "has expired or is not valid yet (AADSTS700024)")
                .expectError(ExitCode.ERROR, "Have its issuer renew");
    }

    @Test
    void a_federated_token_file_that_is_not_there_is_named() {
        plan(application().with("AZURE_FEDERATED_TOKEN_FILE", "/nowhere/token"))
                .expectError(ExitCode.ERROR, "/nowhere/token")
                .expectError(ExitCode.ERROR, "AZURE_FEDERATED_TOKEN_FILE");
    }

    private CommandLineTester application() {
        return tenant.stranger().with("AZURE_CLIENT_ID", EmbeddedTenant.READING.clientId());
    }

    private CommandLineTester withCertificate(String pem) throws IOException {
        return application()
                .with("AZURE_CLIENT_CERTIFICATE_PATH", tenant.file("certificate.pem", pem));
    }

    private CommandLineTester withFile(String assertion) throws IOException {
        return application()
                .with("AZURE_FEDERATED_TOKEN_FILE", tenant.file("token", assertion + "\n"));
    }

    /** A plan with every request logged; no secret is logged, whatever happens. */
    private Ran plan(CommandLineTester program) {
        var ran = program.run("plan", "--verbose", guests);
        var key = registered.keyPem().lines().skip(1).findFirst().orElseThrow();
        for (var secret : new String[] {"eyJ", "Bearer", key}) {
            assertFalse((ran.out() + ran.err()).contains(secret), secret);
        }
        return ran;
    }

    static void assertPlanned(Ran ran) {
        assertContains("new.person@fabrikam.com", ran.expect(ExitCode.OK).out());
    }

    /** The example tenant, where the reading application has this certificate too. */
    private static String exampleKnowing(SelfSigned known) throws Exception {
        try (var example = EmulatorOptions.class.getResourceAsStream("seed/contoso.yaml")) {
            var text = new String(example.readAllBytes(), StandardCharsets.UTF_8);
            var federated = "    federatedCredentials:\n";
            var certificate = known.certificatePem().replace("\n", "\\n");
            return text.replace(
                    federated, "    certificates: [\"" + certificate + "\"]\n" + federated);
        }
    }
}
