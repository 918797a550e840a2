package dev.guestlist.model;

/**
 * The git commit that files were read from.
 *
 * @param commit full hash
 */
public record Revision(String commit, WorkTree workTree) {
    /** Whether the files are the ones of the commit. */
    public enum WorkTree {
        CLEAN,
        DIRTY
    }

    /** The form shown to people. */
    public String shortCommit() {
        return commit.substring(0, Math.min(7, commit.length()));
    }
}
