package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.Problem;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Caution;

import java.util.List;
import java.util.function.Function;

/**
 * Pages for a pull request, an issue or a job summary, in GitHub's Markdown. The title names the
 * most serious effect, a box lists who loses what, a table shows everything, and the lines are
 * folded below it. Short enough for a comment.
 */
public record GitHub() implements Form {
    private static final int CONCERNS_AT_MOST = 10;
    private static final int PROBLEMS_AT_MOST = 20;
    private static final int ASIDE_AT_MOST = 100;
    private static final int HELD_AT_MOST = 20;

    @Override
    public String print(Page page) {
        var footer = page.sections().stream().map(GitHub::footer).collect(joining());
        var comment = new Comment().reserve(footer);
        page.title().ifPresent(title -> comment.add(title(title)));
        page.sections().forEach(section -> add(section, comment));
        for (var section : page.sections()) {
            if (section instanceof Section.People people) {
                PeopleDiff.add(people, comment);
            }
        }
        var text = comment.add(footer).toString().stripTrailing();
        return text.isEmpty() ? "" : text + "\n";
    }

    private static void add(Section section, Comment comment) {
        switch (section) {
            case Caution caution -> comment.add(box(caution));
            case Section.Problems problems -> comment.add(problems(problems));
            case Section.Held held -> comment.add(held(held));
            case Section.People people -> {
                var table = new PeopleTable(people);
                comment.addAll(table.head(), table.rows(), "\n", "people");
            }
            case Section.Aside aside -> comment.add(folded(aside));
            case Section.Sentences sentences -> comment.add(paragraph(sentences));
            case Section.Figures figures -> comment.add(figures(figures));
            case Section.Changes changes -> comment.add(changes(changes));
            case Section.Ended outcome -> StepTable.add(List.of(outcome.step()), comment);
            case Section.Unfinished open -> StepTable.add(open.steps(), comment);
            case Section.Finished done -> StepTable.addFolded(done.title(), done.steps(), comment);
            case Section.Provenance _, Section.Stamp _ -> {} // the footer
        }
    }

    private static String title(Page.Title title) {
        var tags =
                title.tags().stream()
                        .map(tag -> " " + tag.name() + "=" + Markdown.metadata(tag.value()))
                        .collect(joining());
        return "<!-- guestlist:" + tags + " -->\n### " + Markdown.prose(title.text()) + "\n\n";
    }

    private static String box(Caution caution) {
        var box = new StringBuilder("> [!CAUTION]\n");
        for (var objection : caution.objections()) {
            box.append("> **").append(Markdown.prose(objection)).append("**\n");
        }
        if (!caution.objections().isEmpty()) {
            box.append("> ").append(Markdown.prose(caution.remedy())).append("\n>\n");
        }
        caution.concerns().stream()
                .limit(CONCERNS_AT_MOST)
                .forEach(concern -> box.append(concern(concern)));
        var more = caution.concerns().size() - CONCERNS_AT_MOST;
        return box.append(more > 0 ? "> - and " + more + " more, see the table\n" : "")
                .append('\n')
                .toString();
    }

    private static String concern(Caution.Concern concern) {
        return "> - **"
                + Markdown.text(concern.who().address())
                + "** "
                + Markdown.prose(concern.what())
                + "\n";
    }

    private static String problems(Section.Problems problems) {
        return list(problems.findings(), PROBLEMS_AT_MOST, finding -> problem(finding.problem()));
    }

    private static String problem(Problem problem) {
        var place = problem.where().map(where -> " " + Markdown.code(where.toString())).orElse("");
        var hint = problem.hint().map(text -> " (" + Markdown.text(text) + ")").orElse("");
        return "**"
                + Phrases.word(problem.severity())
                + "**"
                + place
                + " "
                + Markdown.text(problem.message())
                + hint;
    }

    private static String reason(Problem because) {
        var hint = because.hint().map(text -> " (" + Markdown.text(text) + ")").orElse("");
        var place = because.where().map(where -> " " + Markdown.code(where.toString())).orElse("");
        return Markdown.text(because.message()) + hint + place;
    }

    private static String held(Section.Held held) {
        return "**" + held.title() + "**\n\n" + list(held.holds(), PROBLEMS_AT_MOST, GitHub::held);
    }

    private static String held(Section.Held.Hold hold) {
        var more = hold.who().size() - HELD_AT_MOST;
        var who =
                hold.who().stream()
                        .limit(HELD_AT_MOST)
                        .map(guest -> Markdown.code(guest.address()))
                        .collect(joining(", "));
        var door = Markdown.text(hold.door());
        return "held back "
                + (who.isEmpty() ? door : who)
                + (more > 0 ? " and " + more + " more" : "")
                + ": "
                + (who.isEmpty() || door.isEmpty() ? "" : door + ": ")
                + reason(hold.because());
    }

    private static String folded(Section.Aside aside) {
        var list =
                list(
                        aside.rows().rows(),
                        ASIDE_AT_MOST,
                        row ->
                                Markdown.code(row.who().address())
                                        + ": "
                                        + row.remarks().stream()
                                                .map(Markdown::prose)
                                                .collect(joining(", ")));
        return "<details><summary>" + aside.title() + "</summary>\n\n" + list + "</details>\n\n";
    }

    private static String paragraph(Section.Sentences sentences) {
        return sentences.sentences().stream()
                .map(sentence -> Markdown.prose(sentence.text()) + "\n")
                .collect(joining("", "", "\n"));
    }

    private static String figures(Section.Figures figures) {
        return figures.title()
                + "\n\n"
                + list(
                        figures.figures(),
                        Integer.MAX_VALUE,
                        figure ->
                                Markdown.text(figure.name())
                                        + ": "
                                        + Markdown.text(figure.value()));
    }

    private static String changes(Section.Changes changes) {
        return changes.title()
                + "\n\n"
                + list(
                        changes.lines(),
                        ASIDE_AT_MOST,
                        line ->
                                Markdown.code(line.who().address())
                                        + ": "
                                        + Markdown.text(line.change().asAsked())
                                        + " "
                                        + Markdown.code(line.where()));
    }

    private static <T> String list(List<T> items, int atMost, Function<T, String> item) {
        var more = items.size() - atMost;
        return items.stream()
                        .limit(atMost)
                        .map(one -> "- " + item.apply(one) + "\n")
                        .collect(joining())
                + (more > 0 ? "- and " + more + " more\n" : "")
                + "\n";
    }

    private static String footer(Section section) {
        return section instanceof Section.Provenance origin ? footer(origin) : "";
    }

    private static String footer(Section.Provenance origin) {
        return "<sub>"
                + origin.stamp().word()
                + " "
                + Markdown.code(origin.stamp().fingerprint())
                + ", "
                + Markdown.text(origin.files())
                + ", "
                + origin.provenance()
                + "."
                + origin.caveat().map(caveat -> " " + caveat).orElse("")
                + "</sub>\n";
    }
}
