package dev.guestlist.render;

import dev.guestlist.render.GuestBlock.Fate;
import dev.guestlist.render.GuestBlock.Losses;

import java.util.List;

/** The worst thing in a plan or in drift, for its title. */
final class Worst {
    private Worst() {}

    /** {@code 2 people lose all access, 1 loses some}, or the next worst thing. */
    static String ofPlan(List<GuestBlock> blocks) {
        var all = count(blocks, Fate.REMOVE, Losses.SOME);
        var some = count(blocks, Fate.CHANGE, Losses.SOME);
        var arrive = count(blocks, Fate.INVITE, Losses.NONE);
        if (all > 0) {
            return people(all, "loses all access", "lose all access")
                    + (some > 0 ? ", " + some + (some == 1 ? " loses some" : " lose some") : "");
        }
        if (some > 0) {
            return people(some, "loses some access", "lose some access");
        }
        if (arrive > 0) {
            return people(arrive, "is invited", "are invited");
        }
        return blocks.isEmpty() ? "no changes" : people(blocks.size(), "changes", "change");
    }

    /** {@code 2 people hold more than the files say}, or the next worst thing. */
    static String ofDrift(List<GuestBlock> blocks) {
        var more = (int) blocks.stream().filter(block -> block.losses() == Losses.SOME).count();
        if (more > 0) {
            return people(more, "holds", "hold") + " more than the files say";
        }
        return blocks.isEmpty()
                ? "none"
                : people(blocks.size(), "differs", "differ") + " from the files";
    }

    private static String people(int number, String one, String many) {
        return Phrases.people(number) + " " + (number == 1 ? one : many);
    }

    private static int count(List<GuestBlock> blocks, Fate fate, Losses losses) {
        return (int)
                blocks.stream()
                        .filter(block -> block.fate() == fate && block.losses() == losses)
                        .count();
    }
}
