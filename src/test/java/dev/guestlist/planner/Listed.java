package dev.guestlist.planner;

import dev.guestlist.model.Email;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.Guest;
import dev.guestlist.model.GuestAccess;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.model.Sponsorship;
import dev.guestlist.model.Tenure;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds a guest in the files. */
final class Listed {
    final String email;
    private final World world;
    final SourceLocation where;
    final Map<ProfileField, String> profile = new TreeMap<>();
    final Map<String, SourceLocation> groups = new TreeMap<>();
    final Map<String, SourceLocation> licenses = new TreeMap<>();
    final Map<String, EnvironmentAccess> environments = new TreeMap<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private Optional<String> objectId = Optional.empty();

    Listed(World world, String email) {
        this.world = world;
        this.email = email;
        this.where = world.nextLine();
    }

    Listed profile(ProfileField field, String text) {
        profile.put(field, text);
        return this;
    }

    Listed groups(String... keys) {
        for (var key : keys) {
            groups.put(key, world.nextLine());
        }
        return this;
    }

    Listed licenses(String... keys) {
        for (var key : keys) {
            licenses.put(key, world.nextLine());
        }
        return this;
    }

    Listed roles(String environment, String... names) {
        return access(environment, Optional.empty(), names);
    }

    Listed rolesIn(String environment, String unit, String... names) {
        return access(environment, Optional.of(unit), names);
    }

    private Listed access(String environment, Optional<String> unit, String... names) {
        var roles = new TreeMap<String, SourceLocation>();
        for (var name : names) {
            roles.put(name, world.nextLine());
        }
        environments.put(environment, new EnvironmentAccess(roles, unit, world.nextLine()));
        return this;
    }

    Listed pinned(String id) {
        objectId = Optional.of(id);
        return this;
    }

    Listed from(LocalDate day) {
        from = Optional.of(day);
        return this;
    }

    Listed until(LocalDate day) {
        until = Optional.of(day);
        return this;
    }

    Guest guest() {
        var mail =
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://myapplications.microsoft.com"),
                        Optional.of("en-AU"),
                        Optional.empty());
        return new Guest(
                new Email(email),
                objectId,
                new TreeMap<>(profile),
                new GuestAccess(
                        new TreeMap<>(groups),
                        new TreeMap<>(licenses),
                        new TreeMap<>(environments)),
                mail,
                new Tenure(from, until),
                Sponsorship.NONE,
                where);
    }
}
