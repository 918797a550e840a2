package dev.guestlist.tenant.http;

import static dev.guestlist.tenant.TenantException.Kind.INTERRUPTED;
import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.STOP;
import static dev.guestlist.tenant.TenantException.Kind.UNAVAILABLE;

import dev.guestlist.tenant.Meaning;
import dev.guestlist.tenant.Meaning.AlreadySo;
import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What the failures of one service mean: the first matching row in its table, otherwise the general
 * meaning of the failure, which is the same for every service.
 *
 * <pre>
 *   no token                          STOP         no call with these credentials can succeed
 *   no such host, not trusted         STOP         the address is wrong, or intercepted
 *   does not answer, asks to wait     UNAVAILABLE
 *   cut, not understood               UNAVAILABLE
 *   408, 429, 500, 502, 503, 504      UNAVAILABLE
 *   any other status                  NEEDS_HUMAN  in the words of the service
 *   not sent: the run was stopped     INTERRUPTED
 * </pre>
 *
 * @param <T> what was tried
 * @param unknown for an answer that matches no row
 * @param message of the exception that says what was tried and why it failed
 */
public record Meanings<T>(
        List<Row<T>> rows,
        BiFunction<T, CallException, Failure> unknown,
        BiFunction<T, Failure, String> message) {
    private static final String AGAIN = "Run again later; completed changes are not repeated.";

    public Meanings {
        rows = List.copyOf(rows);
    }

    /** Which failures mean what. The comment above a row in the table names its source. */
    public record Row<T>(Case<T> about, BiFunction<T, CallException, Meaning> meaning) {
        /** The same for others than the guest it was tried for. */
        public Row<T> reaching(Reach others) {
            return new Row<>(
                    about,
                    (tried, failed) ->
                            switch (meaning.apply(tried, failed)) {
                                case Failure failure -> failure.reaching(others);
                                case AlreadySo already -> already;
                            });
        }
    }

    /** A set of failures, narrowed down step by step. */
    public record Case<T>(BiPredicate<T, CallException> holds) {
        /** When one of these was tried. */
        public static <T> Case<T> when(Predicate<T> tried) {
            return new Case<>((what, _) -> tried.test(what));
        }

        /** And the service answered with one of these. */
        public Case<T> answered(Integer... statuses) {
            var wanted = Set.of(statuses);
            return and((_, failed) -> wanted.contains(failed.status().orElse(0)));
        }

        /** And its code or message contains these words, ignoring case. */
        public Case<T> saying(String words) {
            var wanted = words.toLowerCase(Locale.ROOT);
            return and((_, failed) ->
                    (failed.code().orElse("") + " " + failed.said())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted));
        }

        public Case<T> and(BiPredicate<T, CallException> more) {
            return new Case<>(holds.and(more));
        }

        public Row<T> isAlreadySo() {
            return new Row<>(this, (_, _) -> new AlreadySo());
        }

        /**
         * Gives these failures a meaning.
         *
         * @param because a clause, without a full stop
         * @param hint a sentence
         */
        public Row<T> means(Kind kind, String because, String hint) {
            return means((_, _) -> new Failure(kind, because, Optional.of(hint)));
        }

        /**
         * Time resolves these failures, but only after something that happened a short while ago.
         *
         * @param because a clause, without a full stop
         * @param hint a sentence
         */
        public Row<T> waits(String because, String hint, Cure cure) {
            var failure = new Failure(Kind.NOT_YET, because, Optional.of(hint));
            return means((_, _) -> failure.onlyAfter(cure));
        }

        public Row<T> means(BiFunction<T, CallException, Failure> meaning) {
            return new Row<>(this, meaning::apply);
        }
    }

    public Meaning of(T tried, CallException failed) {
        return rows.stream()
                .filter(row -> row.about().holds().test(tried, failed))
                .findFirst()
                .map(row -> row.meaning().apply(tried, failed))
                .orElseGet(() -> byItself(tried, failed));
    }

    /** The meaning as a failure, for attempts that can never be already done, such as all reads. */
    public Failure failure(T tried, CallException failed) {
        return switch (of(tried, failed)) {
            case Failure failure -> failure;
            case AlreadySo _ -> byItself(tried, failed);
        };
    }

    /** The exception for such a failure. */
    public TenantException exception(T tried, CallException failed) {
        return exception(tried, failure(tried, failed), failed);
    }

    /**
     * The receipt of a write that failed because the change was already in place.
     *
     * @throws TenantException in any other case
     */
    public Receipt receipt(T tried, CallException failed) {
        return switch (of(tried, failed)) {
            case AlreadySo _ -> new Receipt(Effect.ALREADY_SO, failed.requestId());
            case Failure failure -> throw exception(tried, failure, failed);
        };
    }

    private TenantException exception(T tried, Failure failure, CallException failed) {
        var inWords = failure.saying(message.apply(tried, failure));
        var whole = failure.cure().map(cure -> inWords.onlyAfter(inWords(tried, cure)));
        return new TenantException(whole.orElse(inWords), failed.requestId(), failed);
    }

    private Cure inWords(T tried, Cure cure) {
        var otherwise = new Failure(NEEDS_HUMAN, cure.otherwise(), cure.hint());
        return new Cure(cure.after(), message.apply(tried, otherwise), cure.hint());
    }

    private Failure byItself(T tried, CallException failed) {
        return switch (failed.kind()) {
            case ANSWERED ->
                    failed.isPassing()
                            ? inItsWords(UNAVAILABLE, failed, AGAIN)
                            : unknown.apply(tried, failed);
            case NO_TOKEN, MISDIRECTED -> new Failure(STOP, failed.getMessage(), failed.hint());
            case UNREACHABLE, PAUSED, CUT, NONSENSE -> inItsWords(UNAVAILABLE, failed, AGAIN);
            case INTERRUPTED -> inItsWords(INTERRUPTED, failed, AGAIN);
        };
    }

    /**
     * In the words of the transport or the service, with this advice unless the failure has its
     * own.
     */
    public static Failure inItsWords(Kind kind, CallException failed, String advice) {
        var hint = failed.hint().orElseGet(() -> again(failed).orElse(advice));
        return new Failure(kind, failed.getMessage(), Optional.of(hint));
    }

    /** When to run again, if the service has named a time. */
    public static Optional<String> again(CallException failed) {
        return failed.retryAfter()
                .filter(Duration::isPositive)
                .map(pause ->
                        "Run again in "
                                + RetryAfter.words(pause)
                                + "; completed changes are not repeated.");
    }
}
