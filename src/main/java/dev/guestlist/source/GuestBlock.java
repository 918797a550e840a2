package dev.guestlist.source;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Email;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.Tenure;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a guest's block says by itself. What it means depends on the declarations of all files, and
 * so is decided when they are all known ({@link GuestReader}).
 *
 * <p>A block is made of the same values as the guest will be: until the last file is read, a long
 * list takes hardly more memory than its guests.
 *
 * @param email absent if there is no valid address to identify the guest
 * @param usageLocation where the block states one, valid or not
 * @param bundles keys of bundles
 * @param own what the block grants beside its bundles
 */
record GuestBlock(
        SourceLocation where,
        Optional<Address> email,
        Optional<Yaml.Scalar> objectId,
        SortedMap<ProfileField, String> profile,
        Optional<SourceLocation> usageLocation,
        List<Yaml.Scalar> bundles,
        Access own,
        Optional<Yaml.Mapping> invitation,
        Tenure tenure,
        Patronage patronage) {

    /** An e-mail address and its place. */
    record Address(Email email, SourceLocation where) {}

    GuestBlock {
        profile = Copies.sorted(profile);
        bundles = List.copyOf(bundles);
    }

    /**
     * Reads an item of the list of guests.
     *
     * @param findings receives problems with single values, and knows those that the schema refuses
     */
    static GuestBlock read(Yaml item, Findings findings) {
        var block = Yaml.asMapping(item).orElseGet(() -> new Yaml.Mapping(item.where(), List.of()));
        return new GuestBlock(
                block.where(),
                block.text("email").flatMap(text -> address(text, findings)),
                block.text("objectId"),
                profile(block, findings),
                block.value(ProfileField.USAGE_LOCATION.key()).map(Yaml::where),
                block.texts("access"),
                Access.read(block),
                block.mapping("invitation"),
                Tenures.read(block, findings),
                Patronage.read(block, findings));
    }

    private static Optional<Address> address(Yaml.Scalar text, Findings findings) {
        return Addresses.read(text, findings).map(email -> new Address(email, text.where()));
    }

    /** Only the fields that the block sets. */
    private static SortedMap<ProfileField, String> profile(Yaml.Mapping block, Findings findings) {
        var profile = new TreeMap<ProfileField, String>();
        for (var field : ProfileField.values()) {
            var text = block.text(field.key());
            if (text.isPresent()) {
                (field == ProfileField.USAGE_LOCATION
                                ? Countries.read(text.get(), findings)
                                : text.map(Yaml.Scalar::text))
                        .ifPresent(value -> profile.put(field, value));
            }
        }
        return profile;
    }

    /** How messages refer to the guest. */
    String name() {
        return email.map(address -> address.email().value()).orElse("without an address");
    }
}
