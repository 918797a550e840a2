package dev.guestlist.planner;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Email;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.ProfileField;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds a guest in the tenant. */
final class Inside {
    String id;
    final TreeMap<Email, AddressProperty> addresses = new TreeMap<>();
    final Set<String> groupIds = new HashSet<>();
    final Map<String, SystemUser> rows = new HashMap<>();
    final Map<String, LicenseHolding> licenses = new TreeMap<>();
    private final Map<ProfileField, String> profile = new TreeMap<>();
    private Invitation invitation = new Invitation.Accepted();
    private LiveGuest.Account account = LiveGuest.Account.ENABLED;
    private String name = "";
    private Optional<Email> mail;

    Inside(String email) {
        this.id = "id-of-" + email;
        this.addresses.put(new Email(email), AddressProperty.MAIL);
        this.mail = Optional.of(new Email(email));
    }

    Inside withoutMail() {
        mail = Optional.empty();
        return this;
    }

    Inside alsoKnownAs(String email) {
        return alsoKnownAs(email, AddressProperty.OTHER_MAILS);
    }

    Inside alsoKnownAs(String email, AddressProperty property) {
        addresses.put(new Email(email), property);
        return this;
    }

    Inside called(String displayName) {
        name = displayName;
        return this;
    }

    Inside in(String... groupKeys) {
        for (var key : groupKeys) {
            groupIds.add("g-" + key);
        }
        return this;
    }

    Inside licensed(String key, String... disabledPlans) {
        return holding(
                key, new LicenseHolding(direct(disabledPlans), new TreeSet<>(), Optional.empty()));
    }

    Inside licensedThrough(String groupId, String key) {
        return holding(
                key,
                new LicenseHolding(
                        Optional.empty(), new TreeSet<>(List.of(groupId)), Optional.empty()));
    }

    Inside holding(String key, LicenseHolding holding) {
        licenses.put("sku-" + key, holding);
        return this;
    }

    static Optional<SortedSet<String>> direct(String... disabledPlans) {
        return Optional.of(new TreeSet<>(List.of(disabledPlans)));
    }

    Inside row(String environment, String unit, String... roles) {
        return row(environment, unit, SystemUser.State.ENABLED, roles);
    }

    Inside row(String environment, String unit, SystemUser.State state, String... roles) {
        var ids = new TreeSet<String>();
        for (var role : roles) {
            ids.add(World.roleId(environment, unit, role));
        }
        var rowId = "row-" + environment + "-" + id;
        rows.put(environment, new SystemUser(rowId, World.unitId(environment, unit), state, ids));
        return this;
    }

    Inside inMode(String environment, SystemUser.AccessMode mode) {
        rows.computeIfPresent(
                environment,
                (_, row) ->
                        new SystemUser(
                                row.id(), row.businessUnitId(), row.state(), row.roleIds(), mode));
        return this;
    }

    Inside profile(ProfileField field, String text) {
        profile.put(field, text);
        return this;
    }

    Inside pending() {
        invitation = new Invitation.Pending(World.NOON);
        return this;
    }

    Inside blocked() {
        account = LiveGuest.Account.BLOCKED;
        return this;
    }

    LiveGuest guest() {
        return new LiveGuest(
                id,
                name,
                mail,
                addresses,
                invitation,
                account,
                new TreeMap<>(profile),
                new TreeMap<>(licenses));
    }
}
