package dev.guestlist.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Time resolves what has just been done, and nothing else: every cause with every history. */
final class RecentTest {
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final String ANA = "id-of-ana";

    /** What is known about the guest when the failure comes. */
    enum History {
        NOTHING_DONE,
        INVITED,
        FOUND_INSTEAD_OF_INVITED,
        RENAMED,
        LOCATED,
        JOINED,
        LICENSED,
        A_MINUTE_OLD,
        HALF_AN_HOUR_OLD,
        GONE
    }

    static Stream<Arguments> table() {
        return Arrays.stream(Recently.values())
                .flatMap(cause ->
                        Arrays.stream(History.values())
                                .map(history -> Arguments.of(cause, history)));
    }

    @ParameterizedTest
    @MethodSource("table")
    void only_a_cause_of_a_short_while_ago_is_worth_waiting_for(Recently cause, History history) {
        var waits =
                switch (history) {
                    case NOTHING_DONE, FOUND_INSTEAD_OF_INVITED, RENAMED, HALF_AN_HOUR_OLD, GONE ->
                            false;
                    case INVITED -> cause == Recently.INVITED;
                    case LOCATED -> cause == Recently.LOCATED;
                    case JOINED -> cause == Recently.JOINED;
                    case LICENSED -> cause == Recently.LICENSED;
                    // A run before this one may have done it, and crashed.
                    case A_MINUTE_OLD -> true;
                };
        assertEquals(waits, with(history).explains(failing(cause)));
    }

    @Test
    void the_age_of_the_account_is_asked_for_once_and_only_after_a_failure() {
        var writer = new ScriptedWriter();
        var recent = new Recent(writer, new Still());
        recent.guest(ANA);
        recent.note(new GroupAct.JoinGroup(crew()), done());
        assertEquals(0, writer.calls.size());
        recent.explains(failing(Recently.JOINED));
        assertEquals(0, writer.calls.size());
        recent.explains(failing(Recently.INVITED));
        recent.explains(failing(Recently.LOCATED));
        assertEquals(1, writer.calls.size());
    }

    private static Recent with(History history) {
        var writer = new ScriptedWriter();
        var recent = new Recent(writer, new Still());
        recent.guest(ANA);
        switch (history) {
            case NOTHING_DONE, GONE -> {}
            case INVITED -> recent.note(invite(), done());
            case FOUND_INSTEAD_OF_INVITED ->
                    recent.note(invite(), new Receipt(Effect.ALREADY_SO, Optional.empty()));
            case RENAMED -> recent.note(profile(ProfileField.DISPLAY_NAME), done());
            case LOCATED -> recent.note(profile(ProfileField.USAGE_LOCATION), done());
            case JOINED -> recent.note(new GroupAct.JoinGroup(crew()), done());
            case LICENSED -> recent.note(assign(), done());
            case A_MINUTE_OLD -> writer.created(ANA, NOW.minus(Duration.ofMinutes(1)));
            case HALF_AN_HOUR_OLD -> writer.created(ANA, NOW.minus(Duration.ofMinutes(30)));
        }
        return recent;
    }

    private static TenantException failing(Recently cause) {
        var cure = new Cure(Set.of(cause), "the true cause", Optional.empty());
        return new TenantException(
                new Failure(Kind.NOT_YET, "needs time", Optional.empty()).onlyAfter(cure),
                Optional.empty(),
                new IllegalStateException("scripted"));
    }

    private static Act invite() {
        var mail =
                new InvitationMail(
                        InvitationMail.Delivery.MAIL,
                        URI.create("https://sales.example"),
                        Optional.empty(),
                        Optional.empty());
        return new Invite(new Email("ana@fabrikam.com").value(), mail);
    }

    private static Act profile(ProfileField field) {
        var edit = new Edit(Optional.empty(), Optional.of("AU"));
        return new AccountAct.UpdateProfile(new TreeMap<>(Map.of(field, edit)));
    }

    private static Act assign() {
        return new LicenseAct.AssignLicense(
                new Target.License("sales", "SALES", "sku-1"), new TreeSet<>(), Optional.empty());
    }

    private static Target.Group crew() {
        return new Target.Group("crew", "Crew", "group-1");
    }

    private static Receipt done() {
        return new Receipt(Effect.DONE, Optional.empty());
    }

    /** Time stands still. */
    private record Still() implements Pace {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public void pause(Duration duration, Halt halt) {}
    }
}
