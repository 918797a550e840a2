package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Fact;
import dev.guestlist.render.page.Fact.Area;
import dev.guestlist.render.page.Rows;
import dev.guestlist.render.page.Section.People;
import dev.guestlist.render.page.Sign;
import dev.guestlist.render.page.Who;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** People by area of access: a row for each guest, a column for each area with changes. */
record PeopleTable(People people, List<Column> columns) {
    /** All profile fields share one column. */
    record Column(int rank, String title) {
        /** Areas that give access to applications come first. */
        static Column of(Area area) {
            return switch (area) {
                case Area.Inside door -> new Column(0, door.label());
                case Area.Doors doors -> new Column(1, doors.label());
                case Area.Profile _ -> new Column(2, Area.PROFILE.label());
                case Area.Account account -> new Column(3, account.label());
            };
        }
    }

    PeopleTable(People people) {
        this(people, columns(people.blocks()));
    }

    String head() {
        var titles = columns.stream().map(column -> " " + Markdown.text(column.title()) + " |");
        return "| | Guest |"
                + titles.collect(joining())
                + " Why |\n|---|---|"
                + "---|".repeat(columns.size())
                + "---|\n";
    }

    List<String> rows() {
        var others = people.others();
        return Stream.concat(
                        people.blocks().stream().map(this::row),
                        others.rows().stream().map(row -> row(others, row)))
                .toList();
    }

    private String row(Block block) {
        var cells = columns.stream().map(column -> " " + cell(block, column) + " |");
        return "| "
                + mark(block.sign())
                + " "
                + block.verb()
                + " | "
                + who(block.who())
                + " |"
                + cells.collect(joining())
                + " "
                + why(block)
                + " |\n";
    }

    private String cell(Block block, Column column) {
        return block.facts().stream()
                .filter(fact -> !fact.area().equals(Area.PROFILE))
                .filter(fact -> Column.of(fact.area()).equals(column))
                .map(fact -> (mark(fact.sign()) + " " + what(fact)).strip())
                .collect(joining("<br>"));
    }

    private static String what(Fact fact) {
        var field = fact.area() instanceof Area.Profile && fact.sign() == Sign.ALTER;
        return field
                ? fact.area().label() + " " + Markdown.text(fact.what())
                : Markdown.text(fact.what());
    }

    private static String why(Block block) {
        var account =
                block.facts().stream()
                        .filter(fact -> fact.area() instanceof Area.Account)
                        .filter(fact -> !fact.area().equals(Area.INVITATION))
                        .map(fact -> fact.area().label() + " " + Markdown.text(fact.what()));
        var place = Stream.of(Markdown.code(block.where()));
        return Stream.concat(account, place).collect(joining("<br>"));
    }

    private String row(Rows rows, Rows.Row row) {
        return "| "
                + mark(rows.sign())
                + " "
                + rows.word()
                + " | "
                + who(row.who())
                + " |"
                + " |".repeat(columns.size())
                + " "
                + row.remarks().stream().map(Markdown::prose).collect(joining("<br>"))
                + " |\n";
    }

    /** Name and address. */
    static String who(Who who) {
        var email = Markdown.code(who.address());
        return who.name().map(name -> Markdown.text(name) + "<br>" + email).orElse(email);
    }

    /** A sign that has no meaning in Markdown. */
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

    private static List<Column> columns(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.facts().stream())
                .map(Fact::area)
                .filter(area -> !area.equals(Area.PROFILE))
                .filter(area -> !(area instanceof Area.Account))
                .map(Column::of)
                .distinct()
                .sorted(Comparator.comparingInt(Column::rank).thenComparing(Column::title))
                .toList();
    }
}
