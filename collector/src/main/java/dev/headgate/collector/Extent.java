package dev.headgate.collector;

import dev.headgate.engine.posture.Estate;
import java.util.List;

/** How much of an estate is looked at. */
public sealed interface Extent {

    /** Every bucket that the accounts list. */
    record Everything() implements Extent {}

    /** These buckets and nothing else, whatever the account's list says. */
    record Named(List<String> buckets) implements Extent {

        public Named {
            buckets = List.copyOf(buckets);
        }
    }

    /**
     * Only what has changed since an earlier scan.
     *
     * @param before what that scan saw
     * @param changes what AWS's events said since
     */
    record Changed(Estate before, List<Change> changes) implements Extent {

        public Changed {
            changes = List.copyOf(changes);
        }
    }
}
