package dev.guestlist.emulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the tenant has written down: invitations, mails, audit log. Guarded by the tenant's lock.
 */
public final class Records {

    private final Map<UUID, Invitation> invitations = new LinkedHashMap<>();
    private final List<Mail> outbox = new ArrayList<>();
    private final List<AuditEvent> audits = new ArrayList<>();

    /** Every invitation, oldest first. */
    public List<Invitation> invitations() {
        return List.copyOf(invitations.values());
    }

    /** An invitation by its own id. */
    public Optional<Invitation> invitation(UUID id) {
        return Optional.ofNullable(invitations.get(id));
    }

    /** Every mail, oldest first. */
    public List<Mail> outbox() {
        return List.copyOf(outbox);
    }

    /** The audit log, oldest first; the list is live. */
    public List<AuditEvent> audits() {
        return java.util.Collections.unmodifiableList(audits);
    }

    /** Keeps an invitation. */
    public void add(Invitation invitation) {
        invitations.put(invitation.id(), invitation);
    }

    /** Keeps a mail. */
    public void add(Mail mail) {
        outbox.add(mail);
    }

    /** Keeps an audit event. */
    public void add(AuditEvent event) {
        audits.add(event);
    }
}
