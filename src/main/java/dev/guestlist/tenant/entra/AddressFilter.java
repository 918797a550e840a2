package dev.guestlist.tenant.entra;

import dev.guestlist.model.Email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        var literal = quoted(address.value());
        return "mail eq "
                + literal
                + " or userPrincipalName eq "
                + literal
                + " or otherMails/any(x:x eq "
                + literal
                + ") or proxyAddresses/any(x:x eq "
                + quoted("SMTP:" + address.value())
                + ")";
    }

    /**
     * Everyone who has one of the addresses as mail, other mail or principal name. Only addresses
     * in the tenant's own domains can be principal names.
     */
    static List<String> holders(Collection<Email> addresses, Set<String> domains) {
        var conditions = new ArrayList<String>();
        for (var address : addresses) {
            var literal = quoted(address.value());
            conditions.add("mail eq " + literal);
            conditions.add("otherMails/any(x:x eq " + literal + ")");
            if (domains.contains(address.domain())) {
                conditions.add("userPrincipalName eq " + literal);
            }
        }
        return packed(conditions, "", " or ", "", Function.identity());
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
