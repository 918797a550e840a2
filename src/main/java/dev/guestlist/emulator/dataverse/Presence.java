package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.state.Entity;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps people's rows in line with the directory: who comes, goes, and comes back.
 *
 * <pre>
 *               synchronize (background)      admit (key, addUser, CallerObjectId)
 *   Eligible    comes, comes back             comes, comes back
 *   OnDemand    comes back                    comes, comes back
 *   Restricted  comes back                    comes back
 *   others      disabled, roles stay          disabled, roles stay
 * </pre>
 *
 * Sources: learn.microsoft.com/power-platform/admin/add-users-to-environment, create-users,
 * control-user-access, delete-users. What is done here is done by the user SYSTEM.
 */
public final class Presence {
    private static final int EXISTS = 0;
    private static final int SOFT_DELETED = 1;
    private static final int HARD_DELETED = 2;

    private final Environment environment;
    private final Store store;
    private final People people;
    private final AuditTrail audit;
    private final BuiltInUsers builtIn;
    private final LicenceRoles licenceRoles;

    /** Users whom the directory has disabled, and will enable again. */
    private final Set<UUID> benched = new HashSet<>();

    Presence(Instance instance) {
        this.environment = instance.environment();
        this.store = instance.store();
        this.people = instance.people();
        this.audit = instance.audit();
        this.builtIn = instance.builtInUsers();
        this.licenceRoles = instance.licenceRoles();
    }

    /** Brings a person's row in line; makes one for who has become eligible. */
    void synchronize(UUID person) {
        var row = people.of(person);
        switch (judged(person, Eligibility.View.WRITTEN)) {
            case Eligibility.Eligible(var entity) -> comeIn(row, entity);
            case Eligibility.OnDemand(var entity) -> row.ifPresent(known -> enable(known, entity));
            case Eligibility.Restricted(var entity) ->
                    row.ifPresent(known -> enable(known, entity));
            case Eligibility.Unlicensed _ ->
                    row.ifPresent(known -> disable(known.with("islicensed", false)));
            case Eligibility.Blocked _, Eligibility.Outside _ -> row.ifPresent(this::disable);
            case Eligibility.Unknown() -> row.ifPresent(known -> orphan(known, person));
        }
        people.of(person).ifPresent(licenceRoles::follow);
    }

    /** Lets a person in who is asked for, if that may be. */
    void admit(UUID person, Eligibility.View view) {
        var row = people.of(person);
        switch (judged(person, view)) {
            case Eligibility.Eligible(var entity) -> comeIn(row, entity);
            case Eligibility.OnDemand(var entity) -> comeIn(row, entity);
            case Eligibility.Restricted(var entity) ->
                    row.ifPresent(known -> enable(known, entity));
            case Eligibility.Unlicensed _,
                    Eligibility.Blocked _,
                    Eligibility.Outside _,
                    Eligibility.Unknown() -> {}
        }
        people.of(person).ifPresent(licenceRoles::follow);
    }

    /** Notes at the start who is disabled because of the directory, and not by hand. */
    void settle(UUID person) {
        var isDisabled = people.of(person).filter(user -> user.is("isdisabled")).isPresent();
        if (isDisabled && mayBeIn(person)) {
            return;
        }
        synchronize(person);
        people.of(person)
                .filter(user -> user.is("isdisabled"))
                .ifPresent(user -> benched.add(user.id()));
    }

    private boolean mayBeIn(UUID person) {
        return switch (judged(person, Eligibility.View.WRITTEN)) {
            case Eligibility.Eligible _, Eligibility.OnDemand _, Eligibility.Restricted _ -> true;
            case Eligibility.Unlicensed _,
                    Eligibility.Blocked _,
                    Eligibility.Outside _,
                    Eligibility.Unknown() ->
                    false;
        };
    }

    private Eligibility judged(UUID person, Eligibility.View view) {
        return Eligibility.of(person, environment, view);
    }

    private void comeIn(Optional<Row> row, Entity person) {
        row.ifPresentOrElse(
                known -> enable(known, person),
                () -> audit.created(builtIn.system(), people.arrive(person)));
    }

    /** Roles have stayed. Who was disabled by hand stays disabled. */
    private void enable(Row user, Entity person) {
        var comesBack = benched.remove(user.id());
        var name = people.userName(person);
        putIfChanged(
                user,
                user.with("isdisabled", user.is("isdisabled") && !comesBack)
                        .with("islicensed", true)
                        .with("azurestate", EXISTS)
                        .without("azuredeletedon")
                        .with("domainname", name)
                        .with("windowsliveid", name));
    }

    private void disable(Row user) {
        var before = store.find("systemuser", user.id()).orElse(user);
        bench(before);
        putIfChanged(
                before,
                user.with("isdisabled", true).with("azurestate", EXISTS).without("azuredeletedon"));
    }

    /** Deleted in Entra: first to be restored within thirty days, then for good. */
    private void orphan(Row user, UUID person) {
        var state = isInRecycleBin(person) ? SOFT_DELETED : HARD_DELETED;
        if (user.number("azurestate").equals(Optional.of(state))) {
            return;
        }
        bench(user);
        var gone = user.with("isdisabled", true).with("azurestate", state);
        putIfChanged(
                user,
                user.get(user.type().column("azuredeletedon")).isPresent()
                        ? gone
                        : gone.with("azuredeletedon", environment.now()));
    }

    private boolean isInRecycleBin(UUID person) {
        return environment.tenant().users().deleted().find(person).isPresent();
    }

    private void bench(Row user) {
        if (!user.is("isdisabled")) {
            benched.add(user.id());
        }
    }

    private void putIfChanged(Row before, Row after) {
        if (!before.own().equals(after.own())) {
            var system = builtIn.system();
            audit.updated(
                    system,
                    before,
                    store.put(
                            after.with("modifiedon", environment.now())
                                    .with("_modifiedby_value", system.id())));
        }
    }
}
