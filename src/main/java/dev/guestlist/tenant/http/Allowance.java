package dev.guestlist.tenant.http;

import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

import java.io.IOException;

/**
 * How large an answer may be once it is unpacked. A request carries what its success may take;
 * errors, tokens and whatever libraries ask for by themselves get along with little.
 */
record Allowance(long bytes) {
    /** For everything but lists. */
    static final Allowance SMALL = new Allowance(1 << 20);

    /**
     * Ten times what a guest with all the properties takes. A few in a list may be larger, such as
     * users with a thousand addresses.
     */
    private static final long ELEMENT = 16 << 10;

    /** For a list of that many elements. */
    static Allowance of(int elements) {
        return new Allowance(SMALL.bytes + elements * ELEMENT);
    }

    /** The same answer, whose body fails when it turns out to be larger. */
    static Response applied(Response response) throws IOException {
        var asked = response.request().tag(Allowance.class);
        var allowed = asked == null || !response.isSuccessful() ? SMALL : asked;
        var host = response.request().url().host();
        var body = Remote.body(response);
        if (body.contentLength() > allowed.bytes) {
            response.close();
            throw new ExcessException(host, allowed);
        }
        var counted = Okio.buffer(new Counted(body.source(), host, allowed));
        return response.newBuilder()
                .body(ResponseBody.create(counted, body.contentType(), body.contentLength()))
                .build();
    }

    /** In words. */
    String words() {
        return (bytes >> 20) + " MB";
    }

    private static final class Counted extends ForwardingSource {
        private final String host;
        private final Allowance allowed;
        private long left;

        Counted(okio.Source body, String host, Allowance allowed) {
            super(body);
            this.host = host;
            this.allowed = allowed;
            this.left = allowed.bytes;
        }

        @Override
        public long read(Buffer sink, long most) throws IOException {
            var read = super.read(sink, most);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new ExcessException(host, allowed);
            }
            return read;
        }
    }
}
