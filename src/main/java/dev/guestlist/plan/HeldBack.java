package dev.guestlist.plan;

import dev.guestlist.model.Door;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.Comparator;
import java.util.Optional;

/**
 * What the plan leaves out because something in the tenant is wrong with one guest or one door.
 * Everything else in the plan may still be applied.
 *
 * @param guest who is held back; absent if no guest needs the door now
 * @param door where; absent if it is unclear who the guest is
 * @param code stable, kebab-case, for scripts
 * @param message why, in a sentence
 * @param hint what to do about it
 * @param where the place in the files to look at
 */
public record HeldBack(
        Optional<Person> guest,
        Optional<At> door,
        String code,
        String message,
        Optional<String> hint,
        Optional<SourceLocation> where) {
    /** By position, so that everything behind one door stays together; then by guest. */
    public static final Comparator<HeldBack> BY_PLACE =
            Comparator.comparing(HeldBack::because).thenComparing(HeldBack::label);

    /** A door of the files, whether or not the tenant has it. */
    public record At(Door.Kind kind, String key) {}

    public static HeldBack of(Optional<Person> guest, Optional<At> door, Problem because) {
        return new HeldBack(
                guest, door, because.code(), because.message(), because.hint(), because.where());
    }

    /** The reason by itself: guests who are held back by the same thing have equal reasons. */
    public Problem because() {
        var problem =
                where.map(place -> Problem.error(code, place, message))
                        .orElseGet(() -> Problem.error(code, message));
        return problem.withHint(hint);
    }

    private String label() {
        return guest.map(Person::label).orElse("")
                + "\n"
                + door.map(at -> at.kind() + " " + at.key()).orElse("");
    }
}
