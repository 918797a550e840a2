package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Segment;

import java.util.List;

/** Resolves the addresses by which rows refer to each other. */
record References(Call call) {

    /**
     * The row of an {@code @odata.id}, which must be absolute: a relative one was refused live
     * (github.com/AdamCoulterOz/powerplatform-apis, dataverse).
     */
    Row absolute(String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            throw Refusals.badPayload("", "The URI '" + address + "' is not an absolute URI.");
        }
        var path = address.substring(address.indexOf("/api/data/") + 1);
        var segments = path.split("/", -1);
        if (!address.contains("/api/data/") || segments.length != 4) {
            throw Refusals.badPayload(
                    "", "The URI '" + address + "' is not a resource of this service.");
        }
        return row(segments[3], "");
    }

    /** The row of an {@code @odata.bind}, which may be relative. */
    Row relative(String address, String set) {
        if (address.startsWith("http")) {
            return absolute(address);
        }
        var path = address.startsWith("/") ? address.substring(1) : address;
        return row(path.substring(path.lastIndexOf('/') + 1), set);
    }

    private Row row(String text, String set) {
        var segment = Problems.require(Segment.parse(text));
        var type =
                call.store()
                        .schema()
                        .set(segment.name())
                        .orElseThrow(() -> Refusals.noSegment(segment.name()));
        var key =
                segment.arguments()
                        .filter(arguments -> !arguments.isEmpty())
                        .orElseThrow(() ->
                                Refusals.badPayload(set, "The URI '" + text + "' has no key."));
        return new Keys(call.instance()).find(type, List.copyOf(key));
    }
}
