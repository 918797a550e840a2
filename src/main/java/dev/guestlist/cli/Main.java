package dev.guestlist.cli;

/** Entry point. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.err.println("guestlist: no commands yet");
    }
}
