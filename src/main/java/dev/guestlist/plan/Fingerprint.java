package dev.guestlist.plan;

import dev.guestlist.model.TenantIdentity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a plan would do, as a hash: equal for plans with equal changes, whenever and wherever they
 * were made.
 *
 * @param value 64 hexadecimal digits
 */
public record Fingerprint(String value) {
    public Fingerprint {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + value);
        }
    }

    /**
     * Equal for the same effects on the same tenant, whatever the file positions, names and times.
     * The day matters only through the guests whose access it ends.
     */
    public static Fingerprint of(TenantIdentity tenant, List<Change> changes) {
        var sha = sha256();
        add(sha, Essence.line(List.of("guestlist 1", tenant.id())));
        changes.stream().map(Change::essence).sorted().forEach(line -> add(sha, line));
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

    /** The form shown to people: {@code 7f3c-19ab}. */
    public String shortForm() {
        return value.substring(0, 4) + "-" + value.substring(4, 8);
    }
}
