package dev.headgate.console.audit;

import dev.headgate.contract.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One link of the audit chain.
 *
 * @param number counts from 1 without gaps
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over everything else here, in lower-case hex
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        String role,
        String action,
        String subject,
        Outcome outcome,
        Map<String, String> details,
        Optional<String> request,
        String previous,
        String hash) {

    /** What stands for the hash before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    public AuditEntry {
        details = new TreeMap<>(details);
    }

    /** The same entry carrying the hash that it should have. */
    public AuditEntry sealed() {
        var open = withHash("");
        return withHash(digest(Json.text(open)));
    }

    /** Whether nothing in it was changed since it was written. */
    public boolean intact() {
        return sealed().hash.equals(hash);
    }

    private AuditEntry withHash(String other) {
        return new AuditEntry(number, at, who, role, action, subject, outcome, details, request, previous, other);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256; this one says it has not.", e);
        }
    }
}
