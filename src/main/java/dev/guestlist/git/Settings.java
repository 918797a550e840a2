package dev.guestlist.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

import java.util.concurrent.TimeUnit;

/**
 * Our own settings for the library, in memory. By default it measures the resolution of the file
 * system's clock by writing files into the repository, and saves the result in {@code
 * ~/.config/jgit/config}. A program that only looks up a commit should write neither, so this uses
 * the library's fallback value for the clock. The user's settings have no influence on which commit
 * is checked out, so they are not read at all.
 */
final class Settings extends SystemReader.Delegate {
    private static final Settings OURS = new Settings(SystemReader.getInstance());

    private Settings(SystemReader reader) {
        super(reader);
    }

    /** Must be called before anything else in the library; calling it again does no harm. */
    static void keepToOurselves() {
        SystemReader.setInstance(OURS);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fileSystem) {
        return new InMemory(parent, fileSystem);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fileSystem) {
        return new InMemory(parent, fileSystem);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fileSystem) {
        return new InMemory(parent, fileSystem);
    }

    private static final class InMemory extends FileBasedConfig {
        InMemory(Config parent, FS fileSystem) {
            super(parent, null, fileSystem);
        }

        @Override
        public long getTimeUnit(
                String section, String subsection, String name, long otherwise, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
                    : super.getTimeUnit(section, subsection, name, otherwise, unit);
        }

        @Override
        public void load() {
            // Nothing is kept between runs.
        }

        @Override
        public void save() {
            // Nothing is kept between runs.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
