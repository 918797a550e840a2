package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;

import okhttp3.MultipartReader;

import okio.Buffer;
import okio.BufferedSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The wire form of {@code $batch}: requests packed into one body, answers unpacked from another
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api).
 * There is no change set: each operation succeeds or fails on its own.
 *
 * <pre>
 *  --batch_7                              --batchresponse_a
 *  Content-Type: application/http         Content-Type: application/http
 *  Content-Transfer-Encoding: binary      Content-Transfer-Encoding: binary
 *
 *  POST https://…/$ref HTTP/1.1           HTTP/1.1 204 No Content
 *  Content-Type: application/json         OData-Version: 4.0
 *
 *  {"@odata.id":"…"}
 *  --batch_7--                            --batchresponse_a--
 * </pre>
 */
final class Multipart {
    /** The service rejects any other line ending. */
    private static final String LINE = "\r\n";

    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})\\b");

    private Multipart() {}

    static String contentType(String boundary) {
        return "multipart/mixed; boundary=\"" + boundary + "\"";
    }

    /**
     * Packs requests.
     *
     * @param calls with absolute addresses as targets
     */
    static String write(String boundary, List<Call> calls) {
        var body = new StringBuilder();
        for (var call : calls) {
            body.append("--").append(boundary).append(LINE);
            body.append("Content-Type: application/http").append(LINE);
            body.append("Content-Transfer-Encoding: binary").append(LINE).append(LINE);
            append(body, call);
        }
        return body.append("--").append(boundary).append("--").append(LINE).toString();
    }

    private static void append(StringBuilder body, Call call) {
        body.append(call.method()).append(' ').append(call.target());
        body.append(" HTTP/1.1").append(LINE);
        call.headers()
                .forEach(
                        (name, value) -> body.append(name).append(": ").append(value).append(LINE));
        call.content()
                .ifPresent(content ->
                        body.append("Content-Type: ").append(content.type()).append(LINE));
        body.append(LINE);
        call.content().ifPresent(content -> body.append(content.text()));
        body.append(LINE);
    }

    /**
     * Unpacks the answers, in the order of the requests. An answer without its own request id gets
     * that of the batch.
     *
     * @throws IOException if the body is cut off or is not a multipart body
     */
    static List<Answer> read(Answer batch) throws IOException {
        var type = batch.header("Content-Type").orElse("");
        var boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new IOException("a batch was answered as " + type);
        }
        var answers = new ArrayList<Answer>();
        var body = new Buffer().writeUtf8(batch.text());
        try (var parts = new MultipartReader(body, boundary.group(1))) {
            for (var part = parts.nextPart(); part != null; part = parts.nextPart()) {
                answers.add(answer(part.body(), batch));
            }
        }
        return answers;
    }

    private static Answer answer(BufferedSource part, Answer batch) throws IOException {
        var status = STATUS.matcher(part.readUtf8LineStrict());
        if (!status.find()) {
            throw new IOException("a part of a batch came without a status line");
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = part.readUtf8Line();
                line != null && !line.isEmpty();
                line = part.readUtf8Line()) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        if (!headers.containsKey("REQ_ID")) {
            batch.requestId().ifPresent(id -> headers.put("REQ_ID", id));
        }
        return new Answer(Integer.parseInt(status.group(1)), headers, part.readUtf8().strip());
    }
}
