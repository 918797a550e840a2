package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.AuditEvent;
import dev.guestlist.emulator.state.Invitation;
import dev.guestlist.emulator.state.Mail;
import dev.guestlist.emulator.state.Records;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Invitations, mails and the audit log in the state file. */
final class RecordsCodec {

    private RecordsCodec() {}

    static void read(SeedNode seed, Records records) {
        seed.nodes("invitations").forEach(node -> records.add(invitation(node)));
        seed.nodes("outbox").forEach(node -> records.add(mail(node)));
        seed.nodes("audits").forEach(node -> records.add(event(node)));
    }

    static Map<String, Object> write(Records records) {
        var written = new LinkedHashMap<String, Object>();
        written.put(
                "invitations", records.invitations().stream().map(RecordsCodec::plain).toList());
        written.put("outbox", records.outbox().stream().map(RecordsCodec::plain).toList());
        written.put("audits", records.audits().stream().map(RecordsCodec::plain).toList());
        return written;
    }

    private static Invitation invitation(SeedNode node) {
        return new Invitation(
                node.requiredId("id"),
                node.requiredId("user"),
                node.requiredText("email"),
                node.requiredText("redirectUrl"),
                node.text("ticket").orElse(""),
                node.time("created").orElse(Instant.EPOCH));
    }

    private static Map<String, Object> plain(Invitation invitation) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", invitation.id().toString());
        written.put("user", invitation.user().toString());
        written.put("email", invitation.email());
        written.put("redirectUrl", invitation.redirectUrl());
        written.put("ticket", invitation.ticket());
        written.put("created", invitation.created().toString());
        return written;
    }

    private static Mail mail(SeedNode node) {
        return new Mail(
                node.time("sent").orElse(Instant.EPOCH),
                node.requiredText("from"),
                node.texts("to"),
                node.texts("cc"),
                node.requiredText("subject"),
                node.text("body").orElse(""));
    }

    private static Map<String, Object> plain(Mail mail) {
        var written = new LinkedHashMap<String, Object>();
        written.put("sent", mail.sent().toString());
        written.put("from", mail.from());
        written.put("to", mail.to());
        written.put("cc", mail.cc());
        written.put("subject", mail.subject());
        written.put("body", mail.body());
        return written;
    }

    private static AuditEvent event(SeedNode node) {
        var actor = node.node("actor");
        return new AuditEvent(
                node.id("correlation").orElse(new UUID(0, 0)),
                node.time("at").orElse(Instant.EPOCH),
                node.requiredText("activity"),
                node.text("service").orElse("Core Directory"),
                node.text("category").orElse("UserManagement"),
                node.text("operation").orElse("Update"),
                new AuditEvent.Actor(
                        actor.id("servicePrincipal"),
                        actor.id("user"),
                        actor.text("name").orElse(""),
                        actor.text("userPrincipalName").orElse("")),
                node.nodes("targets").stream().map(RecordsCodec::target).toList());
    }

    private static AuditEvent.Target target(SeedNode node) {
        return new AuditEvent.Target(
                node.requiredId("id"),
                node.requiredText("type"),
                node.text("displayName").orElse(""),
                node.text("userPrincipalName").orElse(""),
                node.nodes("modified").stream()
                        .map(m ->
                                new AuditEvent.Modified(
                                        m.requiredText("name"), m.text("old"), m.text("new")))
                        .toList());
    }

    private static Map<String, Object> plain(AuditEvent event) {
        var written = new LinkedHashMap<String, Object>();
        written.put("correlation", event.correlation().toString());
        written.put("at", event.at().toString());
        written.put("activity", event.activity());
        written.put("service", event.service());
        written.put("category", event.category());
        written.put("operation", event.operation());
        var actor = new LinkedHashMap<String, Object>();
        event.actor()
                .servicePrincipal()
                .ifPresent(id -> actor.put("servicePrincipal", id.toString()));
        event.actor().user().ifPresent(id -> actor.put("user", id.toString()));
        actor.put("name", event.actor().name());
        actor.put("userPrincipalName", event.actor().userPrincipalName());
        written.put("actor", actor);
        written.put("targets", event.targets().stream().map(RecordsCodec::plain).toList());
        return written;
    }

    private static Map<String, Object> plain(AuditEvent.Target target) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", target.id().toString());
        written.put("type", target.type());
        written.put("displayName", target.displayName());
        written.put("userPrincipalName", target.userPrincipalName());
        written.put("modified", target.modified().stream().map(RecordsCodec::plain).toList());
        return written;
    }

    private static Map<String, Object> plain(AuditEvent.Modified modified) {
        var written = new LinkedHashMap<String, Object>();
        written.put("name", modified.name());
        modified.oldValue().ifPresent(value -> written.put("old", value));
        modified.newValue().ifPresent(value -> written.put("new", value));
        return written;
    }
}
