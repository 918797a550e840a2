package dev.guestlist.model;

/**
 * The git commit that the files were read from.
 *
 * @param commit full hash
 */
public record Revision(String commit, WorkTree workTree) {
    /** Whether the files are the same as in the commit. */
    public enum WorkTree {
        CLEAN,
        DIRTY
    }

    /** The short form that people see. */
    public String shortCommit() {
        return commit.substring(0, Math.min(7, commit.length()));
    }
}
