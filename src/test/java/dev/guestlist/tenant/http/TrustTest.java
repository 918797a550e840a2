package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.tls.CertificateAuthority;

import okhttp3.OkHttpClient;
import okhttp3.Request;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;

import javax.net.ssl.SSLHandshakeException;

final class TrustTest {
    private static Emulator emulator;

    @BeforeAll
    static void start() throws IOException {
        emulator = Emulator.start(EmulatorOptions.standard().withTransport(Transport.TLS));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @Test
    void javas_own_authorities_stay_unread_where_a_given_one_vouches_for_the_server()
            throws IOException {
        var trust =
                new Trust(
                        Trust.authorities(itsOwn()),
                        () -> {
                            throw new IllegalStateException("read in vain");
                        });

        assertEquals(200, status(trust));
    }

    @Test
    void a_server_that_no_given_authority_knows_is_javas_to_judge() throws IOException {
        var stranger = Trust.authorities(CertificateAuthority.create().pem());

        assertEquals(200, status(new Trust(stranger, () -> Trust.authorities(itsOwn()))));
        assertThrows(
                SSLHandshakeException.class, () -> status(new Trust(stranger, () -> stranger)));
    }

    private static int status(Trust trust) throws IOException {
        var client = new OkHttpClient.Builder();
        trust.into(client);
        var request = new Request.Builder().url(emulator.address() + "/__emulator/clock").build();
        try (var answer = client.build().newCall(request).execute()) {
            return answer.code();
        }
    }

    private static String itsOwn() {
        return emulator.certificateAuthority().orElseThrow();
    }
}
