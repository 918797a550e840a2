package dev.guestlist.render.view;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Tone;

import java.util.Optional;

/** Who has access but is in no file: nothing is changed, but nothing is as the files say either. */
record Bystanders(Plan plan) {
    /** How many are named in a sentence; the page lists them all. */
    private static final int NAMED = 3;

    boolean exist() {
        return !plan.unlisted().isEmpty();
    }

    /** {@code 2 people with access are in no file}. */
    String phrase() {
        return Phrases.people(count(), "with access is", "with access are") + " in no file";
    }

    /** The same after other words; only these words if there is nobody. */
    String after(String words) {
        return exist() ? words + ", " + phrase() : words;
    }

    /** A sentence for the end of the page. */
    Optional<Sentence> sentence() {
        return exist()
                ? Optional.of(new Sentence(Tone.WARN, phrase() + ":", names().then(choice())))
                : Optional.empty();
    }

    private Prose names() {
        var names = Prose.NONE;
        for (var one : plan.unlisted().stream().limit(NAMED).toList()) {
            names =
                    names.say(names.spans().isEmpty() ? "" : ", ")
                            .code(one.guest().email().value());
        }
        return count() > NAMED ? names.say(" and " + (count() - NAMED) + " more") : names;
    }

    private Prose choice() {
        var whom = count() == 1 ? "this guest" : "them";
        return Prose.of(". To keep the access: add " + whom + " to a file. To end it: add " + whom)
                .say(" with ")
                .code("until:")
                .say(" in the past.");
    }

    private int count() {
        return plan.unlisted().size();
    }
}
