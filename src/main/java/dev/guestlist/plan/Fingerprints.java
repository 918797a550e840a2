package dev.guestlist.plan;

import dev.guestlist.model.TenantIdentity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Takes the fingerprint of what a plan would do. */
public final class Fingerprints {
    private Fingerprints() {}

    /**
     * Equal for the same effects on the same tenant: file positions, names and times don't count.
     * The day counts only through the guests who expire by it.
     */
    public static Fingerprint of(TenantIdentity tenant, List<Change> changes) {
        var sha = sha256();
        add(sha, Canonical.line(List.of("guestlist 1", tenant.id())));
        changes.stream().map(Canonical::line).sorted().forEach(line -> add(sha, line));
        return new Fingerprint(HexFormat.of().formatHex(sha.digest()));
    }

    private static void add(MessageDigest sha, String line) {
        sha.update(line.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
