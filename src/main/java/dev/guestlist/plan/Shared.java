package dev.guestlist.plan;

import java.util.List;

/**
 * Something that guests share and that must exist before a guest can have it: a group to create, a
 * setting of an environment.
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
