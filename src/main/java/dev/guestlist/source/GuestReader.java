package dev.guestlist.source;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Guid;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.Sponsorship;
import dev.guestlist.source.PartnerReader.Partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns a guest's block into a guest: expands bundles and fills in defaults. */
final class GuestReader {
    /**
     * A guest who has been read.
     *
     * @param where position of the e-mail address
     */
    record Listed(Guest guest, SourceLocation where) {}

    private final Yaml.Mapping defaults;
    private final Optional<String> usageLocation;
    private final Map<String, Access> bundles;
    private final DeclaredDoors doors;
    private final References references;
    private final InvitationReader invitations;
    private final PartnerReader partners;
    private final Findings findings;

    private GuestReader(
            Declarations declared,
            Map<String, Access> bundles,
            DeclaredDoors doors,
            Cloud cloud,
            References references,
            Findings findings) {
        this.defaults = declared.defaults();
        this.bundles = bundles;
        this.doors = doors;
        this.references = references;
        this.findings = findings;
        this.usageLocation =
                defaults.text("usageLocation").flatMap(code -> Countries.read(code, findings));
        this.partners = new PartnerReader(declared, references, findings);
        this.invitations = new InvitationReader(defaults, doors, cloud, references, findings);
    }

    static GuestReader of(
            Declarations declared, DeclaredDoors doors, Cloud cloud, Findings findings) {
        var references = new References(declared, findings);
        var bundles = new TreeMap<String, Access>();
        declared.bundles()
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .map(block -> Access.read(block).declared(references))
                                .ifPresent(access -> bundles.put(key, access)));
        return new GuestReader(declared, bundles, doors, cloud, references, findings);
    }

    /** In file order. */
    List<Listed> all(List<GuestBlock> blocks) {
        var guests = new ArrayList<Listed>(blocks.size());
        for (var block : blocks) {
            read(block).ifPresent(guests::add);
        }
        return guests;
    }

    /** Empty if the block has no valid e-mail address to identify the guest. */
    private Optional<Listed> read(GuestBlock block) {
        var partner = partners.of(block);
        var access = access(block, partner);
        var profile = profile(block);
        var invitation = invitations.read(block, access);
        checkUsageLocation(block, access, profile);
        checkSecurityGroups(access);
        return block.email()
                .map(address ->
                        new Listed(
                                new Guest(
                                        address.email(),
                                        block.objectId().map(Yaml.Scalar::text).map(Guid::folded),
                                        profile,
                                        access.access(),
                                        invitation,
                                        partner.map(its -> partners.tenure(block, its))
                                                .orElse(block.tenure()),
                                        sponsorship(block, partner),
                                        block.where()),
                                address.where()));
    }

    /** The block's own sponsor, or the partner's. */
    private static Sponsorship sponsorship(GuestBlock block, Optional<Partner> partner) {
        var own = block.patronage().sponsorship();
        var inherited = partner.flatMap(Partner::sponsor);
        return own.sponsor().isPresent() || inherited.isEmpty()
                ? own
                : new Sponsorship(inherited, own.ticket(), own.waivers());
    }

    private Access access(GuestBlock block, Optional<Partner> partner) {
        var blocks = new ArrayList<Access>();
        for (var key : block.bundles()) {
            if (references.bundle(key.text(), key.where())) {
                Optional.ofNullable(bundles.get(key.text())).ifPresent(blocks::add);
            }
        }
        partner.ifPresent(its ->
                its.bundles()
                        .forEach(key ->
                                Optional.ofNullable(bundles.get(key.text()))
                                        .ifPresent(blocks::add)));
        blocks.add(block.own().declared(references));
        return Access.united(block.name(), blocks, findings);
    }

    /** Only the fields that the files set: the others stay as they are in the tenant. */
    private SortedMap<ProfileField, String> profile(GuestBlock block) {
        if (usageLocation.isEmpty() || block.profile().containsKey(ProfileField.USAGE_LOCATION)) {
            return block.profile();
        }
        var profile = new TreeMap<>(block.profile());
        profile.put(ProfileField.USAGE_LOCATION, usageLocation.get());
        return profile;
    }

    /** Entra assigns no direct license to a user without a usage location. */
    private void checkUsageLocation(
            GuestBlock block, Access access, SortedMap<ProfileField, String> profile) {
        var stated =
                block.usageLocation().isPresent()
                        || defaults.value(ProfileField.USAGE_LOCATION.key()).isPresent();
        if (!access.licenses().isEmpty()
                && !stated
                && !profile.containsKey(ProfileField.USAGE_LOCATION)) {
            findings.error(
                    "license-without-usage-location",
                    block.where(),
                    "guest %s is given %s but has no usage location"
                            .formatted(block.name(), inFileOrder(access.licenses())),
                    "add usageLocation: with a country code, here or under defaults");
        }
    }

    private static String inFileOrder(SortedMap<String, SourceLocation> named) {
        return named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** An environment with a security group creates user rows only for the group's members. */
    private void checkSecurityGroups(Access access) {
        for (var asked : access.environments()) {
            var key = asked.environment();
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
        }
    }
}
