package dev.headgate.console.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rows of a run that were quarantined, with some of each reason to look at.
 *
 * @param counts rows by reason as the job reported them; absent when it reported nothing
 * @param samples the first rows of each reason
 * @param read objects that were read for the samples
 * @param objects objects that hold rows quarantined
 */
public record Quarantine(Optional<Map<String, Long>> counts, List<Sample> samples, int read, int objects) {

    public Quarantine {
        counts = counts.map(TreeMap::new);
        samples = List.copyOf(samples);
    }

    /**
     * One row as it was pulled.
     *
     * @param object raw-zone key of the object that it stood in
     * @param line counting from 1
     * @param offset the byte at which it begins in the uncompressed object
     * @param raw the row as text, cut when it is very long
     */
    public record Sample(String reason, String object, long line, long offset, String raw) {}
}
