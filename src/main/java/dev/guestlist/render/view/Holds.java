package dev.guestlist.render.view;

import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Tone;
import dev.guestlist.render.page.Who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Who is held back, where, and why. */
record Holds(Plan plan) {
    /** What guests have in common who are held back by the same thing. */
    private record Cause(Optional<HeldBack.At> door, Problem because) {}

    Section section() {
        var guests = new LinkedHashMap<Cause, List<Who>>();
        for (var held : plan.heldBack()) {
            var who =
                    guests.computeIfAbsent(
                            new Cause(held.door(), held.because()), _ -> new ArrayList<>());
            held.guest().map(Who::of).ifPresent(who::add);
        }
        return new Section.Held(
                "Held back until fixed: " + count(),
                guests.entrySet().stream()
                        .map(cause -> hold(cause.getKey(), cause.getValue()))
                        .toList());
    }

    /** {@code 2 people are held back}; empty if nobody is. */
    Optional<String> phrase() {
        return plan.holdsBack()
                ? Optional.of(
                        plan.guestsHeldBack() > 0
                                ? Phrases.people(plan.guestsHeldBack(), "is", "are") + " held back"
                                : count() + " held back")
                : Optional.empty();
    }

    /** The same after other words. */
    String after(String words) {
        return phrase().map(phrase -> words + ", " + phrase).orElse(words);
    }

    /** A sentence for the end of the page. */
    Optional<Sentence> sentence() {
        return plan.holdsBack()
                ? Optional.of(
                        new Sentence(
                                Tone.WARN,
                                "Held back: " + count() + ".",
                                Prose.of("Fix what is named above, then run again.")))
                : Optional.empty();
    }

    private String count() {
        if (plan.guestsHeldBack() > 0) {
            return Phrases.guests(plan.guestsHeldBack());
        }
        var doors = plan.heldBack().stream().map(HeldBack::door).distinct().count();
        return Phrases.count((int) doors, "door", "doors");
    }

    private static Section.Held.Hold hold(Cause cause, List<Who> guests) {
        var door = cause.door().map(at -> at.kind().noun() + " " + at.key());
        return new Section.Held.Hold(guests, door.orElse(""), cause.because());
    }
}
