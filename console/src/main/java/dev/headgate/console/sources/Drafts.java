package dev.headgate.console.sources;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The drafts of sources: kept while they are written, found again by their author, shown to all, run by nobody. */
@Service
public class Drafts {

    private static final int MOST = 500;
    private static final int LARGEST = 1 << 20;

    private final DraftStore store;
    private final EarlySecrets secrets;
    private final Audit audit;
    private final Acting acting;
    private final TransactionOperations transactions;

    Drafts(DraftStore store, EarlySecrets secrets, Audit audit, Acting acting, TransactionOperations transactions) {
        this.store = store;
        this.secrets = secrets;
        this.audit = audit;
        this.acting = acting;
        this.transactions = transactions;
    }

    /** Everybody's drafts, the newest first, at most 500. */
    public List<SourceDraft> list() {
        return store.newest(MOST);
    }

    /** Everybody's newest drafts. */
    public List<SourceDraft> newest(int limit) {
        return store.newest(Math.min(limit, MOST));
    }

    /** How many drafts there are. */
    public int count() {
        return store.count();
    }

    /** The draft that the person who asks has of this id. */
    public Optional<SourceDraft> mine(SourceId id) {
        return store.find(id, me());
    }

    /**
     * Keeps the texts as the person's draft of this id.
     *
     * @param number that of the draft which the writing went on from, 0 for none
     */
    public SourceDraft save(SourceId id, SourceDraft.Texts texts, int number) {
        refuseWhatCannotBeKept(texts.definition());
        texts.mapping().ifPresent(Drafts::refuseWhatCannotBeKept);
        var at = acting.saved(Optional.empty()).at();
        var before = mine(id).orElseGet(() -> SourceDraft.begun(id, me(), texts));
        return keep(before.saved(texts, at).numbered(number));
    }

    /** Moves the person's draft to another id. A secret cannot move along, because nobody can read it. */
    public SourceDraft rename(SourceId from, SourceId to) {
        var draft = mine(from).orElseThrow(() -> unknown(from));
        if (mine(to).isPresent()) {
            throw Refusal.conflict("You have a draft of " + to + " already. Open that one, or choose another id.");
        }
        var moved = transactions.execute(_ -> {
            remove(draft);
            return keep(draft.renamed(to));
        });
        return Objects.requireNonNull(moved);
    }

    /** Forgets the person's draft and gives it back, so that it can be put back; its secret goes unless something needs it. */
    public Optional<SourceDraft> discard(SourceId id) {
        var draft = mine(id);
        draft.ifPresent(found -> transactions.executeWithoutResult(_ -> remove(found)));
        return draft;
    }

    /** Keeps a discarded draft again, with its secret when that is still to be had. */
    public SourceDraft putBack(SourceDraft discarded) {
        return keep(secrets.kept(discarded).numbered(0));
    }

    // The vault comes last: when it is away, the draft stays and can be discarded later.
    private void remove(SourceDraft draft) {
        store.remove(draft.id(), draft.author());
        secrets.letGo(draft);
    }

    /** Hands a secret on to the vault for a source that is only a draft yet. Nothing of the value stays here. */
    public SourceDraft setSecret(SourceId id, String value) {
        var draft = mine(id).orElseThrow(() -> unknown(id));
        secrets.set(id, value);
        var saved = acting.saved(Optional.empty());
        var kept = transactions.execute(_ -> {
            audit.record(AuditEvent.done("draft.secret", Sources.subject(id)));
            return keep(draft.withSecret(new SecretMeta(saved.at(), saved.author())));
        });
        return Objects.requireNonNull(kept);
    }

    /** When a secret was set for an id that is no source yet. */
    public Optional<SecretMeta> secret(SourceId id) {
        return store.secret(id);
    }

    private SourceDraft keep(SourceDraft draft) {
        var number = store.save(draft);
        return draft.numbered(number.orElseThrow(() -> changedMeanwhile(draft)));
    }

    private Refusal changedMeanwhile(SourceDraft draft) {
        var kept = store.find(draft.id(), draft.author());
        return Refusal.changedMeanwhile(
                "Your draft of " + draft.id() + " was saved somewhere else meanwhile, in another tab perhaps."
                        + " Look at that text, then save on its number.",
                Map.of(
                        "yours",
                        draft.number(),
                        "current",
                        kept.map(SourceDraft::number).orElse(0)));
    }

    private String me() {
        return acting.name();
    }

    private static Refusal unknown(SourceId id) {
        return Refusal.notFound("You have no draft of " + id + ". GET /api/v1/drafts lists the drafts.");
    }

    private static void refuseWhatCannotBeKept(String text) {
        if (text.length() > LARGEST) {
            throw Refusal.invalid(
                    "", "A draft has at most 1 MiB of text; this one has " + text.length() + " characters.");
        }
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw Refusal.invalid("", "The text holds a character that is none (a zero or half of a pair); remove it.");
        }
    }
}
