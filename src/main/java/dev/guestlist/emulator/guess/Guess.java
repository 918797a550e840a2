package dev.guestlist.emulator.guess;

/**
 * A question that no public source answers: a constant of an {@link Area}.
 *
 * @param <S> what it can be answered with: a constant of an enum, a number, words
 */
public final class Guess<S> {
    private final String name;
    private final Settings<S> settings;

    Guess(String name, Settings<S> settings) {
        this.name = name;
        this.settings = settings;
    }

    /** How the switch is called within its area, such as {@code plus-in-address}. */
    public String name() {
        return name;
    }

    /** What can be answered, and what is most likely. */
    public Settings<S> settings() {
        return settings;
    }

    @Override
    public String toString() {
        return name;
    }
}
