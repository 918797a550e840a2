package dev.guestlist.emulator.odata;

import java.util.Optional;

/** What an API allows to be asked of its properties, and how its texts compare. */
public interface Rules {

    /** Why the use is refused; empty if it is allowed. */
    Optional<QueryProblem> refusal(Use use);

    /** How texts are compared and searched. */
    TextRules texts();

    /** How the texts of one property are compared and searched. */
    default TextRules texts(String property) {
        return texts();
    }

    /** A function of the API's own that yields a condition; empty if there is none of this name. */
    default <R> Optional<Parsed<Condition<R>>> function(Expression.NamedCall call, Shape<R> shape) {
        return Optional.empty();
    }

    /** A condition on rows. */
    @FunctionalInterface
    interface Condition<R> {
        boolean test(R row);
    }

    /** Everything allowed; texts compared without regard to case. */
    static Rules everything() {
        return new Rules() {
            @Override
            public Optional<QueryProblem> refusal(Use use) {
                return Optional.empty();
            }

            @Override
            public TextRules texts() {
                return TextRules.IGNORE_CASE;
            }
        };
    }
}
