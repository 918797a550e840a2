package dev.guestlist.emulator.guess;

import java.util.List;

/** A setting made of words. */
public record Words(List<String> all) {
    public Words {
        all = List.copyOf(all);
    }
}
