package dev.guestlist.source;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Limits;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.source.Yaml.Kind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** From declarations to values: doors first, then the packages that name them, then the guests. */
final class Assembly {
    private final Declarations declared;
    private final Findings findings;
    private final References references;

    Assembly(Declarations declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        this.references = new References(declared, findings);
    }

    /** Complete only if there were no errors; empty where not even a tenant is named. */
    Optional<DesiredState> state(List<String> files) {
        var doors = Doors.read(declared, references, findings);
        var guests = guests(doors);
        if (declared.guests().isEmpty()) {
            findings.error(
                    "no-guests",
                    declared.guestsValue().orElse(declared.start()),
                    "the files list no guest at all",
                    "an empty list would take everyone's access; list at least one guest");
        }
        var limits = limits();
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        return declared.tenant()
                .map(tenant ->
                        new DesiredState(
                                tenant.text(),
                                doors.groups(),
                                doors.licenses(),
                                doors.environments(),
                                guests,
                                limits,
                                files));
    }

    private SortedMap<Email, Guest> guests(Doors doors) {
        var reader = new GuestReader(declared.defaults(), packages(), doors, references, findings);
        var guests = new TreeMap<Email, Guest>();
        var places = new HashMap<String, SourceLocation>();
        for (var listed : listed(reader)) {
            var guest = listed.guest();
            var first = places.putIfAbsent(Addresses.mailbox(guest.email()), listed.where());
            if (first != null) {
                listedTwice(guest.email(), listed.where(), first);
            }
            guests.putIfAbsent(guest.email(), guest);
        }
        return guests;
    }

    /**
     * A guest with an address.
     *
     * @param where the address
     */
    private record Listed(Guest guest, SourceLocation where) {}

    /**
     * In the order of the files. No guest's block depends on another's: several are read at once.
     */
    private List<Listed> listed(GuestReader reader) {
        return declared.guests().parallelStream()
                .map(item -> Yaml.asMapping(item).flatMap(block -> listed(reader, block)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Listed> listed(GuestReader reader, Yaml.Mapping block) {
        return reader.read(block)
                .map(guest -> new Listed(guest, block.text("email").orElseThrow().where()));
    }

    private void listedTwice(Email email, SourceLocation again, SourceLocation first) {
        findings.error(
                "duplicate-guest",
                again,
                "guest %s is listed twice, first at %s".formatted(email, first),
                "put all access of a person into one block");
    }

    private Map<String, Access> packages() {
        var packages = new TreeMap<String, Access>();
        declared.accessPackages()
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .map(block -> Access.read(block, references))
                                .ifPresent(access -> packages.put(key, access)));
        return packages;
    }

    private Limits limits() {
        return new Limits(
                limit("removals", Limits.STANDARD.removals()),
                limit("percent", Limits.STANDARD.percent()));
    }

    private int limit(String key, int standard) {
        return declared.limits()
                .scalar(key, Kind.INTEGER)
                .filter(number -> !findings.isRefused(number.where()))
                .map(number -> (int) Scalars.integer(number))
                .orElse(standard);
    }
}
