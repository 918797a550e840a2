package dev.guestlist.render.view;

import static java.util.stream.Collectors.joining;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.ChangeKind.Direction;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.PrivilegedRoles;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Tone;

import java.util.List;
import java.util.Optional;

/**
 * Who is given a role that rules over an environment, or has one that no file names: that must not
 * be in the small print.
 */
record Powers(List<Change> changes, Side side) {
    static Powers of(Plan plan, Side side) {
        var direction =
                switch (side) {
                    case PLAN -> Direction.GIVES;
                    case DRIFT -> Direction.TAKES;
                };
        return new Powers(
                PrivilegedRoles.STANDARD.among(plan.changes()).stream()
                        .filter(change -> change.act().direction() == direction)
                        .toList(),
                side);
    }

    boolean exist() {
        return !changes.isEmpty();
    }

    /** The same after other words; only these words if there are no others. */
    String after(String words) {
        if (!exist()) {
            return words;
        }
        return words.isEmpty() ? phrase() : words + ", " + phrase();
    }

    /** A sentence for the end of the page. */
    Optional<Sentence> sentence() {
        return exist() ? Optional.of(Sentence.whole(Tone.WARN, phrase() + ".")) : Optional.empty();
    }

    /** {@code 1 person is given System Administrator}. */
    private String phrase() {
        var people = (int) changes.stream().map(Change::subject).distinct().count();
        var roles =
                changes.stream()
                        .map(change -> change.act().detail())
                        .distinct()
                        .sorted()
                        .collect(joining(", "));
        return switch (side) {
            case PLAN -> Phrases.people(people, "is given ", "are given ") + roles;
            case DRIFT -> Phrases.people(people, "holds ", "hold ") + roles;
        };
    }
}
