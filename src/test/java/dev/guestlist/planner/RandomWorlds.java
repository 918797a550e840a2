package dev.guestlist.planner;

import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.ProfileField;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes a world from a number: files and a tenant that agree in part. Rows are disabled only where
 * the environment would not admit their guest, there are enough seats, and everybody who gets a
 * license has a usage location, so that whatever is planned can be done.
 */
final class RandomWorlds {
    private static final List<String> GROUPS = List.of("crew", "gate", "sales", "wiki");
    private static final List<String> LICENSES = List.of("field", "seller", "team");
    private static final List<String> ROLES = List.of("Basic", "Seller", "Tech", "Viewer");
    private static final List<String> UNITS = List.of("APAC", "North", "Partners");

    private final SplittableRandom random;
    private final World world = new World();
    private final List<String> groups;
    private final List<String> licenses;
    private final List<String> environments = new ArrayList<>();

    private RandomWorlds(long seed) {
        random = new SplittableRandom(seed);
        groups = some(GROUPS, 70);
        licenses = some(LICENSES, 60);
    }

    static World make(long seed) {
        return new RandomWorlds(seed).world();
    }

    private World world() {
        groups.forEach(world::group);
        for (var license : licenses) {
            var off = some(List.of("MAIL", "FORMS"), 20).toArray(String[]::new);
            world.license(license, 1000, random.nextInt(500), random.nextInt(3), off);
        }
        some(List.of("cases", "deals"), 70).forEach(this::environment);
        for (var person = random.nextInt(12); person >= 0; person--) {
            person("p" + person + "@partner.com");
        }
        if (chance(10)) {
            world.member("p0@partner.com", "Grace");
        }
        return world;
    }

    private void environment(String key) {
        environments.add(key);
        var units = some(UNITS, 60);
        Optional<String> home =
                units.isEmpty() || chance(60) ? Optional.empty() : Optional.of(any(units));
        SecurityGroup admission =
                groups.isEmpty() || chance(40)
                        ? new SecurityGroup.None()
                        : new SecurityGroup.Of(any(groups));
        world.environment(key, units, ROLES, admission, home);
    }

    private void person(String email) {
        if (chance(65)) {
            list(email);
        }
        if (chance(65)) {
            live(email);
        }
    }

    private void list(String email) {
        var guest = world.listed(email);
        guest.groups(some(groups, 50).toArray(String[]::new));
        guest.licenses(some(licenses, 40).toArray(String[]::new));
        guest.profile(ProfileField.USAGE_LOCATION, any(List.of("AU", "PT", "SG")));
        for (var field : some(List.of(ProfileField.values()), 25)) {
            if (field != ProfileField.USAGE_LOCATION) {
                guest.profile(field, any(List.of("", "one", "two")));
            }
        }
        for (var environment : some(environments, 60)) {
            var roles = some(ROLES, 40).toArray(String[]::new);
            var units = unitsOf(environment);
            if (chance(30)) {
                guest.rolesIn(environment, any(units), roles);
            } else {
                guest.roles(environment, roles);
            }
        }
        if (chance(35)) {
            guest.until(World.TODAY.plusDays(random.nextInt(-3, 3)));
        }
    }

    private void live(String email) {
        var guest = world.inside(email).called("Person " + email);
        some(groups, 40).forEach(guest::in);
        for (var license : some(licenses, 40)) {
            if (chance(60)) {
                guest.licensed(
                        license, some(List.of("p-mail", "p-forms"), 20).toArray(String[]::new));
            } else if (guest.groupIds.isEmpty() || chance(50)) {
                guest.licensedThrough("g-of-others", license);
            } else {
                guest.licensedThrough(guest.groupIds.stream().sorted().findFirst().get(), license);
            }
        }
        for (var field : some(List.of(ProfileField.values()), 40)) {
            guest.profile(field, any(List.of("AU", "one", "two")));
        }
        for (var environment : some(environments, 60)) {
            var state = admits(environment, guest) || chance(30);
            guest.row(
                    environment,
                    any(unitsOf(environment)),
                    state ? SystemUser.State.ENABLED : SystemUser.State.DISABLED,
                    some(ROLES, 30).toArray(String[]::new));
        }
        if (chance(20)) {
            guest.pending();
        }
        if (chance(5)) {
            guest.blocked();
        }
        if (chance(5)) {
            guest.alsoKnownAs("p" + random.nextInt(12) + "@partner.com");
        }
    }

    private boolean admits(String environment, Inside guest) {
        var group = world.liveEnvironments.get(environment).securityGroupId();
        return !guest.licenses.isEmpty() && group.map(guest.groupIds::contains).orElse(true);
    }

    private List<String> unitsOf(String environment) {
        return world.liveEnvironments.get(environment).businessUnits().stream()
                .map(unit -> unit.name())
                .toList();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> List<T> some(List<T> from, int percent) {
        return from.stream().filter(_ -> chance(percent)).toList();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
