package dev.headgate.console.audit;

import dev.headgate.console.platform.CurrentActor;
import dev.headgate.console.testing.Acts;
import java.time.Clock;

/** Makes an audit over a chain in memory for the tests of other features. */
public final class Audits {

    private Audits() {}

    public static Audit over(Acts chain, CurrentActor people, Clock clock) {
        return new Audit(chain, people, clock);
    }
}
