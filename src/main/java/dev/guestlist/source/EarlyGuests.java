package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Guests read while their file is still being scanned. What a block means depends on all that the
 * files declare, which is known at their end only; but people write it above the guests. So blocks
 * are read on that trust, and once more where it was misplaced.
 *
 * <pre>
 *   scan    doors, packages, defaults │ guest guest guest ... │ guest guest ... │ end
 *                      └── above ─────────► read ──────────────► read           │
 *                                                             above = declared? ┴─► keep : read again
 * </pre>
 *
 * Used by several threads.
 */
final class EarlyGuests {
    private final Declarations above;
    private final Findings findings;
    private final GuestReader reader;
    private final Map<SourceLocation, ListedGuest> guests = new ConcurrentHashMap<>();

    private EarlyGuests(Preface preface) {
        this.above = preface.declared();
        this.findings = preface.findings();
        this.reader = GuestReader.of(above, preface.doors(), findings);
    }

    /** Nobody is read early where something is wrong with what stands above. */
    static Optional<EarlyGuests> below(List<SourceText> sources) {
        return Preface.of(sources).map(EarlyGuests::new).filter(EarlyGuests::isSound);
    }

    private boolean isSound() {
        return !findings.hasErrors();
    }

    /** Reads blocks that the schema has nothing to say against. */
    void read(List<Yaml> blocks) {
        for (var block : blocks) {
            var guest = Yaml.asMapping(block).flatMap(reader::read);
            guest.ifPresent(listed -> guests.put(block.where(), listed));
        }
    }

    /** Whether the blocks mean what they were taken to mean. */
    boolean agreesWith(Declarations declared) {
        return above.isAs(declared);
    }

    /** Empty for a block that has not been read, or has no address. */
    Optional<ListedGuest> guest(Yaml.Mapping block) {
        return Optional.ofNullable(guests.get(block.where()));
    }

    Findings findings() {
        return findings;
    }
}
