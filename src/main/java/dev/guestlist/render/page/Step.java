package dev.guestlist.render.page;

import java.util.Optional;

/**
 * What became of one change.
 *
 * @param took how long it took; empty if nothing was done
 * @param where the place in the files that asks for it
 * @param because why nothing was done; empty if something was
 * @param request the id under which the service knows the failed request
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
    /** What needs a person comes first. */
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

    /** The same with what a service said about it. */
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

    /** Of the change if it was made, else of what hindered it. */
    public Sign sign() {
        return switch (result) {
            case DONE -> change.sign();
            case FAILED, WAITING, SKIPPED -> result.sign;
        };
    }
}
