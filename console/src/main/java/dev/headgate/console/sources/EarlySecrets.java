package dev.headgate.console.sources;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.contract.SourceId;
import org.springframework.stereotype.Component;

/** Secrets that were set before there is a source; one goes when the last draft that it was set for does. */
@Component
class EarlySecrets {

    private final SecretVault vault;
    private final SourceStore sources;
    private final DraftStore drafts;
    private final Audit audit;

    EarlySecrets(SecretVault vault, SourceStore sources, DraftStore drafts, Audit audit) {
        this.vault = vault;
        this.sources = sources;
        this.drafts = drafts;
        this.audit = audit;
    }

    void set(SourceId id, String value) {
        SourceSwitches.refuseIfTooLarge(value);
        vault.set(id, value);
    }

    /** Has the secret of a draft that was just removed be gone, unless a source or somebody else's draft needs it. */
    void letGo(SourceDraft removed) {
        if (removed.secret().isPresent() && isFree(removed.id())) {
            audit.record(AuditEvent.done("draft.secret-gone", Sources.subject(removed.id())));
            vault.letGo(removed.id());
        }
    }

    /** The draft as it can be put back: with its secret when that is still to be had. */
    SourceDraft kept(SourceDraft removed) {
        return removed.secret().isEmpty() || vault.keep(removed.id()) ? removed : removed.withoutSecret();
    }

    private boolean isFree(SourceId id) {
        return sources.find(id).isEmpty() && drafts.secret(id).isEmpty();
    }
}
