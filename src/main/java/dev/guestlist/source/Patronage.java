package dev.guestlist.source;

import dev.guestlist.model.Email;
import dev.guestlist.model.Sponsorship;
import dev.guestlist.model.Waiver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a guest's block names: the partner and the sponsor.
 *
 * @param partner key, declared or not
 * @param sponsorship as far as the block itself says it
 */
record Patronage(Optional<Yaml.Scalar> partner, Sponsorship sponsorship) {
    private static final Patronage NONE = new Patronage(Optional.empty(), Sponsorship.NONE);

    static Patronage read(Yaml.Mapping block, Findings findings) {
        var sponsorship =
                new Sponsorship(
                        sponsor(block, findings),
                        block.text("ticket").map(Yaml.Scalar::text),
                        waivers(block, findings));
        var partner = block.text("partner");
        return partner.isEmpty() && sponsorship.equals(Sponsorship.NONE)
                ? NONE
                : new Patronage(partner, sponsorship);
    }

    static Optional<Email> sponsor(Yaml.Mapping block, Findings findings) {
        return block.text("sponsor").flatMap(text -> Addresses.read(text, findings));
    }

    private static List<Waiver> waivers(Yaml.Mapping block, Findings findings) {
        return block.sequence("waive").map(Yaml.Sequence::items).orElse(List.of()).stream()
                .flatMap(item -> Yaml.asMapping(item).stream())
                .flatMap(waiver -> waiver(waiver, findings))
                .toList();
    }

    private static Stream<Waiver> waiver(Yaml.Mapping block, Findings findings) {
        var until = Tenures.day(block, "until", findings);
        var rule = block.text("rule");
        return until.isEmpty() || rule.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Waiver(
                                rule.get().text(),
                                Optional.empty(),
                                block.text("reason").map(Yaml.Scalar::text).orElse(""),
                                until.get(),
                                block.where()));
    }
}
