package dev.headgate.glue.core;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Of sorted elements, the last of each key, and every tally. */
public final class KeepLatest implements Iterator<EncodedRow> {

    private final Iterator<EncodedRow> sorted;
    private @Nullable EncodedRow ahead;

    public KeepLatest(Iterator<EncodedRow> sorted) {
        this.sorted = sorted;
        this.ahead = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public EncodedRow next() {
        var best = ahead;
        if (best == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        while (sorted.hasNext()) {
            var following = sorted.next();
            if (best.isTally() || !SortKeys.sameKey(best.order(), following.order())) {
                ahead = following;
                break;
            }
            best = following;
        }
        return best;
    }
}
