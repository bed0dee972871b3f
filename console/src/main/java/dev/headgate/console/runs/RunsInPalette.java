package dev.headgate.console.runs;

import dev.headgate.console.kit.PaletteEntries;
import dev.headgate.console.kit.PaletteEntry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs by what their list is searched by, the newest first. */
@Component
@Order(2)
class RunsInPalette implements PaletteEntries {

    private static final int MOST = 6;

    private final RunStore store;
    private final Clock clock;

    RunsInPalette(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        var criteria = RunSearch.of(typed).criteria(clock.instant(), ZoneOffset.UTC);
        return store.list(RunFilter.first(criteria, MOST)).items().stream()
                .map(RunsInPalette::entry)
                .toList();
    }

    private static PaletteEntry entry(Run run) {
        return new PaletteEntry(
                "Run",
                run.id().toString(),
                run.source() + " · " + run.state().kind().word(),
                RunPaths.detail(run.id()));
    }
}
