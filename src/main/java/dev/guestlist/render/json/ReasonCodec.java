package dev.guestlist.render.json;

import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.DATE;
import static dev.guestlist.render.json.PartCodecs.LOCATION;

import dev.guestlist.plan.Reason;

import java.util.List;

/** Why a change is planned. */
final class ReasonCodec {
    private ReasonCodec() {}

    private static final ObjectCodec<Reason.Declared> DECLARED =
            object(json ->
                    new Reason.Declared(json.with("where", LOCATION, Reason.Declared::where)));

    private static final ObjectCodec<Reason.Surplus> SURPLUS =
            object(json -> new Reason.Surplus(json.with("where", LOCATION, Reason.Surplus::where)));

    private static final ObjectCodec<Reason.Expired> EXPIRED =
            object(json ->
                    new Reason.Expired(
                            json.with("on", DATE, Reason.Expired::on),
                            json.with("where", LOCATION, Reason.Expired::where)));

    private static final ObjectCodec<Reason.Former> FORMER =
            object(json -> new Reason.Former(json.with("where", LOCATION, Reason.Former::where)));

    private static final ObjectCodec<Reason.Unlisted> UNLISTED =
            object(json ->
                    new Reason.Unlisted(json.with("where", LOCATION, Reason.Unlisted::where)));

    static final ObjectCodec<Reason> REASON =
            Union.of(
                    "kind",
                    List.of(
                            new Union.Case<>("declared", Reason.Declared.class, DECLARED),
                            new Union.Case<>("surplus", Reason.Surplus.class, SURPLUS),
                            new Union.Case<>("expired", Reason.Expired.class, EXPIRED),
                            new Union.Case<>("former", Reason.Former.class, FORMER),
                            new Union.Case<>("unlisted", Reason.Unlisted.class, UNLISTED)));
}
