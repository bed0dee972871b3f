package dev.headgate.console.sources.ui;

import dev.headgate.console.sources.Drafts;
import dev.headgate.console.sources.Registration;
import dev.headgate.console.sources.SourceActivity;
import dev.headgate.console.sources.SourceChecks;
import dev.headgate.console.sources.SourceSwitches;
import dev.headgate.console.sources.Sources;
import dev.headgate.console.sources.suggestion.Explorer;
import org.springframework.stereotype.Component;

/** What the pages on which sources are written work with. */
@Component
record EditorParts(
        Sources sources,
        Drafts drafts,
        Registration registration,
        SourceChecks checks,
        Explorer explorer,
        SourceActivity activity,
        SourceSwitches switches) {}
