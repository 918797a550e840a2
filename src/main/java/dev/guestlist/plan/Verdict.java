package dev.guestlist.plan;

import java.util.List;

/** Whether the plan may be applied. */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /** Only if a person names the numbers. */
    record NeedsApproval(List<Violation> violations) implements Verdict {
        public NeedsApproval {
            violations = List.copyOf(violations);
        }

        /** How many licences would be missing, all products together. */
        public int unlicensed() {
            var missing = 0;
            for (var violation : violations) {
                missing +=
                        switch (violation) {
                            case Violation.TooFewSeats seats -> seats.budget().missing();
                            case Violation.TooManyRemovals _ -> 0;
                        };
            }
            return missing;
        }
    }

    /** Not at all: the plan has problems that are errors. */
    record Forbidden() implements Verdict {}
}
