package dev.guestlist.cli;

/** Whether a stream shows colour. */
final class Colour {
    private Colour() {}

    /** Only a person's terminal, and not for whoever set NO_COLOR (no-color.org). */
    static boolean on(Surroundings surroundings, Surroundings.Stream stream) {
        return surroundings.terminals().contains(stream)
                && surroundings.variable("NO_COLOR").isEmpty()
                && !surroundings.variable("TERM").equals("dumb");
    }
}
