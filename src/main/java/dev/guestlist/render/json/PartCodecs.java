package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.TEXT;
import static dev.guestlist.render.json.Codec.choice;
import static dev.guestlist.render.json.Codec.list;
import static dev.guestlist.render.json.Codec.optional;
import static dev.guestlist.render.json.Codec.parsed;
import static dev.guestlist.render.json.ObjectCodec.object;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.Severity;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Target;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The small values that plans and reports consist of. */
final class PartCodecs {
    private PartCodecs() {}

    static final Codec<Instant> INSTANT = parsed(Instant::toString, Instant::parse);
    static final Codec<LocalDate> DATE = parsed(LocalDate::toString, LocalDate::parse);
    static final Codec<URI> LINK = parsed(URI::toString, URI::create);
    static final Codec<Fingerprint> FINGERPRINT = parsed(Fingerprint::value, Fingerprint::new);
    static final Codec<SortedSet<String>> SORTED = list(TEXT).as(List::copyOf, TreeSet::new);

    static final ObjectCodec<Person> PERSON =
            object(json ->
                    new Person(
                            json.with("email", parsed(Email::value, Email::new), Person::email),
                            json.text("name", Person::name),
                            json.optionalText("objectId", Person::objectId)));

    static final ObjectCodec<SourceLocation> LOCATION =
            object(json ->
                    new SourceLocation(
                            json.text("file", SourceLocation::file),
                            json.number("line", SourceLocation::line),
                            json.number("column", SourceLocation::column)));

    static final Codec<SortedSet<Email>> ADDRESSES =
            list(parsed(Email::value, Email::new)).as(List::copyOf, TreeSet::new);

    static final ObjectCodec<Limits> LIMITS =
            object(json ->
                    new Limits(
                            json.number("removals", Limits::removals),
                            json.number("percent", Limits::percent),
                            json.with("protected", ADDRESSES, Limits::protectedGuests)));

    /** The constructor of a target that consists only of what all targets have. */
    @FunctionalInterface
    interface Named<T extends Target> {
        T of(String key, String name, String id);
    }

    static <T extends Target> ObjectCodec<T> target(Named<T> named) {
        return object(json ->
                named.of(
                        json.text("key", Target::key),
                        json.text("name", Target::name),
                        json.text("id", Target::id)));
    }

    static final ObjectCodec<Target.License> LICENSE = target(Target.License::new);

    static final ObjectCodec<Target.Environment> ENVIRONMENT =
            object(json ->
                    new Target.Environment(
                            json.text("key", Target.Environment::key),
                            json.text("name", Target.Environment::name),
                            json.text("id", Target.Environment::id),
                            json.with("url", LINK, Target.Environment::url)));

    static final ObjectCodec<BusinessUnit> UNIT =
            object(json ->
                    new BusinessUnit(
                            json.text("name", BusinessUnit::name),
                            json.text("id", BusinessUnit::id)));

    static final ObjectCodec<SecurityRole> ROLE =
            object(json ->
                    new SecurityRole(
                            json.text("name", SecurityRole::name),
                            json.text("id", SecurityRole::id),
                            json.with("businessUnit", UNIT, SecurityRole::unit)));

    static final Codec<RoleOrigin> ORIGIN = choice(RoleOrigin.values());

    static final ObjectCodec<Problem> PROBLEM =
            object(json ->
                    new Problem(
                            json.with("severity", choice(Severity.values()), Problem::severity),
                            json.text("code", Problem::code),
                            json.with("where", optional(LOCATION), Problem::where),
                            json.text("message", Problem::message),
                            json.optionalText("hint", Problem::hint)));

    private static final Codec<Door.Kind> DOOR_KIND =
            choice(List.of(Door.Kind.values()), Door.Kind::code);

    private static final ObjectCodec<HeldBack.At> DOOR =
            object(json ->
                    new HeldBack.At(
                            json.with("kind", DOOR_KIND, HeldBack.At::kind),
                            json.text("key", HeldBack.At::key)));

    static final ObjectCodec<HeldBack> HELD_BACK =
            object(json ->
                    new HeldBack(
                            json.with("guest", optional(PERSON), HeldBack::guest),
                            json.with("door", optional(DOOR), HeldBack::door),
                            json.text("code", HeldBack::code),
                            json.text("message", HeldBack::message),
                            json.optionalText("hint", HeldBack::hint),
                            json.with("where", optional(LOCATION), HeldBack::where)));
}
