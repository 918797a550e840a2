package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.RequestLog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The request log: the last requests in memory, all of them in a file if asked. It holds neither
 * headers nor bodies, so no token, secret or redeem link; values of page tokens are left out.
 */
public final class Journal implements RequestLog, AutoCloseable {

    private static final int KEPT = 1000;
    private static final String HIDDEN = "$skiptoken";

    private final InstantSource clock;
    private final Optional<BufferedWriter> file;
    private final Deque<Map<String, Object>> last = new ArrayDeque<>();
    private long count;

    /** Keeps the last requests in memory and, with a file, writes one line of JSON each. */
    public Journal(InstantSource clock, Optional<Path> path) throws IOException {
        this.clock = clock;
        this.file =
                path.isPresent()
                        ? Optional.of(Files.newBufferedWriter(path.get()))
                        : Optional.empty();
    }

    @Override
    public synchronized void answered(Request request, int status, long bytes, Duration took) {
        if (request.rawPath().startsWith(ControlSite.PREFIX)) {
            return;
        }
        count++;
        var line = new LinkedHashMap<String, Object>();
        line.put("number", count);
        line.put("at", clock.instant().toString());
        line.put("method", request.method());
        line.put("host", request.origin().authority());
        line.put("path", request.rawPath());
        line.put("query", query(request));
        line.put("status", status);
        line.put("bytes", bytes);
        line.put("milliseconds", Math.round(took.toNanos() / 10_000.0) / 100.0);
        last.addLast(line);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        file.ifPresent(writer -> write(writer, line));
    }

    /** The last requests, oldest first. */
    public synchronized List<Map<String, Object>> last() {
        return List.copyOf(last);
    }

    /** How many requests there have been. */
    public synchronized long count() {
        return count;
    }

    @Override
    public synchronized void close() {
        file.ifPresent(Journal::close);
    }

    private static void close(BufferedWriter writer) {
        try {
            writer.close();
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    private static Map<String, String> query(Request request) {
        var shown = new LinkedHashMap<String, String>();
        request.query()
                .options()
                .forEach(option ->
                        shown.put(
                                option.getKey(),
                                HIDDEN.equals(option.getKey()) ? "…" : option.getValue()));
        return shown;
    }

    private static void write(BufferedWriter writer, Map<String, Object> line) {
        try {
            writer.write(Json.MAPPER.writeValueAsString(line));
            writer.newLine();
            writer.flush();
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
