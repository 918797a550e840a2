package dev.guestlist.source;

import dev.guestlist.model.Tenure;

import java.time.LocalDate;
import java.util.Optional;

/** The first and last day in a block. */
final class Tenures {
    private Tenures() {}

    static Tenure read(Yaml.Mapping block, Findings findings) {
        var from = day(block, "from", findings);
        var until = day(block, "until", findings);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            findings.error(
                    "until-before-from",
                    block.value("until").orElseThrow().where(),
                    "until: %s is before from: %s".formatted(until.get(), from.get()),
                    "swap the two days, or correct one of them");
        }
        return from.isEmpty() && until.isEmpty() ? Tenure.UNLIMITED : new Tenure(from, until);
    }

    static Optional<LocalDate> day(Yaml.Mapping block, String key, Findings findings) {
        return block.text(key).flatMap(text -> Dates.read(text, key, findings));
    }
}
