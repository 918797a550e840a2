package dev.guestlist.source;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Policy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What the files declare above their guests, if it has no errors. */
record Preface(Declarations declared, DeclaredDoors doors) {

    /** Empty if a text can't be read that far, or has errors there. */
    static Optional<Preface> of(List<SourceText> sources) {
        var heads =
                sources.stream().flatMap(source -> YamlReader.preface(source).stream()).toList();
        if (sources.isEmpty() || heads.size() < sources.size()) {
            return Optional.empty();
        }
        var findings = new Findings();
        var declared = Declarations.join(heads, findings);
        var doors = DoorReader.read(declared, new References(declared, findings), findings);
        return findings.hasErrors() ? Optional.empty() : Optional.of(new Preface(declared, doors));
    }

    /** The doors as a state without guests. */
    Optional<DesiredState> doors(List<String> files) {
        return declared.tenant()
                .map(tenant ->
                        new DesiredState(
                                tenant.text(),
                                declared.cloud().orElse(Cloud.GLOBAL),
                                doors,
                                Collections.emptySortedMap(),
                                Collections.emptySortedMap(),
                                Policy.STANDARD,
                                files));
    }
}
