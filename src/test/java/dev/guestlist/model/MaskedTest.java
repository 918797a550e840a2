package dev.guestlist.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

final class MaskedTest {
    private static final String TAIL = "abcdefghijklmnopqrstuvwxyz0123456789";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Bearer, `Authorization: Bearer %s`",
                "Basic, `Authorization: Basic %s`",
                "JWT, `token eyJhbGciOiJub25l.eyJzdWIi%s.sig`",
                "unsigned JWT, `token eyJhbGciOiJub25l.eyJzdWIi%s.`",
                "encrypted token, `eyJhbGciOiJub25l.%s.a.b.c`",
                "Entra secret, `secret abc8Q~%s is wrong`",
                "SAS, `https://x.blob.core.windows.net/y?sv=1&sig=%s&se=2`",
                "redeem, `https://login.microsoftonline.com/redeem?rd=%s`",
                "redeem in a link, `https://x/?u=https%%3A%%2F%%2Flogin%%2Fredeem%%3F%s`",
                "refresh token, `got 0.AXoA%sabcdefgh`",
                "refresh token, `got 1.AXoA%sabcdefgh`",
                "GitHub, `ghs_%s`",
                "GitHub, `github_pat_%s`",
                "storage, `AccountKey=%s==;`",
                "URL, `https://user:%s@host/`",
                "named, `client_secret=%s&grant_type=x`",
                "named, `{\"refresh_token\":\"%s\"}`",
                "named, `'access_token': '%s'`",
                "named, `password = %s`"
            })
    void what_looks_like_a_secret_is_masked(String kind, String text) {
        var masked = Masked.told(text.formatted(TAIL));
        for (var part = 0; part + 6 <= TAIL.length(); part++) {
            assertFalse(masked.contains(TAIL.substring(part, part + 6)), kind + ": " + masked);
        }
        assertEquals(masked, Masked.told(masked), "masked twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Graph rejects the bearer token.",
                "Bearer authentication is off; the Basic plan has no licenses",
                "the user right_hand_ghost signs in at https://contoso.crm4.dynamics.com:443/a@b",
                "1.A of the list; 0.Ab",
                "redeem the invitation; sig=short",
                "The password of the user has expired (AADSTS50055)",
                "request id 5e1b3a2c-9d47-4c0f-8a31-000000000001"
            })
    void other_text_stays(String text) {
        assertEquals(text, Masked.told(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ",
                "eyJa.",
                "-----BEGIN ",
                "0.A",
                "abc8Q~",
                "sig=",
                "https://a:",
                "Bearer ",
                "gh",
                "redeem?",
                "password",
                "password = ",
                "a",
                " ",
                "client_",
                "bearer "
            })
    void it_takes_linear_time_whatever_is_repeated(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Masked.told(text + " eyJ Q~ sig= .A ://"));
    }
}
