package dev.guestlist.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Waiting;
import dev.guestlist.render.Fact.Area;
import dev.guestlist.render.Fact.Sign;
import dev.guestlist.render.Fact.Topic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * People by areas of access: a row for each guest, a column for each area where something moves.
 */
record GuestTable(Plan plan, Side side, List<GuestBlock> blocks, List<Column> columns) {
    /** The fields of a profile share a column. */
    record Column(Topic topic, String title) {
        static Column of(Area area) {
            return new Column(
                    area.topic(), area.topic() == Topic.PROFILE ? "profile" : area.label());
        }
    }

    GuestTable(Plan plan, Side side, List<GuestBlock> blocks) {
        this(plan, side, blocks, columns(blocks));
    }

    String head() {
        var titles = columns.stream().map(column -> " " + GitHub.text(column.title()) + " |");
        return "| | Guest |"
                + titles.collect(joining())
                + " Why |\n|---|---|"
                + "---|".repeat(columns.size())
                + "---|\n";
    }

    List<String> rows() {
        var waiting =
                plan.waiting().stream()
                        .collect(groupingBy(Waiting::guest, LinkedHashMap::new, toList()));
        return Stream.concat(
                        blocks.stream().map(this::row),
                        waiting.entrySet().stream()
                                .map(guest -> waiting(guest.getKey(), guest.getValue())))
                .toList();
    }

    private String row(GuestBlock block) {
        var cells = columns.stream().map(column -> " " + cell(block, column) + " |");
        return "| "
                + mark(side.sign(block.fate()))
                + " "
                + side.verb(block.fate())
                + " | "
                + who(block.guest())
                + " |"
                + cells.collect(joining())
                + " "
                + why(block)
                + " |\n";
    }

    private String cell(GuestBlock block, Column column) {
        return block.facts().stream()
                .filter(fact -> !fact.area().equals(Area.PROFILE))
                .filter(fact -> Column.of(fact.area()).equals(column))
                .map(fact -> (mark(fact.sign()) + " " + what(fact)).strip())
                .collect(joining("<br>"));
    }

    private static String what(Fact fact) {
        var field = fact.area().topic() == Topic.PROFILE && fact.sign() == Sign.ALTER;
        return field
                ? fact.area().label() + " " + GitHub.text(fact.what())
                : GitHub.text(fact.what());
    }

    private static String why(GuestBlock block) {
        var account =
                block.facts().stream()
                        .filter(fact -> fact.area().topic() == Topic.ACCOUNT)
                        .filter(fact -> !fact.area().equals(Area.INVITATION))
                        .map(fact -> fact.area().label() + " " + GitHub.text(fact.what()));
        var place = Stream.of(GitHub.code(block.where().fileAndLine()));
        return Stream.concat(account, place).collect(joining("<br>"));
    }

    private String waiting(Person guest, List<Waiting> waiting) {
        var now = plan.header().readAt();
        var why =
                waiting.stream()
                        .map(one -> GitHub.text(Phrases.waiting(one, now)))
                        .collect(joining("<br>"));
        return "| "
                + mark(Sign.WAIT)
                + " waiting | "
                + who(guest)
                + " |"
                + " |".repeat(columns.size())
                + " "
                + why
                + " |\n";
    }

    /** Name and address; the name only where it says more. */
    static String who(Person guest) {
        var email = guest.email().value();
        var name = guest.name().strip();
        return name.isEmpty() || name.equalsIgnoreCase(email)
                ? GitHub.code(email)
                : GitHub.text(name) + "<br>" + GitHub.code(email);
    }

    /** A sign that Markdown does not take for its own. */
    private static String mark(Sign sign) {
        return switch (sign) {
            case TAKE, LACKING -> "−";
            case GIVE, EXTRA -> "+";
            case ALTER -> "±";
            case WAIT -> "…";
            case UNLISTED -> "?";
            case FAILED -> "✗";
            case NONE -> "";
        };
    }

    private static List<Column> columns(List<GuestBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block.facts().stream())
                .filter(fact -> !fact.area().equals(Area.PROFILE))
                .map(Fact::area)
                .filter(area -> area.topic() != Topic.ACCOUNT)
                .map(Column::of)
                .distinct()
                .sorted(Comparator.comparingInt(GuestTable::rank).thenComparing(Column::title))
                .toList();
    }

    /** What opens applications comes first. */
    private static int rank(Column column) {
        return switch (column.topic()) {
            case ENVIRONMENT -> 0;
            case GROUPS -> 1;
            case LICENSES -> 2;
            case PROFILE, ACCOUNT -> 3;
        };
    }
}
