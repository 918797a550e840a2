package dev.guestlist.render.page;

import java.util.Optional;

/**
 * What happened to one change.
 *
 * @param took how long it took; empty if nothing was done
 * @param where the place in the files that declares it
 * @param because why nothing was done; empty if something was
 * @param request the service's id of the failed request
 */
public record Step(
        Result result,
        Who who,
        ChangeLine change,
        String took,
        String where,
        Prose because,
        Optional<String> hint,
        Optional<String> request) {
    /** Results that need a person come first. */
    public enum Result {
        FAILED("failed", Sign.FAILED),
        WAITING("waiting", Sign.WAIT),
        SKIPPED("not tried", Sign.NONE),
        DONE("done", Sign.NONE);

        private final String word;
        private final Sign sign;

        Result(String word, Sign sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }
    }

    /** The same, with what the service said about it. */
    public Step with(Optional<String> hint, Optional<String> request) {
        return new Step(result, who, change, took, where, because, hint, request);
    }

    /** Of a finished change: how long it took, or why there was nothing to do. */
    public String effort() {
        return switch (result) {
            case DONE -> took.isEmpty() ? because.text() : took;
            case FAILED, WAITING, SKIPPED -> "";
        };
    }

    /** The sign of the change if it was made, otherwise of what prevented it. */
    public Sign sign() {
        return switch (result) {
            case DONE -> change.sign();
            case FAILED, WAITING, SKIPPED -> result.sign;
        };
    }
}
