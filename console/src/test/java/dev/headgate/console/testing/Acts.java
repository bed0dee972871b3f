package dev.headgate.console.testing;

import dev.headgate.console.audit.AuditChain;
import dev.headgate.console.audit.AuditEntry;
import dev.headgate.console.platform.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The audit chain in memory. */
public final class Acts implements AuditChain {

    private final List<AuditEntry> entries = new ArrayList<>();

    /** What was done, oldest first. */
    public List<String> actions() {
        return entries.stream().map(AuditEntry::action).toList();
    }

    @Override
    public void append(Function<Head, AuditEntry> fromLast) {
        entries.add(fromLast.apply(head()));
    }

    @Override
    public Page<AuditEntry> newest(AuditFilter filter) {
        return new Page<>(entries.reversed(), Optional.empty());
    }

    @Override
    public Stream<AuditEntry> all() {
        return entries.stream();
    }

    @Override
    public Head head() {
        return entries.isEmpty()
                ? new Head(0, AuditEntry.BEGINNING)
                : new Head(entries.getLast().number(), entries.getLast().hash());
    }
}
