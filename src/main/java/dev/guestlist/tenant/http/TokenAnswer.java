package dev.guestlist.tenant.http;

import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

import tools.jackson.core.JacksonException;

import java.io.IOException;

/**
 * Reads answers for the sign-in library before it does: given an array or an object where a token
 * answer has a text, its reader misses the end of the document and looks for it forever
 * (com.azure.json.JsonReader.readMap, azure-json 1.5.1).
 */
final class TokenAnswer implements Interceptor {
    /**
     * The only list in an error
     * (learn.microsoft.com/entra/identity-platform/reference-error-codes).
     */
    private static final String CODES = "error_codes";

    /** Something else than an answer about a token. */
    static final class Odd extends IOException {
        private static final long serialVersionUID = 1L;

        Odd() {
            super("an answer that is not about a token");
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        try (var body = Remote.body(response)) {
            var text = body.string();
            if (!isFlat(text)) {
                throw new Odd();
            }
            return response.newBuilder()
                    .body(ResponseBody.create(text, body.contentType()))
                    .build();
        }
    }

    /** Whether it is one object of plain values; an answer without any text says nothing at all. */
    private static boolean isFlat(String text) {
        if (text.isBlank()) {
            return true;
        }
        try {
            return Cursor.over(
                    text,
                    at -> {
                        var flat = new boolean[] {at.atObject()};
                        at.members(name ->
                                flat[0] &= !at.atObject() && (!at.atArray() || name.equals(CODES)));
                        return flat[0];
                    });
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
