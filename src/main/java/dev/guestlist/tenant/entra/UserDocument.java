package dev.guestlist.tenant.entra;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Email;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveMember;
import dev.guestlist.model.ProfileField;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A user as Graph returns it, with the properties of learn.microsoft.com/graph/api/resources/user.
 */
final class UserDocument {
    /** The properties to read for a guest. */
    static final String[] GUEST = {
        "id",
        "displayName",
        "mail",
        "otherMails",
        "proxyAddresses",
        "userPrincipalName",
        "identities",
        "externalUserState",
        "externalUserStateChangeDateTime",
        "createdDateTime",
        "accountEnabled",
        "givenName",
        "surname",
        "usageLocation",
        "companyName",
        "department",
        "jobTitle",
        "licenseAssignmentStates"
    };

    /** The properties that identify a user. */
    static final String[] PERSON = {
        "id",
        "displayName",
        "mail",
        "otherMails",
        "proxyAddresses",
        "userPrincipalName",
        "identities",
        "userType"
    };

    /** In the principal name of everybody who was invited, guest or member. */
    static final String GUEST_MARK = "#EXT#";

    private String id = "";
    private String displayName = "";
    private String userType = "";
    private String state = "";
    private Optional<String> stateSince = Optional.empty();
    private Optional<String> created = Optional.empty();
    private boolean blocked;
    private Optional<Email> mail = Optional.empty();
    private final TreeMap<Email, AddressProperty> knownBy = new TreeMap<>();
    private final TreeMap<ProfileField, String> profile = new TreeMap<>();
    private final List<LicenseState> licenses = new ArrayList<>();

    private UserDocument() {}

    static UserDocument read(Cursor at) {
        var user = new UserDocument();
        at.members(name -> user.take(name, at));
        user.id = Ids.known(Optional.of(user.id), "user");
        return user;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    boolean isGuest() {
        return userType.equalsIgnoreCase("Guest");
    }

    boolean isKnownByOneOf(Set<Email> others) {
        return knownBy.keySet().stream().anyMatch(others::contains);
    }

    LiveMember member() {
        return new LiveMember(id, displayName, new TreeSet<>(knownBy.keySet()));
    }

    LiveGuest guest() {
        return new LiveGuest(
                id,
                displayName,
                mail,
                knownBy,
                invitation(),
                blocked ? LiveGuest.Account.BLOCKED : LiveGuest.Account.ENABLED,
                profile,
                holdings());
    }

    private void take(String name, Cursor at) {
        switch (name) {
            case "id" -> id = at.guid().orElse("");
            case "displayName" -> {
                displayName = at.text().orElse("");
                put(ProfileField.DISPLAY_NAME, at);
            }
            case "userType" -> userType = at.text().orElse("");
            case "mail" -> {
                mail = at.text().flatMap(Email::parse);
                mail.ifPresent(email -> note(email, AddressProperty.MAIL));
            }
            case "otherMails" ->
                    at.texts().forEach(text -> knownBy(text, AddressProperty.OTHER_MAILS));
            case "proxyAddresses" -> at.texts().forEach(this::knownByProxy);
            case "userPrincipalName" ->
                    knownByPrincipal(at.text().orElse(""), AddressProperty.USER_PRINCIPAL_NAME);
            case "identities" -> at.elements(() -> takeIdentity(at));
            case "externalUserState" -> state = at.text().orElse("");
            case "externalUserStateChangeDateTime" -> stateSince = at.text();
            case "createdDateTime" -> created = at.text();
            case "accountEnabled" -> blocked = !at.truth();
            case "givenName" -> put(ProfileField.FIRST_NAME, at);
            case "surname" -> put(ProfileField.LAST_NAME, at);
            case "usageLocation" -> put(ProfileField.USAGE_LOCATION, at);
            case "companyName" -> put(ProfileField.COMPANY, at);
            case "department" -> put(ProfileField.DEPARTMENT, at);
            case "jobTitle" -> put(ProfileField.JOB_TITLE, at);
            case "licenseAssignmentStates" ->
                    at.elements(() -> licenses.add(LicenseState.read(at)));
            default -> {}
        }
    }

    /** Who was invited by another address than their mail is known by what they redeemed with. */
    private void takeIdentity(Cursor at) {
        at.members(name -> {
            if (name.equals("issuerAssignedId")) {
                at.text().ifPresent(text -> knownByPrincipal(text, AddressProperty.IDENTITIES));
            }
        });
    }

    private void put(ProfileField field, Cursor at) {
        var text = at.word();
        if (text.isPresent() && !text.get().isEmpty()) {
            profile.put(field, text.get());
        }
    }

    private void knownBy(String address, AddressProperty property) {
        var email = Email.parse(address);
        if (email.isPresent()) {
            note(email.get(), property);
        }
    }

    private void note(Email email, AddressProperty property) {
        var before = knownBy.putIfAbsent(email, property);
        if (before != null && property.compareTo(before) < 0) {
            knownBy.put(email, property);
        }
    }

    /**
     * {@code SMTP:} marks the primary address, {@code smtp:} others; other kinds are not e-mail
     * addresses.
     */
    private void knownByProxy(String address) {
        if (address.regionMatches(true, 0, "smtp:", 0, 5)) {
            knownBy(address.substring(5), AddressProperty.PROXY_ADDRESSES);
        } else if (!address.contains(":")) {
            knownBy(address, AddressProperty.PROXY_ADDRESSES);
        }
    }

    /**
     * A guest's principal name contains the invited address with {@code _} instead of {@code @}
     * (learn.microsoft.com/entra/external-id/troubleshoot). A domain contains no underscore, so it
     * is the last one.
     */
    private void knownByPrincipal(String principal, AddressProperty property) {
        var mark = principal.toUpperCase(Locale.ROOT).indexOf(GUEST_MARK);
        if (mark < 0) {
            knownBy(principal, property);
            return;
        }
        var local = principal.substring(0, mark);
        var at = local.lastIndexOf('_');
        if (at > 0) {
            knownBy(local.substring(0, at) + "@" + local.substring(at + 1), property);
        }
    }

    private Invitation invitation() {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "pendingacceptance" -> new Invitation.Pending(since());
            case "accepted" -> new Invitation.Accepted();
            default -> new Invitation.NotInvited();
        };
    }

    Optional<Instant> createdAt() {
        return created.flatMap(UserDocument::moment);
    }

    private Instant since() {
        return stateSince
                .flatMap(UserDocument::moment)
                .or(() -> created.flatMap(UserDocument::moment))
                .orElse(Instant.EPOCH);
    }

    private SortedMap<String, LicenseHolding> holdings() {
        var bySku = new TreeMap<String, List<LicenseState>>();
        for (var license : licenses) {
            bySku.computeIfAbsent(license.sku(), _ -> new ArrayList<>()).add(license);
        }
        var holdings = new TreeMap<String, LicenseHolding>();
        bySku.forEach((sku, states) -> holdings.put(sku, LicenseState.holding(states)));
        return holdings;
    }

    /**
     * Graph sometimes writes seven fractional digits of a second; {@link Instant} reads up to nine.
     */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
