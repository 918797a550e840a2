package dev.guestlist.model;

import java.net.URI;
import java.util.Optional;
import java.util.SortedSet;

/** Something that the files control: they are its guest list. */
public sealed interface Door {
    /** The name the files use; unique among doors of the same kind. */
    String key();

    SourceLocation where();

    /**
     * An Entra security group or Microsoft 365 group.
     *
     * @param id object id, if the files give it; otherwise the group is found by its display name
     */
    record GroupDoor(String key, String displayName, Optional<String> id, SourceLocation where)
            implements Door {}

    /**
     * A product that guests may hold a license of.
     *
     * @param sku part number ({@code DYN365_ENTERPRISE_SALES}) or SKU id
     * @param disabledPlans names or ids of the service plans that are off; absent = those that
     *     somebody switched off stay off
     * @param keepFree seats that guests must leave unused
     */
    record LicenseDoor(
            String key,
            String sku,
            Optional<SortedSet<String>> disabledPlans,
            int keepFree,
            SourceLocation where)
            implements Door {
        public LicenseDoor {
            disabledPlans = disabledPlans.map(Copies::sorted);
            if (keepFree < 0) {
                throw new IllegalArgumentException("keepFree must not be negative: " + keepFree);
            }
        }
    }

    /**
     * A Dataverse environment.
     *
     * @param url as the files give it, without a trailing slash
     * @param businessUnit name of the unit that guests belong to; absent = existing users stay
     *     where they are, new ones go to the root unit
     */
    record EnvironmentDoor(
            String key,
            URI url,
            SecurityGroup securityGroup,
            Optional<String> businessUnit,
            SourceLocation where)
            implements Door {}

    /** Which Entra group, if any, admits users to an environment. */
    sealed interface SecurityGroup {
        /** Every licensed user of the tenant may enter. */
        record None() implements SecurityGroup {}

        /** Only direct members of the group with this key may enter. */
        record Of(String groupKey) implements SecurityGroup {}

        /** The files say nothing: the environment's setting is neither changed nor checked. */
        record Unstated() implements SecurityGroup {}
    }

    /** A kind of door, with the words that files and messages use for it. */
    enum Kind {
        GROUP("groups", "group", "the members of the group"),
        LICENSE("licenses", "license", "the license"),
        ENVIRONMENT("environments", "environment", "the environment");

        private final String section;
        private final String noun;
        private final String contents;

        Kind(String section, String noun, String contents) {
            this.section = section;
            this.noun = noun;
            this.contents = contents;
        }

        /** The section of the files that declares such doors. */
        public String section() {
            return section;
        }

        /** What one of them is; several have an s. */
        public String noun() {
            return noun;
        }

        /** The noun within the code of a problem. */
        public String code() {
            return noun.replace(' ', '-');
        }

        /** What is read at such a door, before its name. */
        public String contents() {
            return contents;
        }
    }
}
