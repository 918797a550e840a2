package dev.guestlist.plan;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Revision;
import dev.guestlist.model.TenantIdentity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Where a plan comes from.
 *
 * @param tool name and version of the program
 * @param revision absent where the files are in no git repository
 * @param asOf the day that {@code until:} is compared with, UTC
 * @param readAt when the tenant was read
 * @param only the people that the plan is about; everybody if empty
 */
public record Header(
        String tool,
        TenantIdentity tenant,
        List<String> files,
        Optional<Revision> revision,
        LocalDate asOf,
        Instant readAt,
        Limits limits,
        SortedSet<Email> only) {
    public Header {
        files = List.copyOf(files);
        only = Copies.sorted(only);
    }

    /** Of a plan about everybody. */
    public Header(
            String tool,
            TenantIdentity tenant,
            List<String> files,
            Optional<Revision> revision,
            LocalDate asOf,
            Instant readAt,
            Limits limits) {
        this(tool, tenant, files, revision, asOf, readAt, limits, Collections.emptySortedSet());
    }
}
