package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Teams whose members are those of an Entra group
 * (learn.microsoft.com/power-platform/admin/manage-group-teams). Membership is brought up to date
 * when a member comes to the environment, not before.
 */
public final class GroupTeams {
    private static final int SECURITY_GROUP = 2;
    private static final int OFFICE_GROUP = 3;

    private static final int EVERYBODY = 0;
    private static final int MEMBERS = 1;
    private static final int OWNERS = 2;
    private static final int GUESTS = 3;

    private final Environment environment;
    private final Store store;

    GroupTeams(Environment environment) {
        this.environment = environment;
        this.store = environment.store();
    }

    /** Whether a team's members are those of a group. */
    public static boolean isGroupTeam(Row team) {
        return team.number("teamtype")
                .filter(type -> type == SECURITY_GROUP || type == OFFICE_GROUP)
                .isPresent();
    }

    /** The team for a group and a kind of membership. */
    public Optional<Row> find(UUID group, int membershipType) {
        return all().filter(team ->
                        team.guid("azureactivedirectoryobjectid").equals(Optional.of(group)))
                .filter(team -> team.number("membershiptype").equals(Optional.of(membershipType)))
                .findFirst();
    }

    /** The team type that a group makes. */
    public int typeOf(Entity group) {
        return group.list(GroupShape.GROUP_TYPES).contains("Unified")
                ? OFFICE_GROUP
                : SECURITY_GROUP;
    }

    /** The group of the directory, or the refusal of an unknown one. */
    public Entity group(UUID id) {
        return environment
                .tenant()
                .groups()
                .written(id)
                .orElseThrow(() ->
                        Refusals.rule(
                                "0x80041d68",
                                "The group " + id + " was not found in the directory."));
    }

    /** The group teams to which a person of the directory belongs. */
    public List<Row> of(UUID person) {
        return environment.tenant().users().written(person).stream()
                .flatMap(entity -> all().filter(team -> takes(team, entity)))
                .toList();
    }

    /** Brings a user's memberships in group teams up to date. */
    void refresh(Row user) {
        var person = user.guid("azureactivedirectoryobjectid");
        if (person.isEmpty() || user.guid("applicationid").isPresent()) {
            return;
        }
        var belongs = of(person.get()).stream().map(Row::id).toList();
        for (var team : all().toList()) {
            if (belongs.contains(team.id())) {
                store.link("teammembership_association", user, team.id());
            } else {
                store.unlink("teammembership_association", user, team.id());
            }
        }
    }

    private Stream<Row> all() {
        return store.table("team").all().stream().filter(GroupTeams::isGroupTeam);
    }

    private boolean takes(Row team, Entity person) {
        var group = team.guid("azureactivedirectoryobjectid").orElseThrow();
        var isGuest = person.text(UserShape.USER_TYPE).equals("Guest");
        var isMember = environment.tenant().groups().members(group).holds(person.id());
        return switch (team.number("membershiptype").orElse(EVERYBODY)) {
            case EVERYBODY -> isMember;
            case MEMBERS -> isMember && !isGuest;
            case GUESTS -> isMember && isGuest;
            case OWNERS -> !isGuest && isOwner(person.id(), group);
            default -> false;
        };
    }

    private boolean isOwner(UUID person, UUID group) {
        return environment
                .tenant()
                .groups()
                .written(group)
                .filter(found -> found.list(GroupShape.OWNERS).contains(person))
                .isPresent();
    }
}
