package dev.headgate.console.sources;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Refusal;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The sources: registering, revising and reading them. */
@Service
public class Sources {

    private final SourceStore store;
    private final Shelving shelving;
    private final Audit audit;
    private final ScheduleSync sync;
    private final TransactionOperations transactions;

    Sources(SourceStore store, Shelving shelving, Audit audit, ScheduleSync sync, TransactionOperations transactions) {
        this.store = store;
        this.shelving = shelving;
        this.audit = audit;
        this.sync = sync;
        this.transactions = transactions;
    }

    /** The source with this id, or a refusal that says there is none. */
    public Source get(SourceId id) {
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /** The same, or a refusal when it was deleted: for everything that would change it or have it do something. */
    public Source getAlive(SourceId id) {
        return alive(get(id));
    }

    static Source alive(Source source) {
        source.deletion().ifPresent(deletion -> {
            throw Refusal.conflict("Source " + source.id() + " was deleted by " + deletion.by()
                    + ". Restore it first; that can be done for 7 days.");
        });
        return source;
    }

    /** All versions, newest first. */
    public List<SourceVersion> versions(SourceId id) {
        get(id);
        return store.versions(id);
    }

    /** One old or current version. */
    public SourceVersion version(SourceId id, int number) {
        get(id);
        return store.version(id, number)
                .orElseThrow(() -> Refusal.notFound("Source " + id + " has no version " + number + "."));
    }

    /** The mapping that a version runs with. */
    public MappingVersion mapping(MappingRef ref) {
        return store.mapping(ref.table(), ref.number())
                .orElseThrow(() -> Refusal.notFound(
                        "There is no version " + ref.number() + " of the mapping of " + ref.table() + "."));
    }

    /** The mapping that a table has now, if it has one. */
    public Optional<MappingVersion> newestMapping(String table) {
        return store.latestMapping(table);
    }

    /** Adds a source with its first version. */
    public Source register(SourceId id, Draft draft) {
        store.find(id).ifPresent(Sources::refuseTaken);
        var version = shelve(id, 0, draft);
        var source = Source.fresh(version.version());
        transactions.executeWithoutResult(_ -> {
            keep(version.mapping());
            if (!store.create(source)) {
                refuseTaken(get(id));
            }
            audit.record(AuditEvent.done("source.register", subject(id))
                    .with("version", version.version().number()));
        });
        return get(id);
    }

    /** Adds a version made from the one that the basis names; saving what is there already adds nothing. */
    public Source revise(SourceId id, Basis basis, Draft draft) {
        Changes.refuseIfChanged(getAlive(id), basis, store.versions(id));
        var version = shelve(id, get(id).current().number(), draft);
        transactions.executeWithoutResult(_ -> {
            var locked = alive(store.findForChange(id).orElseThrow(() -> unknown(id)));
            Changes.refuseIfChanged(locked, basis, store.versions(id));
            if (Changes.isNothing(locked.current(), version.version())) {
                return;
            }
            keep(version.mapping());
            store.add(version.version());
            audit.record(AuditEvent.done("source.revise", subject(id))
                    .with("from", basis.number())
                    .with("version", version.version().number()));
        });
        return sync.applied(get(id));
    }

    static Refusal unknown(SourceId id) {
        return Refusal.notFound("There is no source " + id + ". GET /api/v1/sources lists those that exist.");
    }

    static String subject(SourceId id) {
        return "source/" + id;
    }

    private record Shelved(SourceVersion version, MappingVersion mapping) {}

    private Shelved shelve(SourceId id, int after, Draft draft) {
        var saved = shelving.saved(draft.comment());
        var definition = DocumentCheck.definition(draft.definition());
        var mapping = shelving.mapping(definition.mapping(), draft.mapping(), saved);
        var unchanged = store.version(id, after)
                .filter(current -> current.definition().equals(draft.definition()))
                .filter(current -> current.mapping().number() == mapping.number());
        if (unchanged.isPresent()) {
            return new Shelved(unchanged.get(), mapping);
        }
        var number = shelving.definition(id, after, draft.definition());
        var version = new SourceVersion(
                id,
                number,
                draft.definition(),
                new MappingRef(mapping.table(), mapping.number()),
                DocumentCheck.streams(definition),
                definition.hosts(),
                saved);
        return new Shelved(version, mapping);
    }

    private void keep(MappingVersion mapping) {
        if (store.mapping(mapping.table(), mapping.number()).isEmpty()) {
            store.add(mapping);
            audit.record(AuditEvent.done("mapping.save", "mapping/" + mapping.table())
                    .with("version", mapping.number()));
        }
    }

    private static void refuseTaken(Source source) {
        var id = source.id();
        throw Refusal.conflict(source.deletion()
                .map(deletion -> "There was a source " + id + ", which " + deletion.by()
                        + " deleted; its runs keep the name. Restore it, or choose another id.")
                .orElse("There is already a source " + id + ". PUT /api/v1/sources/" + id + " revises it."));
    }
}
