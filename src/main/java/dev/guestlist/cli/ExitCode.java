package dev.guestlist.cli;

import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Plan;

/** What a process tells the script that started it. Scripts rely on the numbers. */
public enum ExitCode {
    /** Done; for {@code plan} also when there is something to apply. */
    OK(0),
    /** Bad input, no credentials, tenant unreachable or read only in part: nothing was written. */
    ERROR(1),
    /** {@code drift}, or {@code plan --detailed-exitcode}: the files and the tenant differ. */
    CHANGES(2),
    /** {@code apply} wrote something, and something failed or still waits. */
    PARTIAL(3),
    /** A limit, a stale plan or another tenant stopped it: nothing was written. */
    REFUSED(4),
    /** The command line itself is wrong (EX_USAGE of BSD's sysexits). */
    USAGE(64),
    /** Ctrl-C: calls under way were finished, the report was written. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** For commands whose question is whether files and tenant differ. */
    static ExitCode ofDifference(Plan plan) {
        return plan.hasChanges() && !plan.hasErrors() ? CHANGES : ofPlan(plan);
    }

    /** For commands whose question is what would be done. */
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
