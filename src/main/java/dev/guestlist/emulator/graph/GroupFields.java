package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.ValueKind;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A group's properties (learn.microsoft.com/graph/api/resources/group). */
final class GroupFields {

    /** As the documentation's samples show them, besides the id. */
    private static final String[] UNASKED = {
        "id",
        "deletedDateTime",
        "classification",
        "createdDateTime",
        "description",
        "displayName",
        "expirationDateTime",
        "groupTypes",
        "isAssignableToRole",
        "mail",
        "mailEnabled",
        "mailNickname",
        "membershipRule",
        "membershipRuleProcessingState",
        "onPremisesDomainName",
        "onPremisesLastSyncDateTime",
        "onPremisesNetBiosName",
        "onPremisesSamAccountName",
        "onPremisesSecurityIdentifier",
        "onPremisesSyncEnabled",
        "preferredDataLocation",
        "preferredLanguage",
        "proxyAddresses",
        "renewedDateTime",
        "resourceBehaviorOptions",
        "resourceProvisioningOptions",
        "securityEnabled",
        "securityIdentifier",
        "theme",
        "uniqueName",
        "visibility",
        "onPremisesProvisioningErrors",
        "serviceProvisioningErrors"
    };

    private GroupFields() {}

    /** All of them, those of the metadata that the emulator does not keep being null. */
    static Fields of(Tenant tenant) {
        var known = KnownProperties.of("group");
        var fields = new Fields("microsoft.graph.group");
        known.all().forEach((name, form) -> absent(fields, name, form));
        GroupShape.SHAPE.properties().stream()
                .filter(property -> fields.find(property.name()).isPresent())
                .forEach(fields::stored);
        fields.column("id", Entity::id);
        fields.column("securityIdentifier", group -> securityIdentifier(group.id()));
        fields.column("assignedLicenses", GroupFields::assignedLicenses)
                .filter(
                        new Field.Many<>(
                                "assignedLicenses",
                                LICENCE,
                                group -> group.list(GroupShape.LICENCES)));
        fields.column("licenseProcessingState", GroupFields::processing);
        fields.column("hasMembersWithLicenseErrors", group -> null)
                .filter(
                        new Field.Scalar<>(
                                "hasMembersWithLicenseErrors",
                                ValueKind.BOOLEAN,
                                group -> Optional.of(hasErrors(tenant, group.id()))));
        return fields.comeUnasked(UNASKED);
    }

    private static void absent(Fields fields, String name, KnownProperties.Form form) {
        switch (form) {
            case SINGLE -> fields.column(name, group -> null);
            case COLLECTION -> fields.column(name, group -> List.of());
            case NAVIGATION -> {}
        }
    }

    private static final Shape<LicenceAssignment> LICENCE =
            new Shape<>() {
                @Override
                public String name() {
                    return "microsoft.graph.assignedLicense";
                }

                @Override
                public Optional<Field<LicenceAssignment>> field(String name) {
                    return name.equals("skuId")
                            ? Optional.of(
                                    new Field.Scalar<>(
                                            name, ValueKind.GUID, l -> Optional.of(l.skuId())))
                            : Optional.empty();
                }
            };

    private static Object assignedLicenses(Entity group) {
        return group.list(GroupShape.LICENCES).stream()
                .map(licence ->
                        UserFields.ordered(
                                "disabledPlans", licence.disabledPlans(), "skuId", licence.skuId()))
                .toList();
    }

    private static Object processing(Entity group) {
        return group.get(GroupShape.LICENSE_PROCESSING_STATE)
                .map(state -> UserFields.ordered("state", state))
                .orElse(null);
    }

    private static boolean hasErrors(Tenant tenant, UUID group) {
        for (var place : tenant.groups().members(group).from(0)) {
            var user = tenant.users().written(place.id());
            var broken =
                    user.stream()
                            .flatMap(u -> u.list(UserShape.LICENCES).stream())
                            .anyMatch(l -> !l.isActive() && l.byGroup().equals(Optional.of(group)));
            if (broken) {
                return true;
            }
        }
        return false;
    }

    /** The four words of the object id, as learn.microsoft.com/graph/api/resources/group shows. */
    private static String securityIdentifier(UUID id) {
        var hex = id.toString().replace("-", "");
        var bytes = ByteBuffer.wrap(java.util.HexFormat.of().parseHex(hex));
        var first = Integer.toUnsignedLong(bytes.getInt());
        var second =
                Integer.toUnsignedLong(
                        Short.toUnsignedInt(bytes.getShort())
                                | (Short.toUnsignedInt(bytes.getShort()) << 16));
        var third = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt()));
        var fourth = Integer.toUnsignedLong(Integer.reverseBytes(bytes.getInt()));
        return "S-1-12-1-" + first + "-" + second + "-" + third + "-" + fourth;
    }
}
