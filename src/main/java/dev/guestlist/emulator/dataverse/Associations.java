package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.guess.Guesses;

/**
 * Many-to-many associations. Both sides can drive them
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api).
 */
public final class Associations {
    private final Instance instance;
    private final Store store;
    private final AuditTrail audit;
    private final Guesses guesses;
    private final AssociationRules rules;

    Associations(Instance instance) {
        this.instance = instance;
        this.store = instance.store();
        this.audit = instance.audit();
        this.guesses = instance.environment().guesses();
        this.rules = new AssociationRules(instance);
    }

    /** Associates two rows that exist. */
    public void add(String name, Row row, Row other, Actor actor) {
        var pair = Pair.of(name, row, other);
        instance.privileges().require(actor, pair.privilege());
        rules.mayBegin(pair, actor);
        if (!store.link(name, row, other.id())) {
            if (guesses.is(DataverseGuess.DUPLICATE_LINK, DataverseGuess.Repeated.DUPLICATE_KEY)) {
                throw Refusals.duplicate();
            }
            return;
        }
        renew(row, other);
        switch (pair) {
            case Pair.UserRole(var user, var role) -> audit.roleAssigned(actor, user, role.id());
            case Pair.TeamRole(var team, var role) ->
                    audit.teamRoleAssigned(actor, team, role.id());
            case Pair.Member(var team, var user) -> audit.memberAdded(actor, team, user.id());
            case Pair.Profile(var holder, var profile) ->
                    audit.profileGiven(actor, holder, profile.id());
            case Pair.Other _ -> {}
        }
    }

    /** Takes an association away. */
    public void remove(String name, Row row, Row other, Actor actor) {
        var pair = Pair.of(name, row, other);
        instance.privileges().require(actor, pair.privilege());
        rules.mayEnd(pair);
        if (!store.unlink(name, row, other.id())) {
            if (guesses.is(DataverseGuess.MISSING_LINK, DataverseGuess.Missing.NOT_FOUND)) {
                throw Refusals.noRow(other.type().name(), other.id());
            }
            return;
        }
        renew(row, other);
        switch (pair) {
            case Pair.UserRole(var user, var role) -> audit.roleRemoved(actor, user, role.id());
            case Pair.TeamRole(var team, var role) -> audit.teamRoleRemoved(actor, team, role.id());
            case Pair.Member(var team, var user) -> audit.memberRemoved(actor, team, user.id());
            case Pair.Profile(var holder, var profile) ->
                    audit.profileTaken(actor, holder, profile.id());
            case Pair.Other _ -> {}
        }
    }

    private void renew(Row row, Row other) {
        if (guesses.is(DataverseGuess.LINKED_ETAG, DataverseGuess.Etag.RENEWED)) {
            store.put(row);
            store.put(other);
        }
    }
}
