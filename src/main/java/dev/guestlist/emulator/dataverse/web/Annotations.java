package dev.guestlist.emulator.dataverse.web;

import java.util.List;

/**
 * The annotations that a caller wants: {@code *} or names that may end in a star, separated by
 * commas.
 */
record Annotations(List<String> patterns) {
    static final String FORMATTED = "OData.Community.Display.V1.FormattedValue";
    static final String LOOKUP = "Microsoft.Dynamics.CRM.lookuplogicalname";
    static final String NAVIGATION = "Microsoft.Dynamics.CRM.associatednavigationproperty";
    static final String COUNT = "Microsoft.Dynamics.CRM.totalrecordcount";
    static final String COUNT_EXCEEDED = "Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded";
    static final String METADATA = "Microsoft.Dynamics.CRM.globalmetadataversion";

    static final Annotations NONE = new Annotations(List.of());

    Annotations {
        patterns = List.copyOf(patterns);
    }

    Annotations(String header) {
        this(List.of(header.split("\\s*,\\s*")));
    }

    boolean include(String name) {
        return patterns.stream()
                .anyMatch(pattern ->
                        pattern.endsWith("*")
                                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                                : name.equals(pattern));
    }

    boolean any() {
        return !patterns.isEmpty();
    }
}
