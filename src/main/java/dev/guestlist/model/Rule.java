package dev.guestlist.model;

import java.util.List;
import java.util.stream.Stream;

/** A rule for everything in the files; its name is also the code of the problem if it is broken. */
public sealed interface Rule {
    /** Whether breaking it stops {@code apply}, or is only shown. */
    Severity level();

    Name name();

    /** Whether this is a broken rule, whatever its level. */
    static boolean isBrokenBy(Problem problem) {
        return Stream.of(Name.values()).anyMatch(name -> name.code.equals(problem.code()));
    }

    /** The names of rules. */
    enum Name {
        REQUIRE_SPONSOR("require-sponsor"),
        MAX_DURATION("max-duration"),
        ALLOWED_DOMAINS("allowed-domains"),
        PRIVILEGED_ROLES("privileged-roles"),
        UNSUPPORTED_FEATURES("unsupported-features");

        private final String code;

        Name(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Every guest has a sponsor. */
    record RequireSponsor(Severity level) implements Rule {
        @Override
        public Name name() {
            return Name.REQUIRE_SPONSOR;
        }
    }

    /** Every guest has an end, at most this many days ahead. */
    record MaxDuration(int days, Severity level) implements Rule {
        @Override
        public Name name() {
            return Name.MAX_DURATION;
        }
    }

    /** Every guest has an address in one of these domains. */
    record AllowedDomains(List<String> domains, Severity level) implements Rule {
        public AllowedDomains {
            domains = List.copyOf(domains);
        }

        @Override
        public Name name() {
            return Name.ALLOWED_DOMAINS;
        }
    }

    /** No guest has one of these security roles. */
    record PrivilegedRoles(List<String> roles, Severity level) implements Rule {
        public PrivilegedRoles {
            roles = List.copyOf(roles);
        }

        @Override
        public Name name() {
            return Name.PRIVILEGED_ROLES;
        }
    }

    /** No guest is given what guests can't use. */
    record UnsupportedFeatures(Severity level) implements Rule {
        @Override
        public Name name() {
            return Name.UNSUPPORTED_FEATURES;
        }
    }
}
