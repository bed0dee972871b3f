package dev.headgate.console.posture;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.platform.Chores;
import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Asking for scans, and reading how they went. */
@Service
public class Scans {

    private final ScanStore store;
    private final Audit audit;
    private final Askers askers;
    private final Chores chores;
    private final TransactionOperations transactions;

    Scans(ScanStore store, Audit audit, Askers askers, Chores chores, TransactionOperations transactions) {
        this.store = store;
        this.audit = audit;
        this.askers = askers;
        this.chores = chores;
        this.transactions = transactions;
    }

    /** Has everything looked at as soon as a console is free; refused with the address of the scan that runs already. */
    public Scan start() {
        var asked = askers.now();
        var id = transactions.execute(_ -> {
            var added = store.ask(ScanExtent.FULL, asked).orElseThrow(this::oneRuns);
            audit.record(AuditEvent.done("posture.scan", "scan/" + added).with("extent", "full"));
            return added;
        });
        chores.wake(Scanning.NAME);
        return get(id);
    }

    /** The scan with this number, or a refusal that says there is none. */
    public Scan get(ScanId id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no scan " + id + "."));
    }

    /** About how many calls a full scan takes: as many as the last one did. */
    public Optional<Long> usualCalls() {
        return store.last(ScanExtent.FULL, ScanState.DONE)
                .map(scan -> scan.counts().calls());
    }

    /** The newest first. */
    public Page<Scan> list(Optional<String> cursor, int limit) {
        return store.list(cursor, limit);
    }

    private Refusal oneRuns() {
        return store.running(ScanExtent.FULL)
                .map(scan -> Refusal.conflict(
                        "Scan " + scan.id() + " is looking at everything already. Wait for it.",
                        Map.of("scan", PosturePaths.scan(scan.id()))))
                .orElseGet(() -> Refusal.conflict("A scan has ended just now. Ask again if you want another."));
    }
}
