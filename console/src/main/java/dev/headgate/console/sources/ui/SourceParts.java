package dev.headgate.console.sources.ui;

import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.console.sources.SourceBoard;
import dev.headgate.console.sources.SourceRemoval;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.console.sources.Sources;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the pages about sources work with. */
@Component
record SourceParts(
        Sources sources,
        SourceBoard board,
        SourceActivity activity,
        SourceSwitches switches,
        SourceRemoval removal,
        Drafts drafts,
        CurrentActor people,
        Clock clock) {}
