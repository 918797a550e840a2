package dev.guestlist.planner;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LookAlike;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;

import java.util.Optional;

/** Problems with roles that can't be resolved. */
final class RoleProblems {
    private RoleProblems() {}

    /** For a role name that does not match exactly one role in the unit. */
    static Problem of(EnvironmentAt place, BusinessUnit unit, String name, SourceLocation where) {
        var found = place.copies(unit, name);
        if (found.isEmpty()) {
            return Problem.error(
                            "unknown-role",
                            where,
                            "the business unit \"%s\" in %s has no security role \"%s\""
                                    .formatted(unit.name(), place.target().key(), name))
                    .withHint(elsewhere(place, unit, name));
        }
        var ids =
                LookAlike.list(
                        name,
                        found.stream()
                                .map(EnvironmentAt.Copy::role)
                                .map(role -> new LookAlike.Named(role.id(), role.name()))
                                .toList());
        return Problem.error(
                        "ambiguous-role",
                        where,
                        ("the business unit \"%s\" in %s has %d security roles named"
                                        + " \"%s\": %s")
                                .formatted(
                                        unit.name(), place.target().key(), found.size(), name, ids))
                .withHint("rename the duplicates, so that only one has this name");
    }

    private static Optional<String> elsewhere(EnvironmentAt place, BusinessUnit unit, String name) {
        var units = place.unitsWith(name);
        return units.isEmpty()
                ? NearestName.explained(name, place.roleNames(unit))
                : Optional.of(
                        "it exists only in these business units and their children: "
                                + String.join(", ", units));
    }

    /** For a guest whom the environment will not add, because of something else held back. */
    static Problem notAdmitted(EnvironmentAt place, Problem cause) {
        var message =
                "%s adds no user who lacks what is held back: %s"
                        .formatted(place.target().key(), cause.message());
        return new Problem(cause.severity(), cause.code(), cause.where(), message, cause.hint());
    }

    /** For a row that the environment itself would have enabled. */
    static Problem rowDisabled(Traveller traveller, EnvironmentAt place, SourceLocation where) {
        return Problem.error(
                        "row-disabled",
                        where,
                        "the user row of %s in %s is disabled"
                                .formatted(traveller.person().email(), place.target().key()))
                .withHint(
                        "enable the user in the Power Platform admin center; after a change of"
                                + " license or group, the environment does so itself within hours");
    }

    /** For a row whose roles do not open what they say. */
    static Problem rowRestricted(
            Traveller traveller, EnvironmentAt place, SystemUser row, SourceLocation where) {
        return Problem.error(
                        "row-access-mode",
                        where,
                        "the user row of %s in %s is in access mode %s, not Read-Write"
                                .formatted(
                                        traveller.person().email(),
                                        place.target().key(),
                                        row.mode().title()))
                .withHint(
                        "set the user's access mode to Read-Write in the client access license"
                                + " information of the user in Dynamics 365");
    }

    /** The same for all guests, so that it is told once. */
    static Problem brought(EnvironmentAt place, SecurityRole role) {
        return Problem.warning(
                        "role-from-license",
                        place.where(),
                        ("a license brings the role \"%s\" in %s: it is not revoked from guests"
                                        + " with a license, since it would come back")
                                .formatted(role.name(), place.target().key()))
                .withHint(
                        "add the role to the files, or ask Microsoft's support to turn off the"
                                + " automatic assignment");
    }

    static Problem withoutLicense(Traveller traveller, EnvironmentAt place, SourceLocation where) {
        return Problem.warning(
                        "environment-without-license",
                        where,
                        ("roles in %s for %s, who has no license of Dynamics 365 or Power Apps:"
                                        + " Dynamics would never create the user row that roles"
                                        + " need")
                                .formatted(place.target().key(), traveller.person().email()))
                .withHint("add a license to licenses");
    }

    /**
     * For a role missing from the list of roles, for example because it was created during the
     * reading.
     */
    static Problem unknownHeld(Traveller traveller, EnvironmentAt place, String roleId) {
        return Problem.warning(
                        "unknown-role-held",
                        traveller.guest().where(),
                        "%s has a role in %s that the environment does not list: %s"
                                .formatted(traveller.guest().email(), place.target().key(), roleId))
                .withHint("plan again; the role stays unchanged until then");
    }
}
