package dev.headgate.console.audit;

import dev.headgate.console.platform.Page;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where audit entries are kept; it only ever grows. */
public interface AuditChain {

    /** Adds the entry made from the chain's present end, in the caller's transaction; two callers take turns. */
    void append(Function<Head, AuditEntry> fromLast);

    /** The newest entries first; the cursor is the number before which to go on. */
    Page<AuditEntry> newest(AuditFilter filter);

    /** All entries, oldest first; to be closed. */
    Stream<AuditEntry> all();

    /** The end that the chain believes to have; number 0 when it is empty. */
    Head head();

    /** The number and hash of the last entry. */
    record Head(long number, String hash) {}

    /** Which entries to list. */
    record AuditFilter(Optional<String> who, Optional<String> subject, Optional<Long> before, int limit) {}
}
