package dev.guestlist.source;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.InvitationMail.Delivery;
import dev.guestlist.source.Yaml.Kind;

import java.net.URI;
import java.util.Optional;

/** How a guest is invited: the guest's own words, key by key, before those of the defaults. */
final class InvitationReader {
    /** Where guests without any environment land: the list of their apps. */
    private static final URI MY_APPS = URI.create("https://myapplications.microsoft.com");

    private final Yaml.Mapping defaults;
    private final Optional<URI> defaultRedirect;
    private final Doors doors;
    private final References references;
    private final Findings findings;

    InvitationReader(Yaml.Mapping defaults, Doors doors, References references, Findings findings) {
        this.defaults = defaults;
        this.doors = doors;
        this.references = references;
        this.findings = findings;
        this.defaultRedirect = redirect(defaults.mapping("invitation"));
    }

    InvitationMail read(Yaml.Mapping guest, Access access) {
        var own = guest.mapping("invitation");
        var silent =
                scalar(own, "mail", Kind.BOOLEAN).map(mail -> !Scalars.truth(mail)).orElse(false);
        return new InvitationMail(
                silent ? Delivery.SILENT : Delivery.MAIL,
                redirect(own).or(() -> defaultRedirect).orElseGet(() -> firstEnvironment(access)),
                scalar(own, "language", Kind.TEXT).map(Yaml.Scalar::text),
                scalar(own, "message", Kind.TEXT)
                        .map(Yaml.Scalar::text)
                        .filter(text -> !text.isBlank()));
    }

    private Optional<Yaml.Scalar> scalar(Optional<Yaml.Mapping> own, String key, Kind kind) {
        return own.flatMap(block -> block.scalar(key, kind))
                .or(() -> defaults.mapping("invitation").flatMap(block -> block.scalar(key, kind)));
    }

    private Optional<URI> redirect(Optional<Yaml.Mapping> invitation) {
        var target = invitation.flatMap(block -> block.text("redirectTo"));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var text = target.get();
        if (text.text().contains(":")) {
            return Urls.page(text, "redirectTo", findings);
        }
        return references.environment(text.text(), text.where())
                ? url(text.text())
                : Optional.empty();
    }

    private URI firstEnvironment(Access access) {
        return access.environments().keySet().stream()
                .findFirst()
                .flatMap(this::url)
                .orElse(MY_APPS);
    }

    private Optional<URI> url(String environment) {
        return Optional.ofNullable(doors.environments().get(environment)).map(door -> door.url());
    }
}
