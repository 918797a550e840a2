package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fetches the OpenID Connect token of a GitHub Actions run, which Entra accepts instead of a secret
 * (docs.github.com/actions/reference/security/oidc, "Methods for requesting the OIDC token"; the
 * audience is the one of learn.microsoft.com/entra/workload-id/workload-identity-federation).
 */
final class GitHubAssertion implements Supplier<String> {
    private final Credentials.GitHubOidc github;
    private final OkHttpClient client;

    GitHubAssertion(Credentials.GitHubOidc github, OkHttpClient client) {
        this.github = github;
        this.client = client;
    }

    @Override
    public String get() {
        var url =
                HttpUrl.get(github.requestUrl().toString())
                        .newBuilder()
                        .setQueryParameter("audience", "api://AzureADTokenExchange")
                        .build();
        var request =
                new Request.Builder()
                        .url(url)
                        .header("Authorization", "bearer " + github.requestToken())
                        .build();
        try (var response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("GitHub answered " + response.code());
            }
            return Cursor.over(response.body().byteStream(), GitHubAssertion::value)
                    .orElseThrow(() -> new IOException("GitHub's answer holds no token"));
        } catch (IOException failed) {
            throw TokenRefusal.failure(
                    "GitHub gave no OpenID Connect token",
                    Details.none().hinting("Give the job the permission id-token: write."),
                    failed);
        }
    }

    private static Optional<String> value(Cursor at) {
        var value = new String[1];
        at.members(name -> {
            if (name.equals("value")) {
                value[0] = at.text().orElse(null);
            }
        });
        return Optional.ofNullable(value[0]);
    }
}
