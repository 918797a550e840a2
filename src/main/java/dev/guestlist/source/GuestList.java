package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The files' whole meaning: texts in, {@link DesiredState} or problems out. */
public final class GuestList {
    private GuestList() {}

    /**
     * Reads files that make up one guest list.
     *
     * @return the state wanted, with warnings; or every problem that could be found
     */
    public static Checked<DesiredState> parse(List<SourceText> sources) {
        if (sources.isEmpty()) {
            return Checked.failed(
                    List.of(
                            Problem.error("no-files", "there is no file to read")
                                    .withHint("name a file or a folder of *.yaml files")));
        }
        var findings = new Findings();
        var files = new ArrayList<Yaml.Mapping>();
        var schema = CompletableFuture.supplyAsync(Schema::load); // while the texts are scanned
        for (var source : sources) {
            Secrets.check(source, findings);
            var shape = new ShapeCheck(schema);
            var file = YamlReader.read(source, findings, shape);
            file.ifPresent(root -> shape.finish(root, findings));
            file.ifPresent(files::add);
        }
        if (files.size() < sources.size()) {
            // What the unread file declares is unknown: each reference to it would look wrong.
            return Checked.failed(findings.problems());
        }
        var state =
                new Assembly(Declarations.join(files, findings), findings).state(names(sources));
        return state.map(value -> Checked.of(value, findings.problems()))
                .orElseGet(() -> Checked.failed(findings.problems()));
    }

    /**
     * The doors that the files declare before they come to their guests: enough to begin to read a
     * tenant while the guests are still being read.
     *
     * @return a state without guests; nothing if anything is wrong, as {@link #parse} will say
     */
    public static Optional<DesiredState> doors(List<SourceText> sources) {
        var heads =
                sources.stream().flatMap(source -> YamlReader.preface(source).stream()).toList();
        if (sources.isEmpty() || heads.size() < sources.size()) {
            return Optional.empty();
        }
        var findings = new Findings();
        var declared = Declarations.join(heads, findings);
        var doors = Doors.read(declared, new References(declared, findings), findings);
        return declared.tenant()
                .filter(_ -> !findings.hasErrors())
                .map(tenant ->
                        new DesiredState(
                                tenant.text(),
                                doors.groups(),
                                doors.licenses(),
                                doors.environments(),
                                Collections.emptySortedMap(),
                                Limits.STANDARD,
                                names(sources)));
    }

    private static List<String> names(List<SourceText> sources) {
        return sources.stream().map(SourceText::name).toList();
    }
}
