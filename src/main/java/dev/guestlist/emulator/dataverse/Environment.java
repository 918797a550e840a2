package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.schema.Schema;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** One environment with its database. Guarded by the tenant's lock. */
public final class Environment {
    private final Profile profile;
    private final Tenant tenant;
    private Guesses guesses;
    private final Store store = new Store(Schema.dataverse());
    private Optional<UUID> securityGroup;
    private boolean isOpen;

    /**
     * What does not change.
     *
     * @param key short name, and path prefix on the emulator's own address
     * @param id the Power Platform's id of the environment
     * @param url the real address of the organization, without a slash at its end
     * @param sku {@code Production}, {@code Sandbox}, …
     * @param location such as {@code australia}
     * @param created when the environment was made; what comes with it is as old
     */
    public record Profile(
            String key,
            UUID id,
            UUID organizationId,
            String displayName,
            String url,
            String sku,
            String location,
            Instant created) {}

    /** An environment without rows; {@link BusinessUnits#found} makes it usable. */
    public Environment(
            Profile profile, Optional<UUID> securityGroup, Tenant tenant, Guesses guesses) {
        this.profile = profile;
        this.securityGroup = securityGroup;
        this.tenant = tenant;
        this.guesses = guesses;
    }

    /** What does not change. */
    public Profile profile() {
        return profile;
    }

    /** The directory behind it. */
    public Tenant tenant() {
        return tenant;
    }

    /** The switches. */
    public Guesses guesses() {
        return guesses;
    }

    /** Turns switches. */
    public void guesses(Guesses other) {
        guesses = other;
    }

    /** The rows. */
    public Store store() {
        return store;
    }

    /**
     * The Entra group whose direct members may be users; empty lets everybody in who is licensed.
     */
    public Optional<UUID> securityGroup() {
        return securityGroup;
    }

    /** Replaces the security group; {@link DirectorySync#rulesChanged} makes it take effect. */
    public void securityGroup(Optional<UUID> group) {
        securityGroup = group;
    }

    /** The one row of the organization. */
    public Row organization() {
        return store.find("organization", profile.organizationId())
                .orElseThrow(
                        () -> new IllegalStateException("No organization in " + profile.key()));
    }

    /**
     * Whether guests are kept out (learn.microsoft.com/power-platform/admin/security/guest-access).
     */
    public boolean restrictsGuests() {
        return organization().is("restrictguestuseraccess");
    }

    /** The business unit that has no parent. */
    public Row rootUnit() {
        return store.table("businessunit").all().stream()
                .filter(unit -> unit.guid("_parentbusinessunitid_value").isEmpty())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No business unit in " + profile.key()));
    }

    /** Now, as rows keep it: to the second. While the environment is built, the day it was made. */
    public Instant now() {
        return isOpen ? tenant.now().truncatedTo(ChronoUnit.SECONDS) : profile.created();
    }

    /** Whether the building has ended, and what is done is news. */
    public boolean isOpen() {
        return isOpen;
    }

    /** Ends the building. */
    public void open() {
        isOpen = true;
    }

    /** A setting of the organization's bag of settings; the text between its tags, or nothing. */
    public Optional<String> setting(String name) {
        var bag = organization().text("orgdborgsettings");
        var open = "<" + name + ">";
        var from = bag.indexOf(open);
        var to = bag.indexOf("</" + name + ">");
        return from < 0 || to < from
                ? Optional.empty()
                : Optional.of(bag.substring(from + open.length(), to));
    }

    /** Whether a setting of the bag says true; absent ones say false. */
    public boolean isSet(String name) {
        return setting(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    @Override
    public String toString() {
        return profile.key();
    }
}
