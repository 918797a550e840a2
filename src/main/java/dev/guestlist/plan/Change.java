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
    private static final Comparator<Change> BY_SUBJECT =
            Comparator.comparing(Change::phase).thenComparing(change -> change.subject().label());

    private static final Comparator<Change> BY_KIND =
            Comparator.comparing(Change::kind)
                    .thenComparing(Change::place)
                    .thenComparing(Change::essence);

    /**
     * The order of execution: phase, subject, kind, target; except that a role taken in an {@link
     * Exchange} is revoked when everything else is done for the guest.
     */
    public static List<Change> inOrder(List<Change> changes) {
        var last = LossCount.exchanged(changes);
        return changes.stream()
                .sorted(BY_SUBJECT.thenComparing(last::contains).thenComparing(BY_KIND))
                .toList();
    }

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

    /** Whether access is taken by this change; in an {@link Exchange}, that is no loss. */
    public boolean takesAccess() {
        return switch (act.direction()) {
            case TAKES -> true;
            case GIVES, ALTERS -> false;
        };
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
