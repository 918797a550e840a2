package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The meaning of the files: texts in, {@link DesiredState} or problems out.
 *
 * <pre>
 *   texts ─┬─► trees, their shapes checked in slices ─► declarations ─► doors, bundles, guests
 *          └─► what stands above the guests ──────────► declarations ─► doors, early
 * </pre>
 */
public final class GuestList {
    private GuestList() {}

    /**
     * Reads the files of one guest list.
     *
     * @return the desired state, with warnings; or every problem that could be found
     */
    public static Checked<DesiredState> parse(List<SourceText> sources) {
        return parse(sources, Optional.empty());
    }

    /**
     * The same.
     *
     * @param cloud counts instead of the one that the files name
     */
    public static Checked<DesiredState> parse(List<SourceText> sources, Optional<Cloud> cloud) {
        if (sources.isEmpty()) {
            return Checked.failed(
                    List.of(
                            Problem.error("no-files", "there are no files to read")
                                    .withHint(
                                            "name a file, or a folder of " + FileProblems.LISTS)));
        }
        var schema = CompletableFuture.supplyAsync(Schema::load); // see ShapeCheck
        var findings = new Findings();
        sources.forEach(source -> Secrets.check(source, findings));
        var files = new ArrayList<Yaml.Mapping>();
        var guests = new ArrayList<GuestBlock>();
        for (var source : sources) {
            var shape = new ShapeCheck(schema);
            var file = YamlReader.read(source, findings, shape::take);
            file.ifPresent(tree -> guests.addAll(shape.finish(tree, findings)));
            file.ifPresent(files::add);
        }
        if (files.size() < sources.size()) {
            // Without the declarations of the unread file, every reference to them would look
            // wrong.
            return Checked.failed(findings.problems());
        }
        return new Assembly(Declarations.join(files, findings), findings)
                .state(guests, cloud, names(sources))
                .map(state -> Checked.of(state, findings.problems()))
                .orElseGet(() -> Checked.failed(findings.problems()));
    }

    /**
     * The doors that the files declare above their guests: enough to start reading the tenant while
     * the guests are still being read.
     *
     * @return a state without guests; empty if anything is wrong, which {@link #parse} will report
     */
    public static Optional<DesiredState> doors(List<SourceText> sources) {
        return Preface.of(sources).flatMap(preface -> preface.doors(names(sources)));
    }

    private static List<String> names(List<SourceText> sources) {
        return sources.stream().map(SourceText::name).toList();
    }
}
