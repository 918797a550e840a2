package dev.guestlist.cli;

/** Entry point. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        new Proxy(System.getenv()).properties().forEach(Main::setUnlessSet);
        System.exit(run(ProcessContext.ofThisProcess(), arguments).number());
    }

    /** Runs one command and returns its exit code; throws nothing. */
    public static ExitCode run(ProcessContext process, String... arguments) {
        return new CommandLineRun(process).run(arguments);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
