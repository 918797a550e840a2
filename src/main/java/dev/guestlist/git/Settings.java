package dev.guestlist.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

import java.util.concurrent.TimeUnit;

/**
 * The library's settings, ours and in memory. Left alone, it measures how fine the file system's
 * clock is by writing files into the repository, and notes the answer in {@code
 * ~/.config/jgit/config}: a program that only asks for a commit writes neither. It takes the
 * library's own fallback for the clock instead. None of the user's settings says which commit is
 * checked out, so they are not read at all.
 */
final class Settings extends SystemReader.Delegate {
    private static final Settings OURS = new Settings(SystemReader.getInstance());

    private Settings(SystemReader reader) {
        super(reader);
    }

    /** To be called before anything else of the library; again does no harm. */
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
            // Nothing is kept from one run to the next.
        }

        @Override
        public void save() {
            // Nor for the next.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
