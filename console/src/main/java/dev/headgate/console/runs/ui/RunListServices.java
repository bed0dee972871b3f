package dev.headgate.console.runs.ui;

import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.platform.Preferences;
import dev.headgate.console.runs.RunBatch;
import dev.headgate.console.runs.RunExport;
import dev.headgate.console.runs.Runs;
import org.springframework.stereotype.Component;

/** What the list of runs asks. */
@Component
record RunListServices(
        Runs runs, RunBatch batch, RunExport export, CurrentActor people, Preferences preferences, ChangeFeed feed) {}
