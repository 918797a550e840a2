package dev.guestlist.source;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.InvitationMail.Delivery;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.source.Yaml.Kind;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a guest is invited: for each key, the guest's value comes before the default. */
final class InvitationReader {
    private final List<Yaml.Mapping> defaults;
    private final Optional<URI> defaultRedirect;
    private final DeclaredDoors doors;
    private final Cloud cloud;
    private final References references;
    private final Findings findings;
    private final Set<SourceLocation> unsent = new HashSet<>();

    InvitationReader(
            Yaml.Mapping defaults,
            DeclaredDoors doors,
            Cloud cloud,
            References references,
            Findings findings) {
        this.defaults = defaults.mapping("invitation").map(List::of).orElse(List.of());
        this.doors = doors;
        this.cloud = cloud;
        this.references = references;
        this.findings = findings;
        this.defaultRedirect = redirect(this.defaults);
    }

    InvitationMail read(GuestBlock guest, Access access) {
        var own = guest.invitation().map(List::of).orElse(List.of());
        var all = new ArrayList<>(own);
        all.addAll(defaults);
        var silent =
                scalar(all, "mail", Kind.BOOLEAN).map(mail -> !Scalars.truth(mail)).orElse(false);
        return new InvitationMail(
                silent ? Delivery.SILENT : Delivery.MAIL,
                redirect(own).or(() -> defaultRedirect).orElseGet(() -> firstEnvironment(access)),
                scalar(all, "language", Kind.TEXT).map(Yaml.Scalar::text),
                scalar(all, "message", Kind.TEXT)
                        .filter(text -> !text.text().isBlank())
                        .map(this::unsent));
    }

    /** A warning at the key, once for all guests who share it. */
    private String unsent(Yaml.Scalar message) {
        if (unsent.add(message.where())) {
            findings.warning(
                    "message-not-sent",
                    message.where(),
                    "Microsoft leaves this text out of the mail when an application sends the"
                            + " invitation, so it is not sent",
                    "remove it; a text of your own belongs in a welcome mail (welcomeMail)");
        }
        return message.text();
    }

    /** The value from the first block that has one. */
    private static Optional<Yaml.Scalar> scalar(List<Yaml.Mapping> blocks, String key, Kind kind) {
        for (var block : blocks) {
            var scalar = block.scalar(key, kind);
            if (scalar.isPresent()) {
                return scalar;
            }
        }
        return Optional.empty();
    }

    private Optional<URI> redirect(List<Yaml.Mapping> blocks) {
        var target = scalar(blocks, "redirectTo", Kind.TEXT);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var text = target.get();
        if (text.text().contains(":")) {
            return Urls.page(text, "redirectTo", findings);
        }
        return references.door(Door.Kind.ENVIRONMENT, text.text(), text.where())
                ? url(text.text())
                : Optional.empty();
    }

    /** Guests without an environment go to the list of their apps. */
    private URI firstEnvironment(Access access) {
        return access.environments().isEmpty()
                ? cloud.apps()
                : url(access.environments().getFirst().environment()).orElse(cloud.apps());
    }

    private Optional<URI> url(String environment) {
        return Optional.ofNullable(doors.environments().get(environment)).map(EnvironmentDoor::url);
    }
}
