package dev.guestlist.render.page;

import dev.guestlist.model.Problem;

import java.util.List;
import java.util.Optional;

/** A part of a page. Its text is raw: escaping is the job of the form. */
public sealed interface Section {
    /** Whether there is nothing to print. */
    default boolean isEmpty() {
        return switch (this) {
            case Caution caution -> caution.objections().isEmpty() && caution.concerns().isEmpty();
            case Problems problems -> problems.findings().isEmpty();
            case Held held -> held.holds().isEmpty();
            case People people -> people.blocks().isEmpty() && people.others().rows().isEmpty();
            case Aside aside -> aside.rows().rows().isEmpty();
            case Sentences sentences -> sentences.sentences().isEmpty();
            case Figures figures -> figures.figures().isEmpty();
            case Changes changes -> changes.lines().isEmpty();
            case Unfinished unfinished -> unfinished.steps().isEmpty();
            case Finished finished -> finished.steps().isEmpty();
            case Ended _, Provenance _, Stamp _ -> false;
        };
    }

    /**
     * What nobody must overlook.
     *
     * @param objections why the plan may not be applied as it is
     * @param remedy what to do about the objections
     * @param concerns everybody who loses access, or has too much
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
     * @param count the number of problems by severity
     */
    record Problems(List<Finding> findings, String count) implements Section {
        public Problems {
            findings = List.copyOf(findings);
        }
    }

    /** What is left out until something in the tenant is fixed. */
    record Held(String title, List<Hold> holds) implements Section {
        /**
         * One reason, with everybody it holds back.
         *
         * @param who nobody if no guest needs the door now
         * @param door empty if it is unclear who the guest is
         */
        public record Hold(List<Who> who, String door, Problem because) {
            public Hold {
                who = List.copyOf(who);
            }
        }

        public Held {
            holds = List.copyOf(holds);
        }
    }

    /** Everybody whose access changes, and the others who belong with them. */
    record People(List<Block> blocks, Rows others) implements Section {
        public People {
            blocks = List.copyOf(blocks);
        }
    }

    /** People worth knowing about; a form may fold them under the title. */
    record Aside(String title, Rows rows) implements Section {}

    /** Sentences that belong together. */
    record Sentences(List<Sentence> sentences) implements Section {
        /**
         * One of them.
         *
         * @param lead the words with the tone
         */
        public record Sentence(Tone tone, String lead, Prose rest) {
            public static Sentence plain(Prose text) {
                return new Sentence(Tone.PLAIN, "", text);
            }

            public static Sentence whole(Tone tone, String text) {
                return new Sentence(tone, text, Prose.NONE);
            }

            /** The whole text, without the tone. */
            public Prose text() {
                var apart = lead.isEmpty() || rest.spans().isEmpty() ? "" : " ";
                return Prose.of(lead + apart).then(rest);
            }
        }

        public Sentences {
            sentences = List.copyOf(sentences);
        }
    }

    /** A list of named values. */
    record Figures(String title, List<Figure> figures) implements Section {
        public record Figure(String name, String value, Tone tone) {}

        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** Changes, one per line. */
    record Changes(String title, List<Line> lines) implements Section {
        public record Line(Who who, ChangeLine change, String where) {}

        public Changes {
            lines = List.copyOf(lines);
        }
    }

    /** One change that has just ended, while others are still in progress. */
    record Ended(Step step) implements Section {}

    /** Changes that were not made. */
    record Unfinished(List<Step> steps) implements Section {
        public Unfinished {
            steps = List.copyOf(steps);
        }
    }

    /** Changes that were made: news only to people who did not watch the run. */
    record Finished(String title, List<Step> steps) implements Section {
        public Finished {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What the page is about, and when the tenant was read.
     *
     * @param lead a heading in words
     * @param legend the signs that occur
     * @param caveat what may make the page out of date
     */
    record Provenance(
            String lead,
            String tenant,
            String files,
            String provenance,
            Stamp stamp,
            List<LegendLine> legend,
            Optional<String> caveat)
            implements Section {
        public record LegendLine(Sign sign, String words) {}

        public Provenance {
            legend = List.copyOf(legend);
        }
    }

    /** The name of the plan: {@code Plan 7777-7777}. */
    record Stamp(String word, String fingerprint) implements Section {}
}
