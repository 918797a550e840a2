package dev.guestlist.emulator.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who owns which address or principal name, so that nobody has to be searched among thousands. */
final class Addresses {

    private final Map<String, Set<UUID>> owners = new HashMap<>();

    /** The owners of an address in any of its places, or of a principal name. */
    Set<UUID> of(String address) {
        return Set.copyOf(owners.getOrDefault(key(address), Set.of()));
    }

    void add(Entity user) {
        keys(user).forEach(key -> owners.merge(key, Set.of(user.id()), Addresses::both));
    }

    void remove(Entity user) {
        keys(user).forEach(key -> removeOne(key, user.id()));
    }

    private static Stream<String> keys(Entity user) {
        return Stream.concat(all(user), user.get(UserShape.USER_PRINCIPAL_NAME).stream())
                .map(Addresses::key)
                .distinct();
    }

    /** Every address of a user, without the prefix of proxy addresses. */
    static Stream<String> all(Entity user) {
        return Stream.of(
                        user.get(UserShape.MAIL).stream(),
                        user.list(UserShape.OTHER_MAILS).stream(),
                        user.list(UserShape.PROXY_ADDRESSES).stream().map(Addresses::withoutPrefix))
                .flatMap(addresses -> addresses);
    }

    private static String withoutPrefix(String proxyAddress) {
        return proxyAddress.substring(proxyAddress.indexOf(':') + 1);
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
        var both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    private void removeOne(String key, UUID id) {
        var rest = new HashSet<>(owners.getOrDefault(key, Set.of()));
        rest.remove(id);
        if (rest.isEmpty()) {
            owners.remove(key);
        } else {
            owners.put(key, Set.copyOf(rest));
        }
    }
}
