package dev.guestlist.render.view;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Block.Fate;
import dev.guestlist.render.page.Block.Losses;
import dev.guestlist.render.page.Fact;
import dev.guestlist.render.page.Fact.Area;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section.Caution.Concern;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Sign;

import java.util.List;

/** Who loses access, or has more than the files say, and what. */
record Concerns(Side side) {
    List<Concern> of(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.losses() == Losses.SOME)
                .map(block -> new Concern(block.who(), what(block)))
                .toList();
    }

    private Prose what(Block block) {
        return block.fate() == Fate.REMOVE ? everything(block) : surplus(block);
    }

    private Prose everything(Block block) {
        var until =
                block.facts().stream()
                        .filter(fact -> fact.area().equals(Area.UNTIL))
                        .map(Fact::what)
                        .collect(joining());
        var all =
                switch (side) {
                    case PLAN -> Prose.of("loses all access");
                    case DRIFT -> Prose.of("still has access");
                };
        return until.isEmpty() ? all : all.say(": until ").free(until);
    }

    private Prose surplus(Block block) {
        var things = things(block);
        return switch (side) {
            case PLAN -> Prose.of("loses ").then(things);
            case DRIFT -> Prose.of("holds ").then(things).say(", which the files do not name");
        };
    }

    private Prose things(Block block) {
        var taken = side.sign(Sign.TAKE);
        var things = Prose.NONE;
        for (var fact : block.facts()) {
            if (fact.sign() == taken) {
                things = things.say(things.spans().isEmpty() ? "" : ", ").then(fact.thing());
            }
        }
        return things;
    }
}
