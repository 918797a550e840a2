package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.CallException.Kind;
import dev.guestlist.tenant.http.Due;
import dev.guestlist.tenant.http.Gatherer;
import dev.guestlist.tenant.http.Gatherer.Result;
import dev.guestlist.tenant.http.Remote;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Sends the writes of many journeys to one environment in as few requests as is reasonable.
 *
 * <pre>
 *   journey 1 ── grant ──┐                           ┌── 204 ──► 1
 *   journey 2 ── revoke ─┼─► one $batch, no change ──┼── 404 ──► 2
 *   journey 3 ── grant ──┘   set, continue on error  └── 429 ──► once more, alone, after the pause
 * </pre>
 *
 * <p>Without a change set, a failed write does not undo the others. All writes are harmless to
 * repeat, so a batch that was cut off is sent again, and a batch that the service rejects is split.
 * A single write is sent without a batch.
 */
final class SharedWrites {
    /**
     * Parallel requests are faster than large batches, whose operations the service carries out one
     * after the other (learn.microsoft.com/power-apps/developer/data-platform/api-limits).
     */
    private static final int MOST = 20;

    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Remote remote;
    private final WebApi api;
    private final Lanes lanes = new Lanes();
    private final Gatherer<Call, Answer> gatherer;

    SharedWrites(Remote remote) {
        this.remote = remote;
        this.api = new WebApi(remote.root());
        this.gatherer = new Gatherer<>(MOST, MOMENT, this::carryOut);
    }

    /**
     * Waits for the answer to one write.
     *
     * @param write with an absolute address; harmless to repeat
     * @throws CallException if it fails
     */
    Answer send(Call write) {
        return gatherer.ask(write);
    }

    private List<Result<Answer>> carryOut(List<Call> writes) {
        return writes.size() == 1 ? apart(writes) : together(writes);
    }

    private List<Result<Answer>> together(List<Call> writes) {
        List<Answer> answers;
        try {
            answers = Multipart.read(lanes.use(() -> remote.send(batch(writes))));
        } catch (CallException failed) {
            if (isRefusedAsBatch(failed)) {
                return apart(writes);
            }
            throw failed;
        } catch (IOException unreadable) {
            return apart(writes);
        }
        if (answers.size() > writes.size()) {
            return apart(writes);
        }
        var results = new ArrayList<Result<Answer>>();
        for (var index = 0; index < writes.size(); index++) {
            results.add(
                    index < answers.size()
                            ? settled(writes.get(index), answers.get(index))
                            : alone(writes.get(index)));
        }
        return results;
    }

    private Call batch(List<Call> writes) {
        var boundary = "batch_" + UUID.randomUUID();
        return WebApi.spoken(Call.post(api.at("$batch").toString(), ""))
                .sending(Multipart.contentType(boundary), Multipart.write(boundary, writes))
                .with("Accept", "multipart/mixed")
                .with("Prefer", "odata.continue-on-error")
                .repeatable()
                .awaiting(new Due.Parts());
    }

    /** A part of a batch that was throttled, dropped or garbled is sent again. */
    private Result<Answer> settled(Call write, Answer part) {
        var failure = part.failure(remote.root().getHost(), write.due()).map(remote::masked);
        if (failure.isEmpty()) {
            return new Result.Good<>(part);
        }
        if (part.isPassing() || failure.get().kind() == Kind.CUT) {
            part.retryAfter().ifPresent(remote::pause);
            return alone(write);
        }
        return new Result.Bad<>(failure.get());
    }

    private List<Result<Answer>> apart(List<Call> writes) {
        return writes.stream().map(this::alone).toList();
    }

    private Result<Answer> alone(Call write) {
        try {
            return new Result.Good<>(lanes.use(() -> remote.send(WebApi.spoken(write))));
        } catch (CallException failed) {
            return new Result.Bad<>(failed);
        }
    }

    /** Whether the service rejects the batch itself, rather than the caller or the time. */
    private static boolean isRefusedAsBatch(CallException failed) {
        return switch (failed.status().orElse(0)) {
            case 400, 404, 405, 412, 413, 415, 501 -> true;
            default -> false;
        };
    }
}
