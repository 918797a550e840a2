package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.GroupTeams;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.GroupShape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Teams; those for Entra groups take name and type from the group and keep group and membership
 * type for life.
 */
final class TeamRules implements TableRules {
    private static final Set<String> FIXED =
            Set.of("azureactivedirectoryobjectid", "membershiptype");

    private final Instance instance;

    TeamRules(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        instance.privileges().require(actor, "prvCreateTeam");
        var environment = instance.environment();
        var all = new LinkedHashMap<String, Optional<Object>>();
        all.put("_businessunitid_value", Optional.of(environment.rootUnit().id()));
        all.put("_administratorid_value", Optional.of(actor.id()));
        columns.getOrDefault("azureactivedirectoryobjectid", Optional.empty())
                .ifPresent(group -> all.putAll(ofGroup((UUID) group, columns)));
        all.putAll(columns);
        if (all.getOrDefault("name", Optional.empty()).isEmpty()) {
            throw Refusals.badValue("0x80040200", "Required field 'name' is missing for team.");
        }
        all.put("isdefault", Optional.of(false));
        all.put("organizationid", Optional.of(environment.profile().organizationId()));
        all.put("createdon", Optional.of(environment.now()));
        all.put("_createdby_value", Optional.of(actor.id()));
        all.put("modifiedon", Optional.of(environment.now()));
        return instance.store().put(instance.store().draft("team", id).with(all));
    }

    private Map<String, Optional<Object>> ofGroup(UUID id, Map<String, Optional<Object>> columns) {
        var group = instance.groupTeams().group(id);
        var membershipType =
                (Integer) columns.getOrDefault("membershiptype", Optional.empty()).orElse(0);
        if (instance.groupTeams().find(id, membershipType).isPresent()) {
            throw guesses()
                            .is(
                                    DataverseGuess.DUPLICATE_TEAM,
                                    DataverseGuess.SecondTeam.KEY_VIOLATED)
                    ? Refusals.duplicateKey("azureactivedirectoryobjectid, membershiptype")
                    : Refusals.duplicate();
        }
        return Map.of(
                "name", Optional.of(group.text(GroupShape.DISPLAY_NAME)),
                "teamtype", Optional.of(instance.groupTeams().typeOf(group)),
                "membershiptype", Optional.of(membershipType));
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWriteTeam");
        if (row.is("isdefault") && changes.containsKey("name")) {
            throw Refusals.rule("0x8004830a", "The name of a default team cannot be changed.");
        }
        refuseAnotherType(row, changes);
        var all = new LinkedHashMap<>(changes);
        if (GroupTeams.isGroupTeam(row) && FIXED.stream().anyMatch(changes::containsKey)) {
            if (guesses().is(DataverseGuess.GROUP_TEAM_FIXED, DataverseGuess.Fixed.REFUSED)) {
                throw Refusals.badArgument(
                        "The group and the membership type of a team cannot be changed.");
            }
            FIXED.forEach(all::remove);
        }
        all.put("modifiedon", Optional.of(instance.environment().now()));
        all.put("_modifiedby_value", Optional.of(actor.id()));
        return instance.store().put(row.with(all));
    }

    private void refuseAnotherType(Row row, Map<String, Optional<Object>> changes) {
        var before = row.number("teamtype").<Object>map(type -> type);
        var isOther = changes.containsKey("teamtype") && !changes.get("teamtype").equals(before);
        if (isOther && !instance.store().linked(row, "teamroles_association").isEmpty()) {
            throw Refusals.rule(
                    "0x80048336", "The type of a team that has security roles cannot be changed.");
        }
    }

    private Guesses guesses() {
        return instance.environment().guesses();
    }

    @Override
    public void delete(Row row, Actor actor) {
        instance.privileges().require(actor, "prvDeleteTeam");
        if (row.is("isdefault")) {
            throw Refusals.rule(
                    "0x80048307", "The default team of a business unit cannot be deleted.");
        }
        instance.store().remove(row);
    }
}
