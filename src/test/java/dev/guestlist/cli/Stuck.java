package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.apply.Outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What becomes of changes that cannot be made.
 *
 * @param said the first in any case, the others if the threads meet that way, and nothing else
 */
record Stuck(Cure cure, List<Said> said) {
    /** Settings that keep something from being done: why, and what the report says. */
    static final Map<Setting, Stuck> SETTINGS =
            Map.ofEntries(
                    // A lost invitation is looked for during half a minute, then by the next run.
                    stuck("delay.replication=PT2M", Cure.A_RUN, failed("It is not known whether")),
                    stuck(
                            "delay.replication=PT30M",
                            Cure.A_RUN,
                            failed("It is not known whether"),
                            waiting("has not replicated the new guest yet")),
                    // Longer than anybody sits and waits.
                    stuck(
                            "delay.usage-location=PT30M",
                            Cure.A_RUN,
                            waiting("has not replicated the usage location yet")),
                    // No user ever appears, not even for who looks for a lost invitation.
                    stuck(
                            "trap.invitation-without-user=on",
                            Cure.A_PERSON,
                            waiting("has not replicated the new guest yet"),
                            failed("It is not known whether")),
                    // Refused for good, until somebody changes the tenant.
                    stuck(
                            "trap.invitations-refused-in-sandbox=on",
                            Cure.A_PERSON,
                            failed("Change the guest invite settings"),
                            failed("It is not known whether")),
                    stuck(
                            "trap.invitations-blocked=on",
                            Cure.A_PERSON,
                            failed("suspicious activity"),
                            failed("It is not known whether")),
                    stuck(
                            "trap.directory-full=on",
                            Cure.A_PERSON,
                            failed("directory object quota"),
                            failed("It is not known whether")),
                    stuck(
                            "guess.deleted-guest-invited=refused",
                            Cure.A_PERSON,
                            failed("restore the account if it was deleted")),
                    stuck(
                            "guess.warning-seats=refused",
                            Cure.A_PERSON,
                            failed("The license has no free seats")),
                    // No row ever appears: no product makes a user, or no guest may become one.
                    stuck(
                            "dataverse.platformPlans=",
                            Cure.A_PERSON,
                            waiting("a user row in sales"),
                            waiting("a user row in service"),
                            waiting("the guest's row is still disabled")),
                    stuck(
                            "dataverse.restrictedGuestArrival=refused",
                            Cure.A_PERSON,
                            waiting("a user row in service")));

    /** What it takes to go on. */
    enum Cure {
        A_RUN,
        A_PERSON
    }

    /** How a change ends, and words of what is said about it. */
    record Said(Class<? extends Outcome> how, String words) {
        boolean isAbout(Outcome outcome) {
            return how.isInstance(outcome) && told(outcome).contains(words);
        }
    }

    /**
     * The guests race for their invitations. If the one that is cut off is the only one that the
     * service refuses, the refusal is lost, and the next run shows it.
     */
    boolean shows(List<Outcome> notApplied) {
        return notApplied.stream().anyMatch(said.getFirst()::isAbout)
                || notApplied.stream()
                        .noneMatch(one -> told(one).contains("It is not known whether"));
    }

    void check(List<Outcome> notApplied) {
        assertTrue(notApplied.stream().anyMatch(said.getFirst()::isAbout), () -> told(notApplied));
        assertEquals(
                List.of(),
                notApplied.stream()
                        .filter(one -> !(one instanceof Outcome.Skipped))
                        .filter(one -> said.stream().noneMatch(each -> each.isAbout(one)))
                        .map(Stuck::told)
                        .toList());
    }

    static String told(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(Stuck::told)
                .collect(Collectors.joining("\n", "not applied:\n", ""));
    }

    private static String told(Outcome outcome) {
        var change = outcome.change().kind() + " " + outcome.change().subject().label() + ": ";
        return switch (outcome) {
            case Outcome.Applied _ -> change + "applied";
            case Outcome.NotTried skipped -> change + skipped.because();
            case Outcome.StillWaiting still -> change + "waiting for " + still.waitingFor();
            case Outcome.Failed failed ->
                    change + failed.message() + " " + failed.hint().orElse("");
        };
    }

    private static Map.Entry<Setting, Stuck> stuck(String setting, Cure cure, Said... said) {
        var parts = setting.split("=", -1);
        return Map.entry(new Setting(parts[0], parts[1]), new Stuck(cure, List.of(said)));
    }

    private static Said failed(String words) {
        return new Said(Outcome.Failed.class, words);
    }

    private static Said waiting(String words) {
        return new Said(Outcome.StillWaiting.class, words);
    }
}
