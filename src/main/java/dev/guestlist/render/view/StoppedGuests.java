package dev.guestlist.render.view;

import dev.guestlist.apply.Outcome;
import dev.guestlist.plan.Subject;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section.Sentences;
import dev.guestlist.render.page.Section.Sentences.Sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far a stopped run got with each guest: a line for each change would be thousands. */
record StoppedGuests(Map<Subject, Tally> tallies) {
    /** More names are not read. */
    private static final int NAMES_AT_MOST = 20;

    /** One guest's changes. */
    record Tally(int tried, int unreached) {
        Tally and(Tally other) {
            return new Tally(tried + other.tried, unreached + other.unreached);
        }
    }

    static StoppedGuests of(List<Outcome> outcomes) {
        var tallies = new LinkedHashMap<Subject, Tally>();
        for (var outcome : outcomes) {
            var one = outcome instanceof Outcome.Unreached ? new Tally(0, 1) : new Tally(1, 0);
            tallies.merge(outcome.change().subject(), one, Tally::and);
        }
        return new StoppedGuests(tallies);
    }

    /** Nothing if every change was reached. */
    Sentences sentences() {
        var sentences = new ArrayList<Sentence>();
        if (tallies.values().stream().anyMatch(tally -> tally.unreached() > 0)) {
            sentences.add(Sentence.plain(Prose.of(counts())));
            var inPart = inPart();
            if (!inPart.spans().isEmpty()) {
                sentences.add(Sentence.plain(inPart));
            }
        }
        return new Sentences(sentences);
    }

    private String counts() {
        var finished = tallies.values().stream().filter(tally -> tally.unreached() == 0).count();
        var untouched = tallies.values().stream().filter(tally -> tally.tried() == 0).count();
        var left = tallies.values().stream().mapToInt(Tally::unreached).sum();
        return "When the run was stopped, "
                + Phrases.guests((int) finished)
                + (finished == 1 ? " was" : " were")
                + " finished, "
                + (tallies.size() - finished - untouched)
                + " in part, "
                + untouched
                + " not begun: "
                + Phrases.count(left, "change", "changes")
                + " not tried.";
    }

    private Prose inPart() {
        var begun =
                tallies.entrySet().stream()
                        .filter(entry -> entry.getValue().unreached() > 0)
                        .filter(entry -> entry.getValue().tried() > 0)
                        .toList();
        var prose = Prose.NONE;
        for (var entry : begun.stream().limit(NAMES_AT_MOST).toList()) {
            prose =
                    prose.say(prose.spans().isEmpty() ? "In part: " : ", ")
                            .free(entry.getKey().label())
                            .say(" (" + entry.getValue().unreached() + " left)");
        }
        var more = begun.size() - NAMES_AT_MOST;
        return begun.isEmpty() ? prose : prose.say(more > 0 ? ", and " + more + " more." : ".");
    }
}
