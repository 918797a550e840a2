package dev.guestlist.cli;

import dev.guestlist.model.Masked;
import dev.guestlist.model.Problem;
import dev.guestlist.render.form.Annotations;
import dev.guestlist.render.form.Terminal;
import dev.guestlist.render.form.Theme;
import dev.guestlist.render.form.Unheard;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.view.ProblemsView;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.Exchange;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The two output streams of a command: results on one, everything else on the other. */
final class Screen {
    /** How much is printed in addition to the result. */
    enum Verbosity {
        USUAL,
        /** A line for each request. */
        REQUESTS
    }

    private final ProcessContext process;
    private final Verbosity verbosity;
    private final FirstWrite firstWrite;

    Screen(ProcessContext process, Verbosity verbosity, FirstWrite firstWrite) {
        this.process = process;
        this.verbosity = verbosity;
        this.firstWrite = firstWrite;
    }

    /** Whether this command has changed something. */
    FirstWrite firstWrite() {
        return firstWrite;
    }

    ProcessContext process() {
        return process;
    }

    /** The same with everything on one stream: in a demo, progress is part of the result. */
    Screen onOneStream() {
        return new Screen(process.withErrorsOnOut(), verbosity, firstWrite);
    }

    /** How text looks on that stream. */
    Theme theme(ProcessContext.Stream stream) {
        return process.showsColour(stream)
                ? Theme.colour(process.columns())
                : Theme.plain(process.columns());
    }

    /** The printer for that stream. */
    Terminal terminal(ProcessContext.Stream stream) {
        return new Terminal(theme(stream));
    }

    /** The result, or a part of it. */
    void result(String text) {
        print(process.out(), text);
    }

    void result(Page page) {
        result(terminal(ProcessContext.Stream.OUT).print(page));
    }

    /** Progress, advice, a question. */
    void note(String text) {
        print(process.err(), text);
    }

    void note(Page page) {
        note(terminal(ProcessContext.Stream.ERR).print(page));
    }

    /** A question; the answer is typed on the same line. */
    void ask(String question) {
        process.err().print(question);
        process.err().flush();
    }

    /** Whether a line may be overwritten: on a terminal and not in a log. */
    boolean isLive() {
        return process.terminals().contains(ProcessContext.Stream.ERR)
                && process.variable("CI").isEmpty()
                && verbosity == Verbosity.USUAL;
    }

    /** Shows the problems of the files with their lines, if there are any. */
    void problems(GuestFiles files) {
        var sources = new TreeMap<String, String>();
        files.texts().forEach(text -> sources.put(text.name(), text.text()));
        problems(files.problems(), sources);
    }

    /** Shows why the files cannot be used. */
    ExitCode reject(GuestFiles files) {
        problems(files);
        return ExitCode.ERROR;
    }

    ExitCode stopped(CommandException stop) {
        tell(stop.problem());
        return stop.code();
    }

    /** Shows one problem that has no place in the files. */
    void tell(Problem problem) {
        problems(List.of(problem), Map.of());
    }

    /** Logs a request if {@code --verbose} is set. Can be called from any thread. */
    void exchange(Exchange exchange) {
        if (verbosity == Verbosity.REQUESTS) {
            note(
                    "%s https://%s%s %s %s %d ms"
                            .formatted(
                                    exchange.method(),
                                    exchange.host(),
                                    exchange.path(),
                                    exchange.status().isPresent()
                                            ? exchange.status().getAsInt()
                                            : "no answer",
                                    exchange.requestId().orElse("-"),
                                    exchange.time().toMillis()));
        }
    }

    ExitCode failed(TenantException failure) {
        var advice =
                failure.requestId().isEmpty()
                        ? failure.hint()
                        : Optional.of(
                                failure.hint().map(hint -> hint + "; ").orElse("")
                                        + "request id "
                                        + failure.requestId().orElseThrow());
        problems(List.of(Problem.error("tenant", failure.getMessage()).withHint(advice)), Map.of());
        return ExitCode.ERROR;
    }

    /** Asks for a bug report; shows the stack trace only if {@code --verbose} is set. */
    ExitCode bug(Throwable bug) {
        problems(
                List.of(
                        Problem.error("internal", "a bug stopped guestlist: " + bug)
                                .withHint("please report it with the output of --verbose")),
                Map.of());
        if (verbosity == Verbosity.REQUESTS) {
            var trace = new StringWriter();
            bug.printStackTrace(new PrintWriter(trace));
            note(trace.toString());
        }
        return ExitCode.ERROR;
    }

    private void problems(List<Problem> problems, Map<String, String> sources) {
        if (!problems.isEmpty()) {
            var page = ProblemsView.of(problems, sources);
            note(page);
            if (process.variable("GITHUB_ACTIONS").equals("true")) {
                send(process.err(), Unheard.within(new Annotations().print(page)));
            }
        }
    }

    private static void print(PrintStream stream, String text) {
        send(stream, Unheard.of(text));
    }

    private static void send(PrintStream stream, String text) {
        var masked = Masked.of(text);
        stream.print(masked.endsWith("\n") ? masked : masked + "\n");
        stream.flush();
    }
}
