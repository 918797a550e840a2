package dev.guestlist.rules;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Domain;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Names;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.Rule;
import dev.guestlist.model.SourceLocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which guests break which rules on a day. */
public final class RuleCheck {
    private final LocalDate asOf;
    private final Map<String, Optional<UnsupportedFeature>> features = new HashMap<>();

    private RuleCheck(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** In the order of the guests' addresses; sorted by position where they are shown. */
    public static List<Problem> problems(DesiredState desired, LocalDate asOf) {
        var rules = desired.policy().rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        var check = new RuleCheck(asOf);
        var problems = new ArrayList<Problem>();
        for (var guest : desired.guests().values()) {
            if (!guest.expiredOn(asOf)) {
                for (var rule : rules) {
                    check.broken(guest, rule).forEach(problems::add);
                }
            }
        }
        return problems;
    }

    private Stream<Problem> broken(Guest guest, Rule rule) {
        return isWaived(guest, rule) ? Stream.empty() : judge(guest, rule);
    }

    private boolean isWaived(Guest guest, Rule rule) {
        for (var waiver : guest.sponsorship().waivers()) {
            if (waiver.rule().equals(rule.name().code()) && !waiver.isOver(asOf)) {
                return true;
            }
        }
        return false;
    }

    private Stream<Problem> judge(Guest guest, Rule rule) {
        return switch (rule) {
            case Rule.RequireSponsor _ -> sponsor(guest, rule);
            case Rule.MaxDuration duration -> duration(guest, duration).stream();
            case Rule.AllowedDomains allowed -> domain(guest, allowed);
            case Rule.PrivilegedRoles privileged -> privileged(guest, privileged);
            case Rule.UnsupportedFeatures _ -> unsupported(guest, rule);
        };
    }

    private static Stream<Problem> sponsor(Guest guest, Rule rule) {
        return guest.sponsorship().sponsor().isPresent()
                ? Stream.empty()
                : Stream.of(
                        problem(
                                rule,
                                guest.where(),
                                "guest %s has no sponsor".formatted(guest.email()),
                                "add sponsor: with the address of whoever answers for the guest"));
    }

    private Optional<Problem> duration(Guest guest, Rule.MaxDuration rule) {
        var latest = asOf.plusDays(rule.days());
        var until = guest.tenure().until();
        if (until.isPresent() && !until.get().isAfter(latest)) {
            return Optional.empty();
        }
        var how = until.map(day -> "until " + day).orElse("without an end");
        return Optional.of(
                problem(
                        rule,
                        guest.where(),
                        "guest %s has access %s, more than %d days ahead"
                                .formatted(guest.email(), how, rule.days()),
                        "set until: to %s or earlier".formatted(latest)));
    }

    private static Stream<Problem> domain(Guest guest, Rule.AllowedDomains rule) {
        var domain = guest.email().domain();
        return rule.domains().stream().map(Domain::folded).anyMatch(domain::equals)
                ? Stream.empty()
                : Stream.of(
                        problem(
                                rule,
                                guest.where(),
                                "guest %s is at %s, which is not an allowed domain"
                                        .formatted(guest.email(), domain),
                                "allowed: " + String.join(", ", rule.domains())));
    }

    private static Stream<Problem> privileged(Guest guest, Rule.PrivilegedRoles rule) {
        return roles(guest)
                .filter(role -> rule.roles().stream().anyMatch(name -> Names.same(name, role.name)))
                .map(role ->
                        problem(
                                rule,
                                role.where,
                                "guest %s is given the privileged role %s in %s"
                                        .formatted(
                                                guest.email(),
                                                Quoted.of(role.name),
                                                role.environment),
                                "give a role with fewer rights, or waive the rule for a time"));
    }

    private Stream<Problem> unsupported(Guest guest, Rule rule) {
        if (!needsUnsupported(guest)) {
            return Stream.empty();
        }
        return roles(guest)
                .flatMap(role ->
                        feature(role.name).stream()
                                .map(feature ->
                                        problem(
                                                rule,
                                                role.where,
                                                "guests can't use %s, which %s in %s is for (guest %s)"
                                                        .formatted(
                                                                feature.title(),
                                                                Quoted.of(role.name),
                                                                role.environment,
                                                                guest.email()),
                                                "see " + UnsupportedFeature.PAGE)));
    }

    private boolean needsUnsupported(Guest guest) {
        for (var inside : guest.access().environments().values()) {
            for (var role : inside.roles().entrySet()) {
                if (feature(role.getKey()).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Many guests have the same few roles. */
    private Optional<UnsupportedFeature> feature(String role) {
        return features.computeIfAbsent(role, UnsupportedFeature::neededBy);
    }

    /** A security role that a guest should have. */
    private record Asked(String environment, String name, SourceLocation where) {}

    private static Stream<Asked> roles(Guest guest) {
        return guest.access().environments().entrySet().stream()
                .flatMap(inside ->
                        inside.getValue().roles().entrySet().stream()
                                .map(role ->
                                        new Asked(
                                                inside.getKey(), role.getKey(), role.getValue())));
    }

    private static Problem problem(Rule rule, SourceLocation where, String message, String hint) {
        var broken =
                switch (rule.level()) {
                    case ERROR -> Problem.error(rule.name().code(), where, message);
                    case WARNING -> Problem.warning(rule.name().code(), where, message);
                };
        return broken.withHint(hint);
    }
}
