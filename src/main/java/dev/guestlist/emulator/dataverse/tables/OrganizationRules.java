package dev.guestlist.emulator.dataverse.tables;

import dev.guestlist.emulator.dataverse.Actor;
import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one row of the organization. Writes to read-only columns are accepted and dropped, as was
 * observed on the live service (github.com/AdamCoulterOz/powerplatform-apis).
 */
final class OrganizationRules implements TableRules {
    private static final Set<String> READ_ONLY =
            Set.of(
                    "name",
                    "createdon",
                    "modifiedon",
                    "versionnumber",
                    "isdisabled",
                    "languagecode");

    private static final String RESTRICTION = "restrictguestuseraccess";

    private final Instance instance;

    OrganizationRules(Instance instance) {
        this.instance = instance;
    }

    @Override
    public Row create(UUID id, Map<String, Optional<Object>> columns, Actor actor) {
        throw Refusals.badVerb();
    }

    @Override
    public Row update(Row row, Map<String, Optional<Object>> changes, Actor actor) {
        instance.privileges().require(actor, "prvWriteOrganization");
        var kept = new LinkedHashMap<>(changes);
        READ_ONLY.forEach(kept::remove);
        var environment = instance.environment();
        var guesses = environment.guesses();
        if (guesses.is(DataverseGuess.RESTRICTION_PATCHED, DataverseGuess.Write.DROPPED)) {
            kept.remove(RESTRICTION);
        }
        kept.put("modifiedon", Optional.of(environment.now()));
        kept.put("_modifiedby_value", Optional.of(actor.id()));
        var after = instance.store().put(row.with(kept));
        var keepsOut =
                guesses.is(DataverseGuess.RESTRICTED_GUEST_ARRIVAL, DataverseGuess.Rule.REFUSED);
        if (keepsOut && row.is(RESTRICTION) && !after.is(RESTRICTION)) {
            instance.sync().rulesChanged();
        }
        return after;
    }

    @Override
    public void delete(Row row, Actor actor) {
        throw Refusals.badVerb();
    }
}
