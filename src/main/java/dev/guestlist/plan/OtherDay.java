package dev.guestlist.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A saved plan and the current one are of different days, and different guests have expired.
 *
 * @param saved the day of the saved plan
 * @param current the day of the current plan
 * @param guests whose access ends in one of them only, sorted
 */
public record OtherDay(LocalDate saved, LocalDate current, List<String> guests) {
    public OtherDay {
        guests = List.copyOf(guests);
    }

    /** Empty if the day makes no difference. */
    public static Optional<OtherDay> between(Plan saved, Plan current) {
        var before = saved.header().asOf();
        var now = current.header().asOf();
        var guests = onlyInOne(expired(saved), expired(current));
        return before.equals(now) || guests.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherDay(before, now, guests));
    }

    private static Set<String> expired(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.reason() instanceof Reason.Expired)
                .map(change -> change.subject().label())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> onlyInOne(Set<String> some, Set<String> others) {
        var only = new ArrayList<String>();
        some.stream().filter(guest -> !others.contains(guest)).forEach(only::add);
        others.stream().filter(guest -> !some.contains(guest)).forEach(only::add);
        return only.stream().sorted().toList();
    }
}
