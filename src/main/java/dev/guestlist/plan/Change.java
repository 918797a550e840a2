package dev.guestlist.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One change to make. The envelope holds what all changes have in common: whom it is about, why,
 * and when; the {@link Act} says what is done.
 */
public record Change(Subject subject, Reason reason, Phase phase, Act act) {
    /** The order of execution: phase, subject, kind, target. */
    public static final Comparator<Change> EXECUTION =
            Comparator.comparing(Change::phase)
                    .thenComparing(change -> change.subject().label())
                    .thenComparing(Change::kind)
                    .thenComparing(Change::place)
                    .thenComparing(Change::essence);

    public ChangeKind kind() {
        return act.kind();
    }

    /** The guest, unless the change is about something that guests share. */
    public Optional<Person> guest() {
        return switch (subject) {
            case Person person -> Optional.of(person);
            case Shared _ -> Optional.empty();
        };
    }

    /** Whether somebody loses access through this change. */
    public boolean takesAccess() {
        return switch (act.direction()) {
            case TAKES -> true;
            case GIVES, ALTERS -> false;
        };
    }

    /** How many guests lose something by these changes. */
    static int losers(List<Change> changes) {
        return (int)
                changes.stream()
                        .filter(Change::takesAccess)
                        .map(Change::subject)
                        .distinct()
                        .count();
    }

    /**
     * The effect as one line of text: two changes with equal lines do the same, wherever the files
     * declare them.
     */
    String essence() {
        var parts = new ArrayList<String>();
        parts.add(kind().word());
        parts.add(phase.name());
        parts.addAll(subject.essence());
        parts.addAll(act.essence());
        return Essence.line(parts);
    }

    /** No key contains a line break, so a key never runs into the detail after it. */
    private String place() {
        return act.target().map(target -> target.key() + "\n" + act.detail()).orElse("");
    }
}
