package dev.guestlist.tenant.entra;

import dev.guestlist.model.Domain;
import dev.guestlist.model.Email;
import dev.guestlist.model.TenantIdentity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Filters that find users by their addresses. A filter may hold fifteen conditions joined by {@code
 * or}, those of an {@code in} included (learn.microsoft.com/graph/filter-query-parameter), and an
 * address in a batch may have 2,048 characters (Graph's known issues): a long list is split to
 * respect both limits.
 */
final class AddressFilter {
    private static final int MOST_CONDITIONS = 15;

    /**
     * Leaves room for the selected properties; percent-encoding triples the length of some
     * characters.
     */
    private static final int LONGEST = 1_500;

    private AddressFilter() {}

    /**
     * Everyone who has the address, member or guest
     * (learn.microsoft.com/entra/external-id/customize-invitation-api).
     */
    static String holder(Email address) {
        var conditions = new ArrayList<>(written(address));
        conditions.addAll(proxied(address));
        conditions.add(principal(address));
        conditions.add(invited(address));
        return String.join(" or ", conditions);
    }

    /** The same for many addresses. Only addresses in the tenant's own domains sign in as such. */
    static List<String> holders(Collection<Email> addresses, TenantIdentity tenant) {
        var conditions = new ArrayList<String>();
        for (var address : addresses) {
            conditions.addAll(written(address));
            conditions.addAll(proxied(address));
            conditions.add(
                    tenant.isCalled(address.domain()) ? principal(address) : invited(address));
        }
        return packed(conditions, "", " or ", "", Function.identity());
    }

    /**
     * Everyone who has one of the addresses as mail or other mail, or signs in with it: all members
     * except those who were invited, since an address of another domain can't be a proxy address of
     * anybody else.
     */
    static List<String> residents(Collection<Email> addresses, TenantIdentity tenant) {
        var conditions = new ArrayList<String>();
        for (var address : addresses) {
            conditions.addAll(written(address));
            if (tenant.isCalled(address.domain())) {
                conditions.add(principal(address));
            }
        }
        return packed(conditions, "", " or ", "", Function.identity());
    }

    private static List<String> written(Email address) {
        return spellings(address)
                .map(AddressFilter::quoted)
                .flatMap(literal ->
                        Stream.of("mail eq " + literal, "otherMails/any(x:x eq " + literal + ")"))
                .toList();
    }

    /** A directory may hold a domain in Unicode as well as in ASCII. */
    private static Stream<String> spellings(Email address) {
        var local = address.value().substring(0, address.value().lastIndexOf('@') + 1);
        return Stream.of(address.value(), local + Domain.inUnicode(address.domain())).distinct();
    }

    /** Whether the service minds the case of the prefix is not documented. */
    private static List<String> proxied(Email address) {
        return spellings(address)
                .flatMap(spelling -> Stream.of("SMTP:" + spelling, "smtp:" + spelling))
                .map(proxy -> "proxyAddresses/any(x:x eq " + quoted(proxy) + ")")
                .toList();
    }

    private static String principal(Email address) {
        return "userPrincipalName eq " + quoted(address.value());
    }

    /** The principal name that an invitation makes of the address. */
    private static String invited(Email address) {
        var name = address.value();
        var at = name.lastIndexOf('@');
        var local = name.substring(0, at) + "_" + name.substring(at + 1);
        return "startswith(userPrincipalName," + quoted(local + UserDocument.GUEST_MARK) + ")";
    }

    /** {@code property in ('a','b')}, in as many filters as needed. */
    static List<String> anyOf(String property, Collection<String> values) {
        return packed(List.copyOf(values), property + " in (", ",", ")", AddressFilter::quoted);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static List<String> packed(
            List<String> parts,
            String before,
            String between,
            String after,
            Function<String, String> written) {
        var filters = new ArrayList<String>();
        var group = new ArrayList<String>();
        var length = 0;
        for (var part : parts) {
            var text = written.apply(part);
            var cost = encodedLength(text) + encodedLength(between);
            if (group.size() == MOST_CONDITIONS || (!group.isEmpty() && length + cost > LONGEST)) {
                filters.add(before + String.join(between, group) + after);
                group.clear();
                length = 0;
            }
            group.add(text);
            length += cost;
        }
        if (!group.isEmpty()) {
            filters.add(before + String.join(between, group) + after);
        }
        return filters;
    }

    private static int encodedLength(String text) {
        return text.codePoints()
                .map(point -> {
                    if (point >= 0x80) {
                        return 12;
                    }
                    return Character.isLetterOrDigit(point) || "-._~".indexOf(point) >= 0 ? 1 : 3;
                })
                .sum();
    }
}
