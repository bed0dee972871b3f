package dev.headgate.console.overview.ui;

import dev.headgate.console.overview.Overviews;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.platform.Preferences;
import dev.headgate.console.runs.RunControl;
import org.springframework.stereotype.Component;

/** What the overview asks. */
@Component
record OverviewServices(
        Overviews overviews, RunControl control, CurrentActor people, Preferences preferences, ChangeFeed feed) {}
