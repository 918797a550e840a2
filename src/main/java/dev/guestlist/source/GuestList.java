package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

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
        return new ListReader(sources).read();
    }

    /**
     * The doors that the files declare before they come to their guests: enough to begin to read a
     * tenant while the guests are still being read.
     *
     * @return a state without guests; nothing if anything is wrong, as {@link #parse} will say
     */
    public static Optional<DesiredState> doors(List<SourceText> sources) {
        return Preface.of(sources)
                .filter(preface -> !preface.findings().hasErrors())
                .flatMap(preface -> doors(preface, names(sources)));
    }

    private static Optional<DesiredState> doors(Preface preface, List<String> files) {
        var doors = preface.doors();
        return preface.declared()
                .tenant()
                .map(tenant ->
                        new DesiredState(
                                tenant.text(),
                                doors.groups(),
                                doors.licenses(),
                                doors.environments(),
                                Collections.emptySortedMap(),
                                Limits.STANDARD,
                                files));
    }

    private static List<String> names(List<SourceText> sources) {
        return sources.stream().map(SourceText::name).toList();
    }
}
