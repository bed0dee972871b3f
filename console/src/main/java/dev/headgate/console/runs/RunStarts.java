package dev.headgate.console.runs;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.sources.Sources;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.SourceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Starting runs by hand: the row first, the execution second, so that none runs unknown and none is forgotten. */
@Service
public class RunStarts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final Sources sources;
    private final RunStore store;
    private final RunLaunch launch;
    private final RunJournal journal;

    RunStarts(Sources sources, RunStore store, RunLaunch launch, RunJournal journal) {
        this.sources = sources;
        this.store = store;
        this.launch = launch;
        this.journal = journal;
    }

    /** Runs a source now. The run may stay queued for a while when AWS cannot be reached. */
    public Run runNow(SourceId id, Optional<String> stream) {
        var source = sources.getAlive(id);
        if (source.paused()) {
            throw Refusal.conflict("Source " + id + " is paused. Resume it to run it.");
        }
        var version = source.current();
        var name = source.stream(stream);
        var run = journal.write(saved -> new RunInput(
                freshId(saved.at()),
                1,
                id,
                name,
                version.key(),
                version.mapping().key(),
                saved.at(),
                saved.who()));
        launch.launchNow(run);
        return store.find(run.id()).orElse(run);
    }

    private RunId freshId(Instant now) {
        var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new RunId("r-" + DAY.format(day) + String.format(Locale.ROOT, "-%04d", store.nextNumber(day)));
    }
}
