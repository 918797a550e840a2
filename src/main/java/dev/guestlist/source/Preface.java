package dev.guestlist.source;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the files declare before they come to their guests.
 *
 * @param findings problems with it, to which nobody listens yet
 */
record Preface(Declarations declared, Doors doors, Findings findings) {
    Preface {
        Objects.requireNonNull(declared);
        Objects.requireNonNull(doors);
        Objects.requireNonNull(findings);
    }

    /** Empty where a text can't be read as far as that. */
    static Optional<Preface> of(List<SourceText> sources) {
        var heads =
                sources.stream().flatMap(source -> YamlReader.preface(source).stream()).toList();
        if (sources.isEmpty() || heads.size() < sources.size()) {
            return Optional.empty();
        }
        var findings = new Findings();
        var declared = Declarations.join(heads, findings);
        var doors = Doors.read(declared, new References(declared, findings), findings);
        return Optional.of(new Preface(declared, doors, findings));
    }
}
