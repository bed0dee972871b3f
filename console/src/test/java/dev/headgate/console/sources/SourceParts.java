package dev.headgate.console.sources;

import dev.headgate.console.audit.Audit;
import dev.headgate.console.audit.Audits;
import dev.headgate.console.platform.Actor;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.testing.Acts;
import dev.headgate.console.testing.FakeCloud;
import dev.headgate.console.testing.FakeLake;
import dev.headgate.console.testing.InMemoryDraftStore;
import dev.headgate.console.testing.InMemorySourceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.transaction.support.TransactionOperations;

/** The services of this feature over stores in memory, for tests in its other packages. */
public final class SourceParts {

    public final InMemorySourceStore store = new InMemorySourceStore();
    public final InMemoryDraftStore draftStore = new InMemoryDraftStore();
    public final FakeCloud cloud = new FakeCloud();
    public final FakeLake lake = new FakeLake();

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private final CurrentActor people = () -> new Actor("ada", "ANALYST");
    private final Audit audit = Audits.over(new Acts(), people, clock);
    private final Acting acting = new Acting(people, clock);
    private final TransactionOperations transactions = TransactionOperations.withoutTransaction();
    public final Sources sources =
            new Sources(store, new Shelving(store, lake, acting), audit, new ScheduleSync(store, cloud), transactions);
    public final Drafts drafts =
            new Drafts(draftStore, new EarlySecrets(cloud, store, draftStore, audit), audit, acting, transactions);
    public final Registration registration =
            new Registration(sources, draftStore, new SourceChange(store, audit, transactions), acting, transactions);

    /** The checks that ask this function. */
    public SourceChecks checks(CheckFunction function) {
        return new SourceChecks(sources, function);
    }
}
