package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.Origin;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An environment as the Power Platform admin API lists it
 * (github.com/microsoft/terraform-provider-power-platform, internal/services/environment).
 *
 * @param id environment id: a GUID, or {@code Default-} and the tenant's id
 * @param addresses addresses of its database; empty if it has no database
 * @param securityGroupId object id of the group that admits users; absent if all licensed users are
 *     admitted
 * @param billing pay-as-you-go if a billing policy of Azure is linked
 */
record AdminEnvironment(
        String id,
        List<URI> addresses,
        Optional<String> securityGroupId,
        LiveEnvironment.Billing billing) {
    /** How the admin API writes "no group" and "no billing policy". */
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private static final String FIRST = "Default-";

    AdminEnvironment {
        addresses = List.copyOf(addresses);
    }

    /** Reads the environment here. */
    static AdminEnvironment read(Cursor at) {
        var members = new Members();
        at.members(name -> members.take(name, at));
        return new AdminEnvironment(
                Ids.known(members.id, "environment"),
                members.addresses,
                members.securityGroupId,
                members.billing);
    }

    /**
     * Whether this environment has that address, in any letter case, with or without a trailing
     * slash.
     */
    boolean answersAt(URI url) {
        var wanted = Origin.withPath(url);
        return addresses.stream().anyMatch(address -> Origin.withPath(address).equals(wanted));
    }

    /** The id of a tenant's first environment begins with a word. */
    private static String folded(String id) {
        return id.regionMatches(true, 0, FIRST, 0, FIRST.length())
                ? FIRST + Guid.folded(id.substring(FIRST.length()))
                : Guid.folded(id);
    }

    /** Collects the members of one environment as they arrive. */
    private static final class Members {
        private Optional<String> id = Optional.empty();
        private final List<URI> addresses = new ArrayList<>();
        private Optional<String> securityGroupId = Optional.empty();
        private LiveEnvironment.Billing billing = LiveEnvironment.Billing.PER_USER;

        void take(String name, Cursor at) {
            switch (name) {
                case "name" -> id = at.text().map(AdminEnvironment::folded);
                case "properties" -> at.members(inner -> takeProperty(inner, at));
                default -> {}
            }
        }

        private void takeProperty(String name, Cursor at) {
            switch (name) {
                case "linkedEnvironmentMetadata" -> at.members(inner -> takeDatabase(inner, at));
                case "billingPolicy" -> at.members(inner -> takePolicy(inner, at));
                default -> {}
            }
        }

        private void takePolicy(String name, Cursor at) {
            if (name.equals("id") && at.text().filter(Members::isSet).isPresent()) {
                billing = LiveEnvironment.Billing.PAY_AS_YOU_GO;
            }
        }

        private void takeDatabase(String name, Cursor at) {
            switch (name) {
                case "instanceUrl", "instanceApiUrl" ->
                        at.text().flatMap(Members::address).ifPresent(addresses::add);
                case "securityGroupId" -> securityGroupId = at.guid().filter(Members::isSet);
                default -> {}
            }
        }

        private static boolean isSet(String id) {
            return !id.isBlank() && !id.equals(NOTHING);
        }

        /** A text that is not a URL is ignored. */
        private static Optional<URI> address(String text) {
            try {
                return Optional.of(new URI(text.strip()))
                        .filter(url -> url.getScheme() != null && url.getHost() != null);
            } catch (URISyntaxException malformed) {
                return Optional.empty();
            }
        }
    }
}
