package dev.guestlist.source;

import dev.guestlist.model.Quoted;

/**
 * Keys that appear again in a block. If the first key of a list entry appears again, then most
 * likely another entry begins there and lacks its dash; its other keys are no mistakes of their
 * own.
 */
final class RepeatedKeys {
    private final Block block;
    private final Findings findings;
    private boolean dashMissing;

    /** What a block of keys is. */
    enum Block {
        VALUE,
        ENTRY_OF_LIST
    }

    RepeatedKeys(Block block, Findings findings) {
        this.block = block;
        this.findings = findings;
    }

    /**
     * Adds the problem with a key that is there again.
     *
     * @param first its first appearance
     * @param opening the first key of the block
     */
    void add(Yaml.Scalar again, Yaml.Entry first, Yaml.Entry opening) {
        if (block == Block.ENTRY_OF_LIST && again.text().equals(opening.name())) {
            dashMissing = true;
            findings.error(
                    "missing-dash",
                    again.where(),
                    "another entry seems to begin here: the one above has its %s at %s"
                            .formatted(again.text(), first.key()),
                    "write a dash before the key, or keep one of the two");
        } else if (!dashMissing) {
            findings.error(
                    "duplicate-key",
                    again.where(),
                    "the key %s appears twice, first at %s"
                            .formatted(Quoted.of(again.text()), first.key()),
                    "keep one of the two");
        }
    }
}
