package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Fact;
import dev.guestlist.render.page.Fact.Area;
import dev.guestlist.render.page.Rows;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Sign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * People on a terminal: a headline for each guest, then a line for each change; and lists of guests
 * with remarks.
 */
record PeopleLines(Theme theme) {
    /** Guests beyond this number in a list of remarks are only counted. */
    private static final int LISTED_AT_MOST = 20;

    /** What facts must have in common to share a line. */
    private record Line(Area area, Sign sign, String note) {}

    String text(Section.People people) {
        var blocks = people.blocks();
        var columns =
                Columns.of(
                        theme,
                        blocks.stream().flatMap(PeopleLines::labels),
                        blocks.stream().flatMap(PeopleLines::notes));
        var text = new StringBuilder();
        for (var block : blocks) {
            text.append(text.isEmpty() ? "" : "\n");
            append(text, block, columns);
        }
        var others = text(people.others());
        return text.append(text.isEmpty() || others.isEmpty() ? "" : "\n")
                .append(others)
                .toString();
    }

    String text(Rows rows) {
        var columns = Columns.ofRows(theme, rows);
        var sign = rows.sign();
        var listed =
                rows.rows().stream()
                        .limit(LISTED_AT_MOST)
                        .map(row -> columns.row(sign, rows.word(), row.who(), row.remarks()))
                        .collect(joining());
        var more = rows.rows().size() - LISTED_AT_MOST;
        if (more <= 0) {
            return listed;
        }
        var rest =
                Gutter.symbol(sign)
                        + " and "
                        + more
                        + " more "
                        + rows.word()
                        + ", listed in the JSON plan";
        return listed + "  " + theme.paint(Gutter.ink(sign), rest) + "\n";
    }

    private static void append(StringBuilder text, Block block, Columns columns) {
        text.append(columns.headline(block.sign(), block.verb(), block.who(), block.where()));
        var previous = "";
        for (var line : lines(block.facts()).entrySet()) {
            var label = line.getKey().area().label();
            text.append(
                    columns.fact(
                            label.equals(previous) ? "" : label,
                            line.getKey().sign(),
                            line.getValue(),
                            line.getKey().note()));
            previous = label;
        }
    }

    /** Facts that differ only in what they name share a line; areas in order of appearance. */
    private static LinkedHashMap<Line, List<String>> lines(List<Fact> facts) {
        var lines = new LinkedHashMap<Line, List<String>>();
        facts.stream()
                .map(Fact::area)
                .distinct()
                .forEach(area ->
                        facts.stream()
                                .filter(fact -> fact.area().equals(area))
                                .forEach(fact ->
                                        lines.computeIfAbsent(
                                                        new Line(area, fact.sign(), fact.note()),
                                                        _ -> new ArrayList<>())
                                                .add(fact.what())));
        return lines;
    }

    private static Stream<String> labels(Block block) {
        return block.facts().stream().map(fact -> fact.area().label());
    }

    private static Stream<String> notes(Block block) {
        return Stream.concat(Stream.of(block.where()), block.facts().stream().map(Fact::note));
    }
}
