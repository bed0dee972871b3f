package dev.headgate.console.sources;

import dev.headgate.console.audit.AuditEvent;
import dev.headgate.contract.SourceId;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Turns what was written into a version, and ends the draft that it was written in. */
@Service
public class Registration {

    private final Sources sources;
    private final DraftStore drafts;
    private final SourceChange change;
    private final Acting acting;
    private final TransactionOperations transactions;

    Registration(
            Sources sources,
            DraftStore drafts,
            SourceChange change,
            Acting acting,
            TransactionOperations transactions) {
        this.sources = sources;
        this.drafts = drafts;
        this.change = change;
        this.acting = acting;
        this.transactions = transactions;
    }

    /** Adds a source with its first version; a secret that was set for the draft is the source's from now on. */
    public Source register(SourceId id, Draft draft) {
        var registered = transactions.execute(_ -> {
            var source = sources.register(id, draft);
            var known = drafts.secret(id)
                    .map(secret -> change.of(
                            id, AuditEvent.done("source.secret", Sources.subject(id)), one -> one.withSecret(secret)));
            drafts.remove(id, acting.name());
            return known.orElse(source);
        });
        return Objects.requireNonNull(registered);
    }

    /** Adds a version made from the one that the basis names. */
    public Source revise(SourceId id, Basis basis, Draft draft) {
        var revised = sources.revise(id, basis, draft);
        drafts.remove(id, acting.name());
        return revised;
    }
}
