package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.UserShape;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Roles that come and go with a licence, whoever else manages them
 * (learn.microsoft.com/power-platform/admin/opt-out-automatic-license). Which licence brings which
 * role is said by the state file. Such a role is also taken from who was given it without the
 * licence.
 */
public final class LicenceRoles {
    private static final String LINKS = "systemuserroles_association";

    private final Environment environment;
    private final Roles roles;
    private final People people;
    private final AuditTrail audit;
    private final BuiltInUsers builtIn;
    private final SortedMap<String, String> roleOfSku = new TreeMap<>();

    LicenceRoles(Instance instance) {
        this.environment = instance.environment();
        this.roles = instance.roles();
        this.people = instance.people();
        this.audit = instance.audit();
        this.builtIn = instance.builtInUsers();
    }

    /** Which licence, by its SKU's part number, brings which role. */
    public SortedMap<String, String> rules() {
        return Collections.unmodifiableSortedMap(roleOfSku);
    }

    /** Lets a licence bring a role. */
    public void bring(String sku, String role) {
        roleOfSku.put(sku, role);
    }

    /**
     * Marks these roles as assigned by the service
     * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role).
     */
    public void mark() {
        var store = environment.store();
        store.table("role").all().stream()
                .filter(role -> roleOfSku.containsValue(role.text("name")))
                .toList()
                .forEach(role -> store.put(role.with("isautoassigned", 1)));
    }

    /** Gives a user what the licences bring, and takes what they brought. */
    void follow(Row user) {
        if (roleOfSku.isEmpty() || user.guid("applicationid").isPresent()) {
            return;
        }
        var held = new TreeSet<String>();
        user.guid("azureactivedirectoryobjectid")
                .flatMap(id -> environment.tenant().users().written(id))
                .ifPresent(person ->
                        person.list(UserShape.LICENCES).stream()
                                .filter(LicenceAssignment::isActive)
                                .flatMap(licence ->
                                        environment.tenant().skus().find(licence.skuId()).stream())
                                .forEach(sku -> held.add(sku.partNumber())));
        var brought = new TreeMap<String, Boolean>();
        roleOfSku.forEach(
                (sku, role) -> brought.merge(role, held.contains(sku), Boolean::logicalOr));
        brought.entrySet().forEach(role -> follow(user, role));
    }

    private void follow(Row user, Map.Entry<String, Boolean> brought) {
        var unit = environment.store().find("businessunit", people.unitOf(user)).orElseThrow();
        roles.named(brought.getKey(), unit)
                .map(Row::id)
                .ifPresent(role -> {
                    if (brought.getValue()) {
                        give(user, role);
                    } else {
                        take(user, role);
                    }
                });
    }

    private void give(Row user, UUID role) {
        if (environment.store().link(LINKS, user, role)) {
            audit.roleAssigned(builtIn.system(), user, role);
        }
    }

    private void take(Row user, UUID role) {
        if (environment.store().unlink(LINKS, user, role)) {
            audit.roleRemoved(builtIn.system(), user, role);
        }
    }
}
