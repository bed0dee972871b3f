package dev.headgate.console.audit;

import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.platform.Page;
import dev.headgate.console.platform.RequestId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes audit entries in the transaction of the change they tell of, and reads and verifies them. */
@Service
public class Audit {

    private final AuditChain chain;
    private final CurrentActor people;
    private final Clock clock;

    Audit(AuditChain chain, CurrentActor people, Clock clock) {
        this.chain = chain;
        this.people = people;
        this.clock = clock;
    }

    /** Adds an entry about the current actor; there must be a transaction, because change and entry stand or fall together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        append(event);
    }

    /** Adds an entry about something that changed nothing, such as a refusal. */
    @Transactional
    public void recordAlone(AuditEvent event) {
        append(event);
    }

    /** The newest entries first. */
    @Transactional(readOnly = true)
    public Page<AuditEntry> newest(AuditChain.AuditFilter filter) {
        return chain.newest(filter);
    }

    /** Goes through the whole chain and says where it breaks first, if it does. */
    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        try (var entries = chain.all()) {
            return AuditVerdict.of(entries, chain.head());
        }
    }

    private void append(AuditEvent event) {
        var actor = people.actor();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        chain.append(last -> new AuditEntry(
                        last.number() + 1,
                        now,
                        actor.name(),
                        actor.role(),
                        event.action(),
                        event.subject(),
                        event.outcome(),
                        event.details(),
                        RequestId.current(),
                        last.hash(),
                        "")
                .sealed());
    }
}
