package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.TEXT;
import static dev.guestlist.render.json.Codec.choice;
import static dev.guestlist.render.json.Codec.list;
import static dev.guestlist.render.json.Codec.optional;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.ADDRESSES;
import static dev.guestlist.render.json.PartCodecs.DATE;
import static dev.guestlist.render.json.PartCodecs.INSTANT;
import static dev.guestlist.render.json.PartCodecs.LIMITS;
import static dev.guestlist.render.json.PartCodecs.SORTED;

import dev.guestlist.model.Email;
import dev.guestlist.model.Revision;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Header;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;

/** Where a plan comes from: the first members of a plan file. */
final class HeaderCodec {
    static final ObjectCodec<Header> HEADER = header();

    private HeaderCodec() {}

    private static ObjectCodec<Header> header() {
        return object(json ->
                new Header(
                        json.text("tool", Header::tool),
                        json.with("tenant", tenant(), Header::tenant),
                        json.with("files", list(TEXT), Header::files),
                        json.with("revision", optional(revision()), Header::revision),
                        json.with("asOf", DATE, Header::asOf),
                        json.with("readAt", INSTANT, Header::readAt),
                        json.with("limits", LIMITS, Header::limits),
                        json.ifAny("only", ADDRESSES, HeaderCodec::only)
                                .orElseGet(Collections::emptySortedSet)));
    }

    private static Optional<SortedSet<Email>> only(Header header) {
        return header.only().isEmpty() ? Optional.empty() : Optional.of(header.only());
    }

    private static ObjectCodec<TenantIdentity> tenant() {
        return object(json ->
                new TenantIdentity(
                        json.text("id", TenantIdentity::id),
                        json.text("displayName", TenantIdentity::displayName),
                        json.with("domains", SORTED, TenantIdentity::domains)));
    }

    private static ObjectCodec<Revision> revision() {
        return object(json ->
                new Revision(
                        json.text("commit", Revision::commit),
                        json.with(
                                "workTree",
                                choice(Revision.WorkTree.values()),
                                Revision::workTree)));
    }
}
