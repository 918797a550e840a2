package dev.guestlist.source;

import dev.guestlist.model.Leaver;

import java.util.Optional;

/** Somebody under {@code former}: an address, or an address with the day of leaving. */
final class LeaverReader {
    private LeaverReader() {}

    static Optional<Leaver> read(Yaml item, Findings findings) {
        var block = Yaml.asMapping(item);
        var address = block.isPresent() ? block.get().text("email") : Yaml.asText(item);
        var since = block.flatMap(former -> Tenures.day(former, "since", findings));
        return address.flatMap(text ->
                Addresses.read(text, findings)
                        .map(email -> new Leaver(email, since, text.where())));
    }
}
