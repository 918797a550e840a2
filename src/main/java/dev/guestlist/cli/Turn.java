package dev.guestlist.cli;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.guestlist.model.Problem;
import dev.guestlist.tenant.Wait;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Two applies of one tenant at once would both invite the same guests: they take turns. A turn is a
 * lock on a file, which the operating system releases however the process ends. It knows only this
 * user on this machine.
 */
final class Turn implements AutoCloseable {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** The lock covers a byte that is never written: on Windows locked bytes can't be read. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    private final Screen screen;
    private final Duration patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Optional<Queue> queue = Optional.empty();
    private final List<FileChannel> held = new CopyOnWriteArrayList<>();
    private final Set<String> places = ConcurrentHashMap.newKeySet();

    private interface Locking {
        void lock(Path file, FileChannel channel) throws IOException;
    }

    /** What is waited for, and since when. */
    private record Queue(String what, Instant since, Instant until) {}

    /**
     * @param patience how long to wait for another apply
     */
    Turn(Screen screen, Duration patience) {
        this.screen = screen;
        this.patience = patience;
    }

    /**
     * Waits until no other apply of this tenant is running; {@link #close} lets the next one start.
     *
     * @param tenant for people
     * @param place what tells this tenant from others: its name and address
     * @throws CommandException if the other apply takes too long
     */
    void take(String tenant, String place) {
        lock(place, (file, channel) -> await(tenant, file, channel));
    }

    /**
     * Also takes the turn under another name of the tenant, known only now that it has been read.
     *
     * @throws CommandException if another apply has it: what was read may be out of date
     */
    void takeAlso(String tenant, String place) {
        if (!held.isEmpty() && !places.contains(place)) {
            lock(
                    place,
                    (file, channel) -> {
                        if (!isLocked(channel)) {
                            throw running(other(tenant, file), "is running");
                        }
                    });
        }
    }

    private void lock(String place, Locking locking) {
        var folder = StateFolder.of(screen.process(), System.getProperty("os.name", ""));
        if (folder.isEmpty()) {
            withoutLock("there is no HOME and no XDG_STATE_HOME");
            return;
        }
        var name = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)) + ".lock";
        var file = folder.orElseThrow().resolve(name);
        try {
            Files.createDirectories(folder.orElseThrow());
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held.add(channel);
            locking.lock(file, channel);
        } catch (IOException unusable) {
            withoutLock("cannot lock " + file + ": " + Output.reason(unusable));
        }
        places.add(place);
    }

    /** What this turn is waiting for, if it is. */
    List<Wait> waits() {
        var now = now();
        return queue.stream()
                .map(other ->
                        new Wait(
                                other.what(),
                                Duration.between(other.since(), now),
                                Duration.between(now, other.until())))
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        for (var channel : held) {
            try {
                channel.close();
            } catch (IOException unexpected) {
                withoutLock(Output.reason(unexpected));
            }
        }
    }

    private void await(String tenant, Path file, FileChannel channel) throws IOException {
        var until = now().plus(patience);
        while (!isLocked(channel)) {
            var other = other(tenant, file);
            if (queue.isEmpty()) {
                queue = Optional.of(new Queue(other, now(), until));
                screen.note("Waiting for " + other + " to end.");
            }
            if (!now().isBefore(until) || isClosed()) {
                throw running(other, "has not ended");
            }
        }
        queue = Optional.empty();
    }

    /** In one process, Java refuses instead of waiting. */
    private boolean isLocked(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock(LOCKED, 1, false) == null) {
                return false;
            }
            var process =
                    "process "
                            + ProcessHandle.current().pid()
                            + ", started "
                            + now().truncatedTo(SECONDS)
                            + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)), 0);
            return true;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static String other(String tenant, Path file) {
        return "another apply of " + tenant + " (" + holder(file) + ")";
    }

    private static String holder(Path file) {
        try {
            var line = Files.readString(file).strip();
            return line.isEmpty() ? "just started" : line;
        } catch (IOException gone) {
            return "unknown process";
        }
    }

    private boolean isClosed() {
        try {
            return closed.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyNeedsIt) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Instant now() {
        return screen.process().clock().instant();
    }

    private void withoutLock(String why) {
        screen.tell(
                Problem.warning("no-lock", why + ": another apply at the same time is not noticed")
                        .withHint("make sure that only one runs"));
    }

    private static CommandException running(String other, String state) {
        return new CommandException(
                ExitCode.REFUSED,
                Problem.error("apply-running", other + " " + state)
                        .withHint("run again later, or wait longer with --wait"));
    }
}
