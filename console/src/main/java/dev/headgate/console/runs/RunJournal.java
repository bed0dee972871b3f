package dev.headgate.console.runs;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.AuditEvent;
import dev.headgate.console.audit.Outcome;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what a person does to runs together with its audit entry. */
@Component
class RunJournal {

    private final RunStore store;
    private final Audit audit;
    private final CurrentActor people;
    private final Clock clock;
    private final TransactionOperations transactions;

    RunJournal(RunStore store, Audit audit, CurrentActor people, Clock clock, TransactionOperations transactions) {
        this.store = store;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Adds a new run. */
    Run write(Function<Saved, RunInput> make) {
        var saved = saved();
        return transactions.execute(_ -> {
            var run = Run.queued(make.apply(saved));
            store.add(run);
            audit.record(AuditEvent.done("run.start", subject(run.id()))
                    .with("source", run.source())
                    .with("stream", run.stream()));
            return run;
        });
    }

    /** Changes a run that nobody else changes meanwhile. */
    Run change(RunId id, BiFunction<Run, Saved, AuditEvent> change) {
        var saved = saved();
        transactions.executeWithoutResult(_ -> {
            var run = store.findForChange(id).orElseThrow(() -> Runs.unknown(id));
            audit.record(change.apply(run, saved));
        });
        return store.find(id).orElseThrow(() -> Runs.unknown(id));
    }

    /** Notes that an act did not work out. */
    void failed(AuditEvent event) {
        audit.recordAlone(new AuditEvent(event.action(), event.subject(), Outcome.FAILED, event.details()));
    }

    /** What was done, with the name of who did it, for AWS to keep. */
    String signed(String done) {
        return done + " by " + people.actor().name() + " in the console.";
    }

    static String subject(RunId id) {
        return "run/" + id;
    }

    private Saved saved() {
        return new Saved(people.actor().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Who does it, and when. */
    record Saved(String who, Instant at) {}
}
