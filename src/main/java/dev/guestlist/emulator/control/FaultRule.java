package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Interference;
import dev.guestlist.emulator.http.Request;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of a fault script: which requests, which of them, and what goes wrong.
 *
 * @param method empty for any
 * @param path pattern of the whole path, {@code *} for anything; empty for any
 * @param when which of the matching requests, counted from 1 in the order in which they come
 * @param times how often at most
 */
public record FaultRule(
        Optional<String> method, Optional<String> path, When when, int times, Interference harm) {

    /** Which of the matching requests are struck. */
    public sealed interface When {}

    /** All of them. */
    public record Always() implements When {}

    /** The one with this number. */
    public record Nth(long number) implements When {}

    /** That one and all after it. */
    public record From(long number) implements When {}

    /** Every n-th. */
    public record Every(long n) implements When {}

    /** Each with this probability, the same ones for the same seed. */
    public record Sometimes(double probability, long randomSeed) implements When {}

    /** Whether a request is one of those meant. */
    boolean matches(Request request) {
        return method.filter(wanted -> !wanted.equalsIgnoreCase(request.method())).isEmpty()
                && path.filter(glob ->
                                !pattern(glob)
                                        .matcher(request.origin().prefix() + request.rawPath())
                                        .matches())
                        .isEmpty();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }
}
