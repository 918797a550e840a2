package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Node.js with the foreign clients of {@code src/test/node} installed, below {@code target}.
 *
 * <p>Without Node.js 20 there is nothing to test, and the test is skipped. Without a way to the npm
 * registry it is skipped too on a developer's machine, but fails where {@code CI} is set: there
 * somebody relies on it.
 */
final class Node {

    private static final int OLDEST = 20;
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path PLACE = Path.of("target/foreign-clients").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 300;

    /** npm's and Node's words for a network that is not there. */
    private static final Pattern NO_NETWORK =
            Pattern.compile(
                    "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH"
                            + "|ENOTCACHED|ERR_SOCKET_TIMEOUT|EIDLETIMEOUT");

    /** What would turn a client elsewhere. */
    private static final Pattern MISLEADING = Pattern.compile("(?i)(https?|all|no)_proxy|NODE_.*");

    private Node() {}

    /** What a process did: standard output and error together. */
    record Run(int exit, String output) {}

    /** Installs the clients unless this very lock file has been installed before. */
    static Node installed() throws IOException, InterruptedException {
        requireNode();
        Files.createDirectories(PLACE);
        try (var stale = Files.newDirectoryStream(PLACE, "*.js")) {
            for (var file : stale) {
                Files.delete(file);
            }
        }
        try (var sources = Files.newDirectoryStream(SOURCES)) {
            for (var source : sources) {
                var copy = PLACE.resolve(source.getFileName());
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var mark = PLACE.resolve("node_modules/.installed");
        var lock = Files.readString(SOURCES.resolve("package-lock.json"));
        if (!Files.exists(mark) || !Files.readString(mark).equals(lock)) {
            install();
            Files.writeString(mark, lock);
        }
        return new Node();
    }

    /** Runs all stories, one file after the other, since they share an emulator. */
    Run run(Map<String, String> connection, Map<String, String> rest)
            throws IOException, InterruptedException {
        var node =
                new ProcessBuilder("node", "--test", "--test-concurrency=1", "--test-reporter=tap");
        node.environment().keySet().removeIf(name -> MISLEADING.matcher(name).matches());
        node.environment().putAll(connection);
        node.environment().putAll(rest);
        return finish(node);
    }

    private static void requireNode() throws InterruptedException {
        try {
            var version = finish(new ProcessBuilder("node", "--version")).output().strip();
            if (Integer.parseInt(version.substring(1, version.indexOf('.'))) < OLDEST) {
                abort("needs Node.js " + OLDEST + " or later, found " + version);
            }
        } catch (IOException absent) {
            abort("Node.js is not installed: " + absent.getMessage());
        }
    }

    private static void install() throws IOException, InterruptedException {
        var run =
                finish(
                        new ProcessBuilder(
                                "npm",
                                "ci",
                                "--ignore-scripts",
                                "--prefer-offline",
                                "--no-audit",
                                "--no-fund"));
        if (run.exit() == 0) {
            return;
        }
        if (NO_NETWORK.matcher(run.output()).find() && System.getenv("CI") == null) {
            abort("no npm registry within reach, and CI is not set:\n" + run.output());
        }
        fail("npm ci failed:\n" + run.output());
    }

    private static Run finish(ProcessBuilder command) throws IOException, InterruptedException {
        var output = Files.createTempFile("node", ".log");
        try {
            var process =
                    command.directory(Files.isDirectory(PLACE) ? PLACE.toFile() : null)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                fail(command.command() + " does not end:\n" + Files.readString(output));
            }
            return new Run(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
