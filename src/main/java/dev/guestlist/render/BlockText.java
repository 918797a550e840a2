package dev.guestlist.render;

import dev.guestlist.render.Fact.Area;
import dev.guestlist.render.Fact.Sign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** One guest's block on the terminal: a headline, then a line for each thing that changes. */
record BlockText(Side side, Columns columns) {
    /** What facts must share to stand on one line. */
    private record Line(Area area, Sign sign, String note) {}

    static BlockText of(Side side, Theme theme, List<GuestBlock> blocks) {
        var columns =
                Columns.of(
                        theme,
                        blocks.stream().flatMap(BlockText::labels),
                        blocks.stream().flatMap(BlockText::notes));
        return new BlockText(side, columns);
    }

    String text(GuestBlock block) {
        var text = new StringBuilder(headline(block));
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
        return text.toString();
    }

    private String headline(GuestBlock block) {
        return columns.headline(
                side.sign(block.fate()),
                side.verb(block.fate()),
                block.guest(),
                block.where().fileAndLine());
    }

    /** Facts that differ only in what they name, side by side; areas in the order they come up. */
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

    private static Stream<String> labels(GuestBlock block) {
        return block.facts().stream().map(fact -> fact.area().label());
    }

    private static Stream<String> notes(GuestBlock block) {
        return Stream.concat(
                Stream.of(block.where().fileAndLine()), block.facts().stream().map(Fact::note));
    }
}
