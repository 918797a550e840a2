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
    /**
     * {@code apply}: something failed, is still waiting or is held back; {@code plan}: somebody is
     * held back.
     */
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

    /** For {@code plan}, which reports what would be done. */
    static ExitCode ofPlan(Plan plan) {
        if (plan.hasErrors()) {
            return ERROR;
        }
        return plan.holdsBack() ? PARTIAL : OK;
    }

    /** For {@code plan --detailed-exitcode}. */
    static ExitCode ofDetailedPlan(Plan plan) {
        var code = ofPlan(plan);
        return code == OK && plan.hasChanges() ? CHANGES : code;
    }

    /** For {@code drift}: whoever is held back is not as the files say, either. */
    static ExitCode ofDrift(Plan plan) {
        if (plan.hasErrors()) {
            return ERROR;
        }
        return plan.hasChanges() || plan.holdsBack() ? CHANGES : OK;
    }

    static ExitCode of(RunReport report) {
        return switch (report.ending()) {
            case INTERRUPTED -> INTERRUPTED;
            case STOPPED -> PARTIAL;
            case COMPLETED -> report.complete() && !report.plan().holdsBack() ? OK : PARTIAL;
        };
    }
}
