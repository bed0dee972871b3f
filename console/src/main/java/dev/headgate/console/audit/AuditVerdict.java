package dev.headgate.console.audit;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a look through the whole audit chain found.
 *
 * @param entries how many entries were found intact, up to the first break
 * @param problem what is wrong and at which number, absent when the chain is whole
 */
public record AuditVerdict(long entries, Optional<String> problem) {

    static AuditVerdict of(Stream<AuditEntry> entries, AuditChain.Head head) {
        var seen = new AuditChain.Head(0, AuditEntry.BEGINNING);
        for (var each = entries.iterator(); each.hasNext(); ) {
            var entry = each.next();
            var problem = problem(seen, entry);
            if (problem.isPresent()) {
                return new AuditVerdict(seen.number(), problem);
            }
            seen = new AuditChain.Head(entry.number(), entry.hash());
        }
        return new AuditVerdict(seen.number(), missingEnd(seen, head));
    }

    private static Optional<String> problem(AuditChain.Head before, AuditEntry entry) {
        if (entry.number() != before.number() + 1) {
            return Optional.of("Entry " + (before.number() + 1) + " is missing; entry " + entry.number() + " follows.");
        }
        if (!entry.previous().equals(before.hash())) {
            return Optional.of("Entry " + entry.number() + " does not continue the entry before it.");
        }
        return entry.intact()
                ? Optional.empty()
                : Optional.of("Entry " + entry.number() + " was changed after it was written.");
    }

    private static Optional<String> missingEnd(AuditChain.Head seen, AuditChain.Head head) {
        return seen.equals(head)
                ? Optional.empty()
                : Optional.of("The chain ends at entry " + seen.number() + " but was written up to entry "
                        + head.number() + ".");
    }
}
