package dev.guestlist.render.page;

import java.util.List;
import java.util.Optional;

/** A part of a page. Whatever it holds is raw text: escaping is a form's work. */
public sealed interface Section {
    /** Whether there is nothing to print. */
    default boolean isEmpty() {
        return switch (this) {
            case Caution caution -> caution.objections().isEmpty() && caution.concerns().isEmpty();
            case Problems problems -> problems.findings().isEmpty();
            case People people -> people.blocks().isEmpty() && people.others().rows().isEmpty();
            case Aside aside -> aside.rows().rows().isEmpty();
            case Sentences sentences -> sentences.sentences().isEmpty();
            case Figures figures -> figures.figures().isEmpty();
            case Changes changes -> changes.lines().isEmpty();
            case Unfinished unfinished -> unfinished.steps().isEmpty();
            case Finished finished -> finished.steps().isEmpty();
            case Outcome _, Origin _, Stamp _ -> false;
        };
    }

    /**
     * What nobody may overlook.
     *
     * @param objections why the plan may not pass as it is
     * @param remedy what to do about the objections
     * @param concerns everybody who loses access, or holds too much
     */
    record Caution(List<Prose> objections, Prose remedy, List<Concern> concerns)
            implements Section {
        public record Concern(Who who, Prose what) {}

        public Caution {
            objections = List.copyOf(objections);
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * What is wrong.
     *
     * @param count how many of which severity
     */
    record Problems(List<Finding> findings, String count) implements Section {
        public Problems {
            findings = List.copyOf(findings);
        }
    }

    /** Everybody whose access moves, and who else belongs among them. */
    record People(List<Block> blocks, Rows others) implements Section {
        public People {
            blocks = List.copyOf(blocks);
        }
    }

    /** People who are good to know about; a form may fold them away under the title. */
    record Aside(String title, Rows rows) implements Section {}

    /** Sentences that belong together. */
    record Sentences(List<Sentence> sentences) implements Section {
        /**
         * One of them.
         *
         * @param lead the words that carry the tone
         */
        public record Sentence(Tone tone, String lead, Prose rest) {
            public static Sentence plain(Prose text) {
                return new Sentence(Tone.PLAIN, "", text);
            }

            public static Sentence whole(Tone tone, String text) {
                return new Sentence(tone, text, Prose.NONE);
            }

            /** What is said, in whatever colour. */
            public Prose text() {
                var apart = lead.isEmpty() || rest.spans().isEmpty() ? "" : " ";
                return Prose.of(lead + apart).then(rest);
            }
        }

        public Sentences {
            sentences = List.copyOf(sentences);
        }
    }

    /** A list of values with a name each. */
    record Figures(String title, List<Figure> figures) implements Section {
        public record Figure(String name, String value, Tone tone) {}

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** Changes on a line each. */
    record Changes(String title, List<Line> lines) implements Section {
        public record Line(Who who, ChangeLine change, String where) {}

        public Changes {
            lines = List.copyOf(lines);
        }
    }

    /** One change that has just come to its end, while others are still under way. */
    record Outcome(Step step) implements Section {}

    /** What was to be done and is not. */
    record Unfinished(List<Step> steps) implements Section {
        public Unfinished {
            steps = List.copyOf(steps);
        }
    }

    /** What was done: news only for those who were not there. */
    record Finished(String title, List<Step> steps) implements Section {
        public Finished {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What the page is about, and since when.
     *
     * @param lead a heading in words
     * @param legend the signs that occur
     * @param caveat what may make the page stale
     */
    record Origin(
            String lead,
            String tenant,
            String files,
            String provenance,
            Stamp stamp,
            List<Meaning> legend,
            Optional<String> caveat)
            implements Section {
        public record Meaning(Sign sign, String words) {}

        public Origin {
            legend = List.copyOf(legend);
        }
    }

    /** The name under which the plan can be applied: {@code Plan 7777-7777}. */
    record Stamp(String word, String fingerprint) implements Section {}
}
