package dev.guestlist.metadata;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Fails the test that caused traffic against the metadata. JUnit finds it by itself, for every
 * test. An answer leaves after it was checked, so what a test has waited for is in.
 */
public final class Findings implements AfterEachCallback, AfterAllCallback {
    private static final int SHOWN = 20;
    private static final Queue<String> FOUND = new ConcurrentLinkedQueue<>();

    /** Checks a request that somebody else answers, with whatever a test makes up. */
    public static void check(
            String method, String target, Map<String, String> headers, String body) {
        check(
                new Message.Request(method, target, headers, body),
                new Message.Answer(500, Map.of(), ""),
                Exchanges.Scrutiny.STRICT);
    }

    static void check(Message.Request request, Message.Answer answer, Exchanges.Scrutiny scrutiny) {
        try {
            FOUND.addAll(Exchanges.complaints(request, answer, scrutiny));
        } catch (RuntimeException | StackOverflowError bug) {
            FOUND.add(request.method() + " " + request.target() + ": the check failed: " + bug);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failIfAny();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        failIfAny();
    }

    /** Takes out what was found since the last time. */
    static List<String> take() {
        var taken = new ArrayList<String>();
        for (var one = FOUND.poll(); one != null; one = FOUND.poll()) {
            taken.add(one);
        }
        return taken;
    }

    private static void failIfAny() {
        var found = take();
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "Traffic against the metadata:\n"
                            + String.join("\n", found.stream().distinct().limit(SHOWN).toList()));
        }
    }
}
