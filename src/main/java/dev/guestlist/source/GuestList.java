package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
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
            var file = YamlReader.read(source, findings);
            file.ifPresent(root -> schema.join().check(root, findings));
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

    private static List<String> names(List<SourceText> sources) {
        return sources.stream().map(SourceText::name).toList();
    }
}
