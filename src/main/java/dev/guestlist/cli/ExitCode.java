package dev.guestlist.cli;

import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Plan;

/** The exit codes of the process. Scripts rely on the numbers. */
public enum ExitCode {
    /** Done; for {@code plan} also when there is something to apply. */
    OK(0),
    /**
     * Bad input, no credentials, tenant unreachable or only partly readable: nothing was written.
     */
    ERROR(1),
    /** {@code drift}, or {@code plan --detailed-exitcode}: the files and the tenant differ. */
    CHANGES(2),
    /** {@code apply} wrote something, but something failed or is still waiting. */
    PARTIAL(3),
    /** Refused because of a limit, a stale plan or the wrong tenant: nothing was written. */
    REFUSED(4),
    /** The command line itself is wrong (EX_USAGE of BSD's sysexits). */
    USAGE(64),
    /** Ctrl-C: calls in progress were finished, and the report was written. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** For commands that report whether files and tenant differ. */
    static ExitCode ofDifference(Plan plan) {
        return plan.hasChanges() && !plan.hasErrors() ? CHANGES : ofPlan(plan);
    }

    /** For commands that report what would be done. */
    static ExitCode ofPlan(Plan plan) {
        return plan.hasErrors() ? ERROR : OK;
    }

    static ExitCode of(RunReport report) {
        return switch (report.ending()) {
            case INTERRUPTED -> INTERRUPTED;
            case STOPPED -> PARTIAL;
            case COMPLETED -> report.complete() ? OK : PARTIAL;
        };
    }
}
