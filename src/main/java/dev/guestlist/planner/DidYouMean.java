package dev.guestlist.planner;

import dev.guestlist.model.NearestName;

import java.util.Collection;
import java.util.Optional;

/** Asks back about a name that the tenant does not have. */
final class DidYouMean {
    private DidYouMean() {}

    /** A hint, if one of the known names is near. */
    static Optional<String> hint(String wrong, Collection<String> known) {
        return NearestName.to(wrong, known).map(name -> "did you mean \"" + name + "\"?");
    }
}
