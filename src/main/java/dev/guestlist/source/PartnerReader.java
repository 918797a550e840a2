package dev.guestlist.source;

import dev.guestlist.model.Domain;
import dev.guestlist.model.Email;
import dev.guestlist.model.Tenure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The partners, and which of them a guest belongs to. */
final class PartnerReader {
    /**
     * A partner.
     *
     * @param bundles keys of bundles that all its guests get
     */
    record Partner(
            String key,
            Optional<Email> sponsor,
            Optional<LocalDate> until,
            List<Yaml.Scalar> bundles) {}

    private final Map<String, Partner> byKey = new HashMap<>();
    private final Map<String, Partner> byDomain = new HashMap<>();
    private final References references;
    private final Findings findings;

    PartnerReader(Declarations declared, References references, Findings findings) {
        this.references = references;
        this.findings = findings;
        declared.partners()
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value()).ifPresent(block -> enter(key, block)));
    }

    private void enter(String key, Yaml.Mapping block) {
        var partner =
                new Partner(
                        key,
                        Patronage.sponsor(block, findings),
                        Tenures.day(block, "until", findings),
                        block.texts("bundles").stream()
                                .filter(name -> references.bundle(name.text(), name.where()))
                                .toList());
        byKey.put(key, partner);
        for (var domain : block.texts("domains")) {
            var first = byDomain.putIfAbsent(Domain.folded(domain.text()), partner);
            if (first != null) {
                findings.error(
                        "duplicate-domain",
                        domain.where(),
                        "%s belongs to the partner %s already"
                                .formatted(domain.text(), first.key()),
                        "a domain belongs to one partner; name the other with partner: on its"
                                + " guests");
            }
        }
    }

    /** The partner that the block names, or the one with the domain of its address. */
    Optional<Partner> of(GuestBlock block) {
        var named = block.patronage().partner();
        if (named.isPresent()) {
            return references.partner(named.get().text(), named.get().where())
                    ? Optional.ofNullable(byKey.get(named.get().text()))
                    : Optional.empty();
        }
        return byDomain.isEmpty()
                ? Optional.empty()
                : block.email().map(address -> byDomain.get(address.email().domain()));
    }

    /** Nobody of a partner has access for longer than the partner. */
    Tenure tenure(GuestBlock block, Partner partner) {
        var own = block.tenure().until();
        if (partner.until().isEmpty()) {
            return block.tenure();
        }
        if (own.isPresent() && !own.get().isAfter(partner.until().get())) {
            return block.tenure();
        }
        own.ifPresent(day ->
                findings.warning(
                        "partner-ends-earlier",
                        block.where(),
                        "guest %s has access until %s, not %s: the partner %s ends that day"
                                .formatted(block.name(), partner.until().get(), day, partner.key()),
                        "correct until: here, or at the partner"));
        return new Tenure(block.tenure().from(), partner.until());
    }
}
