package dev.guestlist.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.apply.Outcome;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Subject;
import dev.guestlist.render.Plans;
import dev.guestlist.render.Reports;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.page.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

final class StoppedGuestsTest {
    private static final List<Change> CHANGES = Plans.rich().changes();

    @Test
    void a_stopped_run_is_counted_by_guest() {
        var reached = new HashSet<Subject>();
        var first = CHANGES.getFirst().subject();
        var outcomes =
                CHANGES.stream()
                        .map(change -> {
                            var begun = reached.add(change.subject());
                            return begun || change.subject().equals(first)
                                    ? done(change)
                                    : new Outcome.Unreached(change);
                        })
                        .toList();
        var text = text(outcomes);
        assertEquals(1, text.split("When the run was stopped, ", -1).length - 1, text);
        assertEquals(1, text.split("In part: ", -1).length - 1, text);
    }

    @Test
    void a_run_that_reached_everything_has_nothing_to_count() {
        assertEquals("", text(CHANGES.stream().map(StoppedGuestsTest::done).toList()));
    }

    @Test
    void guests_who_were_not_begun_are_only_counted() {
        var text = text(CHANGES.stream().<Outcome>map(Outcome.Unreached::new).toList());
        var guests = CHANGES.stream().map(Change::subject).distinct().count();
        assertEquals(
                "When the run was stopped, 0 guests were finished, 0 in part, %d not begun: %d changes not tried."
                        .formatted(guests, CHANGES.size()),
                text.replaceAll("\\s+", " ").strip());
    }

    private static Outcome done(Change change) {
        return new Outcome.Applied(change, Reports.already(), Duration.ZERO);
    }

    private static String text(List<Outcome> outcomes) {
        var page = Page.of(StoppedGuests.of(outcomes).sentences());
        return new Terminal(Theme.PLAIN).print(page);
    }
}
