package dev.headgate.console.sources;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.contract.SourceId;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** One change of a source and its audit entry, in one transaction. */
@Component
class SourceChange {

    private final SourceStore store;
    private final Audit audit;
    private final TransactionOperations transactions;

    SourceChange(SourceStore store, Audit audit, TransactionOperations transactions) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Changes it; the event is not written when the change is none. A deleted source is not changed. */
    Source of(SourceId id, AuditEvent event, UnaryOperator<Source> change) {
        return ofAny(id, event, source -> change.apply(Sources.alive(source)));
    }

    /** Changes it even when it is deleted. */
    Source ofAny(SourceId id, AuditEvent event, UnaryOperator<Source> change) {
        transactions.executeWithoutResult(_ -> {
            var before = store.findForChange(id).orElseThrow(() -> Sources.unknown(id));
            var after = change.apply(before);
            if (!after.equals(before)) {
                store.update(after);
                audit.record(event);
            }
        });
        return store.find(id).orElseThrow(() -> Sources.unknown(id));
    }
}
