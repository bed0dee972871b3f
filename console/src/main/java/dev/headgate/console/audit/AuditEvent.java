package dev.headgate.console.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody did, before it has its place in the chain.
 *
 * @param action a verb phrase in dots, such as {@code source.register}
 * @param subject what it was done to, such as {@code source/sales-api}
 * @param details what else matters, never a secret
 */
public record AuditEvent(String action, String subject, Outcome outcome, Map<String, String> details) {

    public AuditEvent {
        details = new TreeMap<>(details);
    }

    /** An act that was done. */
    public static AuditEvent done(String action, String subject) {
        return new AuditEvent(action, subject, Outcome.DONE, Map.of());
    }

    /** The same with one more detail. */
    public AuditEvent with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, String.valueOf(value));
        return new AuditEvent(action, subject, outcome, more);
    }
}
