package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.UserShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Licences given to a group, and through it to its members
 * (learn.microsoft.com/graph/api/group-assignlicense). The call only notes the wish; members get
 * their licences later, and what fails is written on each member.
 */
final class GroupLicences {

    private final Shop shop;
    private final EntityFields fields;

    GroupLicences(Shop shop, EntityFields fields) {
        this.shop = shop;
        this.fields = fields;
    }

    /** 202 with the group. */
    Response assign(Call call, String key) {
        if (!call.request().method().equals("POST")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        call.require(
                "LicenseAssignment.ReadWrite.All",
                "Group.ReadWrite.All",
                "Directory.ReadWrite.All");
        var order = Licensing.Order.read(call.body());
        var group =
                shop.tenant()
                        .changing(() -> {
                            var known = shop.people().groupToChange(key);
                            var changed =
                                    known.with(
                                            GroupShape.LICENCES,
                                            apply(known.list(GroupShape.LICENCES), order));
                            shop.directory().licenseGroup(changed);
                            shop.audit().group(call, "Set group license", "Update", changed);
                            return changed;
                        });
        return fields.groups()
                .one(call, 202, group)
                .with(
                        "Location",
                        call.request()
                                .origin()
                                .url(
                                        "/v2/"
                                                + shop.tenant().profile().id()
                                                + "/directoryObjects/"
                                                + group.id()
                                                + "/Microsoft.DirectoryServices.Group"));
    }

    /** learn.microsoft.com/graph/api/group-list-memberswithlicenseerrors. */
    Response withErrors(Call call, String key) {
        call.require(Permissions.READ_GROUPS);
        return fields.objects()
                .list(
                        call,
                        (from, visitor) -> {
                            var group = shop.people().seenGroup(key);
                            shop.people()
                                    .members(group.id())
                                    .walk(
                                            from,
                                            (place, member) ->
                                                    member.shape() != UserShape.SHAPE
                                                            || member
                                                                    .list(UserShape.LICENCES)
                                                                    .stream()
                                                                    .noneMatch(l ->
                                                                            !l.isActive()
                                                                                    && l.byGroup()
                                                                                            .equals(
                                                                                                    Optional
                                                                                                            .of(
                                                                                                                    group
                                                                                                                            .id())))
                                                            || visitor.visit(place, member));
                        },
                        (json, entity) ->
                                json.writeStringProperty(
                                        "@odata.type", EntityFields.typeOf(entity)));
    }

    private List<LicenceAssignment> apply(List<LicenceAssignment> before, Licensing.Order order) {
        var licences = new ArrayList<>(before);
        for (var sku : order.removals()) {
            if (!licences.removeIf(licence -> licence.skuId().equals(sku))) {
                throw Licensing.refused("Group does not have a corresponding license.");
            }
        }
        for (var addition : order.additions()) {
            if (shop.tenant().skus().find(addition.sku()).isEmpty()) {
                throw Licensing.refused(
                        "License "
                                + addition.sku()
                                + " does not correspond to a valid company License.");
            }
            licences.removeIf(licence -> licence.skuId().equals(addition.sku()));
            licences.add(
                    new LicenceAssignment(
                            addition.sku(),
                            addition.disabledPlans(),
                            Optional.empty(),
                            LicenceAssignment.FINE,
                            shop.tenant().now()));
        }
        return List.copyOf(licences);
    }
}
