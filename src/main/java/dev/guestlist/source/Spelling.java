package dev.guestlist.source;

import dev.guestlist.model.NearestName;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody probably meant to write. */
final class Spelling {
    private static final int SHOWN = 15;

    private Spelling() {}

    /** {@code did you mean "crm-users"?} where one of the known names is near, else nothing. */
    static Optional<String> hint(String written, Collection<String> known) {
        return NearestName.to(written, known).map(name -> "did you mean " + Quoted.of(name) + "?");
    }

    /** A hint in any case: the name meant, or else all that there are. */
    static String hintOrAll(String written, Collection<String> known) {
        return hint(written, known)
                .orElseGet(
                        () -> known.isEmpty() ? "none is declared" : "known here: " + some(known));
    }

    private static String some(Collection<String> known) {
        var names = known.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return known.size() > SHOWN ? names + ", …" : names;
    }
}
