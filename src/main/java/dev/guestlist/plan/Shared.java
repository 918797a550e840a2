package dev.guestlist.plan;

import java.util.List;

/**
 * Something that guests share and that has to be there before anybody can hold it: a group to be
 * created, a setting of an environment.
 */
public record Shared(Target target) implements Subject {
    @Override
    public String label() {
        return target.key();
    }

    @Override
    public List<String> essence() {
        return List.of("shared");
    }
}
