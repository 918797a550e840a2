package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the files of one guest list, once or twice. What a guest's block means depends on all that
 * the files declare, which is known at their end only; but people write it above the guests. So
 * blocks are read on that trust while their file is still being scanned, and are let go of: what a
 * long list leaves behind are its guests, not its text in a tree.
 *
 * <pre>
 *   scan    doors, packages, defaults │ guest guest guest ... │ guest guest ... │ end
 *                      └── above ─────────► read ──────────────► read           │
 *                                                above = declared, no error? ───┴─► done : again
 * </pre>
 *
 * <p>Where the trust was misplaced, or anything is wrong, all is read again, in good order: each
 * problem is then told by whoever knows most about it.
 */
final class ListReader {
    private final List<SourceText> sources;
    private final CompletableFuture<Schema> schema;
    private final CompletableFuture<Findings> secrets;

    /**
     * @param sources one or more
     */
    ListReader(List<SourceText> sources) {
        this.sources = sources;
        this.schema = CompletableFuture.supplyAsync(Schema::load);
        this.secrets = CompletableFuture.supplyAsync(() -> secrets(sources));
    }

    private static Findings secrets(List<SourceText> sources) {
        var findings = new Findings();
        sources.forEach(source -> Secrets.check(source, findings));
        return findings;
    }

    Checked<DesiredState> read() {
        return early().orElseGet(this::thorough);
    }

    /** Empty where that is not good enough. */
    private Optional<Checked<DesiredState>> early() {
        return Preface.of(sources)
                .filter(above -> !above.findings().hasErrors())
                .flatMap(this::early);
    }

    private Optional<Checked<DesiredState>> early(Preface above) {
        var findings = new Findings();
        var reader = GuestReader.of(above.declared(), above.doors(), findings);
        var files = new ArrayList<Yaml.Mapping>();
        var guests = new ArrayList<ListedGuest>();
        for (var source : sources) {
            var shape = new ShapeCheck<>(schema, reader::all);
            var file = YamlReader.readPast(source, findings, shape::take);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            guests.addAll(shape.finish(file.get(), findings));
            files.add(file.get());
        }
        findings.addAll(secrets.join());
        var declared = Declarations.join(files, findings);
        return findings.hasErrors() || !above.declared().isAs(declared)
                ? Optional.empty()
                : new Assembly(declared, findings)
                        .state(names(), _ -> guests)
                        .map(state -> Checked.of(state, findings.problems()));
    }

    private Checked<DesiredState> thorough() {
        var findings = new Findings();
        var files = files(findings);
        findings.addAll(secrets.join());
        if (files.size() < sources.size()) {
            // What the unread file declares is unknown: each reference to it would look wrong.
            return Checked.failed(findings.problems());
        }
        var declared = Declarations.join(files, findings);
        return new Assembly(declared, findings)
                .state(
                        names(),
                        doors -> GuestReader.of(declared, doors, findings).all(declared.guests()))
                .map(state -> Checked.of(state, findings.problems()))
                .orElseGet(() -> Checked.failed(findings.problems()));
    }

    /** The files that are YAML, their shape checked. */
    private List<Yaml.Mapping> files(Findings findings) {
        var files = new ArrayList<Yaml.Mapping>();
        for (var source : sources) {
            YamlReader.read(source, findings)
                    .ifPresent(file -> {
                        var shape = new ShapeCheck<>(schema, _ -> List.of());
                        file.sequence("guests").ifPresent(all -> all.items().forEach(shape::take));
                        shape.finish(file, findings);
                        files.add(file);
                    });
        }
        return files;
    }

    private List<String> names() {
        return sources.stream().map(SourceText::name).toList();
    }
}
