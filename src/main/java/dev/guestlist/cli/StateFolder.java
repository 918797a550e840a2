package dev.guestlist.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where programs of this user keep what should outlive a run, by the conventions of each system:
 * {@code $XDG_STATE_HOME}, otherwise {@code ~/.local/state}
 * (specifications.freedesktop.org/basedir), {@code ~/Library/Application Support} on macOS, {@code
 * %LOCALAPPDATA%} on Windows.
 */
final class StateFolder {
    private StateFolder() {}

    /**
     * Guestlist's own folder there, which need not exist yet; empty without a home.
     *
     * @param system the name of the operating system
     */
    static Optional<Path> of(ProcessContext process, String system) {
        return absolute(process, "XDG_STATE_HOME")
                .or(() -> usual(process, system.toLowerCase(Locale.ROOT)))
                .map(folder -> folder.resolve("guestlist"));
    }

    private static Optional<Path> usual(ProcessContext process, String system) {
        if (system.contains("windows")) {
            return absolute(process, "LOCALAPPDATA");
        }
        var below =
                system.contains("mac")
                        ? Path.of("Library", "Application Support")
                        : Path.of(".local", "state");
        return absolute(process, "HOME").map(home -> home.resolve(below));
    }

    /** A relative folder is ignored: it would be another one in each working directory. */
    private static Optional<Path> absolute(ProcessContext process, String variable) {
        return Optional.of(process.variable(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
