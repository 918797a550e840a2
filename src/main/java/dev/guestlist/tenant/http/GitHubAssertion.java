package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Fetches the OpenID Connect token of a GitHub Actions run, which Entra accepts instead of a secret
 * (docs.github.com/actions/reference/security/oidc, "Methods for requesting the OIDC token").
 */
final class GitHubAssertion {
    private static final String NONE = "GitHub returned no OpenID Connect token: ";

    private final Credentials.GitHubOidc github;
    private final String audience;
    private final OkHttpClient client;
    private final Duration limit;

    /**
     * @param limit how long the client gives GitHub
     * @param audience for which the token is, see {@link Endpoints#assertionAudience}
     */
    GitHubAssertion(
            Credentials.GitHubOidc github, String audience, OkHttpClient client, Duration limit) {
        this.github = github;
        this.audience = audience;
        this.client = client;
        this.limit = limit;
    }

    /**
     * A fresh token for each call, since GitHub's tokens expire after minutes.
     *
     * @throws CallException in words for people
     */
    String fetch() {
        if (!Tokens.isSendable(github.requestToken())) {
            throw refused("ACTIONS_ID_TOKEN_REQUEST_TOKEN is not a token");
        }
        var url =
                HttpUrl.get(github.requestUrl().toString())
                        .newBuilder()
                        .setQueryParameter("audience", audience)
                        .build();
        var request =
                new Request.Builder()
                        .url(url)
                        .header("Authorization", "bearer " + github.requestToken())
                        .build();
        try (var response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw refused("it answered " + response.code());
            }
            return Cursor.over(Remote.body(response).byteStream(), GitHubAssertion::value)
                    .orElseThrow(() -> refused("the answer contains none"));
        } catch (JacksonException unreadable) {
            throw refused("the answer is not JSON", unreadable);
        } catch (IOException broken) {
            throw unreached(Breakage.of(url.host(), broken, limit));
        }
    }

    private static CallException refused(String why) {
        var details = Details.none().hinting("Give the job the permission id-token: write.");
        return new CallException(Kind.NO_TOKEN, NONE + why, details);
    }

    private static CallException refused(String why, Throwable cause) {
        return new CallException(Kind.NO_TOKEN, NONE + why, Details.none(), cause);
    }

    private static CallException unreached(CallException failure) {
        var details = failure.hint().map(Details.none()::hinting).orElseGet(Details::none);
        return new CallException(failure.kind(), NONE + failure.getMessage(), details, failure);
    }

    private static Optional<String> value(Cursor at) {
        var values = new ArrayList<String>(1);
        at.members(name -> {
            if (name.equals("value")) {
                at.text().ifPresent(values::add);
            }
        });
        return values.stream().findFirst();
    }
}
