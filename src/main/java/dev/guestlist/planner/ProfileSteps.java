package dev.guestlist.planner;

import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.Phase;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The invitation and the profile. Fields that the files don't name are left unchanged. */
final class ProfileSteps {
    private ProfileSteps() {}

    static void compare(Traveller traveller, Steps steps) {
        switch (traveller.phase()) {
            case SHARED, LEAVING -> {}
            case CHANGING -> update(traveller, steps);
            case ARRIVING -> {
                invite(traveller, steps);
                update(traveller, steps);
            }
        }
    }

    private static void invite(Traveller traveller, Steps steps) {
        var invite = new Invite(traveller.person().name(), traveller.guest().invitation());
        steps.give(invite, traveller.guest().where());
    }

    private static void update(Traveller traveller, Steps steps) {
        var edits = edits(traveller);
        if (!edits.isEmpty()) {
            steps.give(new AccountAct.UpdateProfile(edits), traveller.guest().where());
        }
    }

    private static SortedMap<ProfileField, Edit> edits(Traveller traveller) {
        var before = traveller.live().map(LiveGuest::profile).orElse(Collections.emptySortedMap());
        var edits = new TreeMap<ProfileField, Edit>();
        for (var wanted : traveller.guest().profile().entrySet()) {
            var text = wanted.getValue();
            var after = text.isEmpty() ? Optional.<String>empty() : Optional.of(text);
            var edit = new Edit(Optional.ofNullable(before.get(wanted.getKey())), after);
            if (!edit.before().equals(edit.after())) {
                edits.put(wanted.getKey(), edit);
            }
        }
        if (keepsDisplayName(traveller)) {
            edits.remove(ProfileField.DISPLAY_NAME);
        }
        return edits;
    }

    /**
     * The invitation already carries the name, and a user must have one
     * (learn.microsoft.com/graph/api/resources/user).
     */
    private static boolean keepsDisplayName(Traveller traveller) {
        var wanted = traveller.guest().profile().getOrDefault(ProfileField.DISPLAY_NAME, "");
        return traveller.phase() == Phase.ARRIVING || wanted.isEmpty();
    }
}
