package dev.guestlist.source;

import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a guest's block into a guest: expands packages and fills in defaults. */
final class GuestReader {
    /**
     * A guest who has been read.
     *
     * @param where position of the e-mail address
     */
    record Listed(Guest guest, SourceLocation where) {}

    private final Yaml.Mapping defaults;
    private final Optional<String> usageLocation;
    private final Map<String, Access> packages;
    private final DeclaredDoors doors;
    private final References references;
    private final InvitationReader invitations;
    private final Findings findings;

    private GuestReader(
            Declarations declared,
            Map<String, Access> packages,
            DeclaredDoors doors,
            References references,
            Findings findings) {
        this.defaults = declared.defaults();
        this.packages = packages;
        this.doors = doors;
        this.references = references;
        this.findings = findings;
        this.usageLocation =
                defaults.text("usageLocation").flatMap(code -> Countries.read(code, findings));
        this.invitations = new InvitationReader(defaults, doors, references, findings);
    }

    static GuestReader of(Declarations declared, DeclaredDoors doors, Findings findings) {
        var references = new References(declared, findings);
        var packages = new TreeMap<String, Access>();
        declared.accessPackages()
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .map(block -> Access.read(block, references))
                                .ifPresent(access -> packages.put(key, access)));
        return new GuestReader(declared, packages, doors, references, findings);
    }

    /** In file order. */
    List<Listed> all(List<Yaml> blocks) {
        var guests = new ArrayList<Listed>();
        for (var item : blocks) {
            Yaml.asMapping(item).flatMap(this::read).ifPresent(guests::add);
        }
        return guests;
    }

    /** Empty if the block has no valid e-mail address to identify the guest. */
    private Optional<Listed> read(Yaml.Mapping block) {
        var address = block.text("email");
        var email = address.flatMap(text -> Addresses.read(text, findings));
        var name = email.map(Email::value).orElse("without an address");
        var access = access(block, name);
        var profile = profile(block);
        var invitation = invitations.read(block, access);
        var until = block.text("until").flatMap(day -> Dates.read(day, "until", findings));
        checkUsageLocation(block, name, access, profile);
        checkSecurityGroups(access);
        if (email.isEmpty()) {
            return Optional.empty();
        }
        var guest =
                new Guest(email.get(), profile, access.access(), invitation, until, block.where());
        return Optional.of(new Listed(guest, address.get().where()));
    }

    private Access access(Yaml.Mapping block, String guest) {
        var blocks = new ArrayList<Access>();
        for (var key : block.texts("access")) {
            if (references.accessPackage(key.text(), key.where())) {
                Optional.ofNullable(packages.get(key.text())).ifPresent(blocks::add);
            }
        }
        blocks.add(Access.read(block, references));
        return Access.united(guest, blocks, findings);
    }

    /** Only the fields that the files set: the others stay as they are in the tenant. */
    private SortedMap<ProfileField, String> profile(Yaml.Mapping block) {
        var profile = new TreeMap<ProfileField, String>();
        for (var field : ProfileField.values()) {
            if (field != ProfileField.USAGE_LOCATION) {
                var text = block.text(field.key());
                if (text.isPresent()) {
                    profile.put(field, text.get().text());
                }
            }
        }
        block.text(ProfileField.USAGE_LOCATION.key())
                .map(code -> Countries.read(code, findings))
                .orElse(usageLocation)
                .ifPresent(code -> profile.put(ProfileField.USAGE_LOCATION, code));
        return profile;
    }

    /** Entra assigns no direct license to a user without a usage location. */
    private void checkUsageLocation(
            Yaml.Mapping block,
            String guest,
            Access access,
            SortedMap<ProfileField, String> profile) {
        var key = ProfileField.USAGE_LOCATION.key();
        var stated = block.value(key).isPresent() || defaults.value(key).isPresent();
        if (!access.licenses().isEmpty()
                && !stated
                && !profile.containsKey(ProfileField.USAGE_LOCATION)) {
            findings.error(
                    "license-without-usage-location",
                    block.where(),
                    "guest %s is given %s but has no usage location"
                            .formatted(guest, String.join(", ", access.licenses().keySet())),
                    "add usageLocation: with a country code, here or under defaults");
        }
    }

    /** An environment with a security group creates user rows only for the group's members. */
    private void checkSecurityGroups(Access access) {
        access.environments()
                .forEach((key, asked) -> {
                    var door = doors.environments().get(key);
                    if (door != null
                            && door.securityGroup() instanceof SecurityGroup.Of group
                            && !access.groups().containsKey(group.groupKey())) {
                        findings.warning(
                                "environment-without-group",
                                asked.where(),
                                "access to %s without its security group %s: Dynamics would never create the user row that roles need"
                                        .formatted(key, group.groupKey()),
                                "add %s to groups".formatted(group.groupKey()));
                    }
                });
    }
}
