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
    }

    /** Not at all: the plan has problems that are errors. */
    record Forbidden() implements Verdict {}
}
