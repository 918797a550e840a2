package dev.guestlist.source;

import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Policy;
import dev.guestlist.model.Policy.Strangers;
import dev.guestlist.model.Rule;
import dev.guestlist.model.Severity;
import dev.guestlist.source.Yaml.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the files say about every plan: limits, rules, and guests whom no file names. */
final class PolicyReader {
    private final Declarations declared;
    private final Findings findings;

    PolicyReader(Declarations declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    Policy read() {
        return new Policy(limits(), rules(), strangers());
    }

    private Limits limits() {
        return new Limits(
                limit("removals", Limits.STANDARD.removals()),
                limit("percent", Limits.STANDARD.percent()),
                protectedGuests());
    }

    private int limit(String key, int standard) {
        return number(declared.limits(), key).orElse(standard);
    }

    private SortedSet<Email> protectedGuests() {
        var guests = new TreeSet<Email>();
        for (var text : declared.limits().texts("protected")) {
            Addresses.read(text, findings).ifPresent(guests::add);
        }
        return guests;
    }

    private Strangers strangers() {
        return declared.unlisted()
                .filter(word -> word.text().equals("revoke"))
                .<Strangers>map(word -> new Strangers.Revoke(word.where()))
                .orElseGet(Strangers.Report::new);
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (var name : Rule.Name.values()) {
            rule(name).ifPresent(rules::add);
        }
        return rules;
    }

    /** Empty if the rule is off. */
    private Optional<Rule> rule(Rule.Name name) {
        var value = declared.rules().value(name.code());
        if (value.isEmpty()) {
            return Policy.STANDARD.rules().stream().filter(rule -> rule.name() == name).findFirst();
        }
        var block =
                Yaml.asMapping(value.get())
                        .orElseGet(() -> new Yaml.Mapping(value.get().where(), List.of()));
        return level(value.get()).flatMap(level -> rule(name, block, level));
    }

    private Optional<Rule> rule(Rule.Name name, Yaml.Mapping block, Severity level) {
        return switch (name) {
            case REQUIRE_SPONSOR -> Optional.of(new Rule.RequireSponsor(level));
            case MAX_DURATION ->
                    number(block, "days").map(days -> new Rule.MaxDuration(days, level));
            case ALLOWED_DOMAINS ->
                    Optional.of(new Rule.AllowedDomains(texts(block, "domains"), level));
            case PRIVILEGED_ROLES ->
                    Optional.of(new Rule.PrivilegedRoles(texts(block, "roles"), level));
            case UNSUPPORTED_FEATURES -> Optional.of(new Rule.UnsupportedFeatures(level));
        };
    }

    private static List<String> texts(Yaml.Mapping block, String key) {
        return block.texts(key).stream().map(Yaml.Scalar::text).toList();
    }

    private static Optional<Severity> level(Yaml value) {
        var word =
                Yaml.asText(value)
                        .or(() -> Yaml.asMapping(value).flatMap(block -> block.text("level")));
        return switch (word.map(Yaml.Scalar::text).orElse("off")) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            default -> Optional.empty();
        };
    }

    private Optional<Integer> number(Yaml.Mapping block, String key) {
        return block.scalar(key, Kind.INTEGER)
                .filter(number -> !findings.isRefused(number.where()))
                .map(number -> (int) Scalars.integer(number, findings));
    }
}
