package dev.headgate.glue.core;

import java.util.Iterator;
import java.util.TreeMap;

/** Counts what is left after repeats were dropped. */
public final class Counting {

    private Counting() {}

    /** The tallies among the elements added up, and the rows counted by partition value. */
    public static Tally of(Iterator<EncodedRow> unique) {
        var total = Tally.NONE;
        var rows = new TreeMap<Long, Long>();
        while (unique.hasNext()) {
            var element = unique.next();
            if (element.isTally()) {
                total = total.plus(Tally.fromJson(element.content()));
            } else {
                rows.merge(RowCodec.partition(element.content()), 1L, Long::sum);
            }
        }
        return total.plus(Tally.unique(rows));
    }
}
