package dev.headgate.console.runs.store;

import dev.headgate.console.platform.Change;
import dev.headgate.console.platform.ChangeFeed;
import dev.headgate.contract.RunId;
import org.springframework.stereotype.Component;

/** Tells of changed runs. */
@Component
class RunChanges {

    private final ChangeFeed feed;

    RunChanges(ChangeFeed feed) {
        this.feed = feed;
    }

    /** Tells of the run when rows of it were written. */
    void tell(RunId run, int rows) {
        if (rows > 0) {
            feed.announce(new Change("run", run.value()));
        }
    }
}
