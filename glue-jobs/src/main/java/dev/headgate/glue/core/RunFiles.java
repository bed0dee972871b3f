package dev.headgate.glue.core;

import dev.headgate.contract.Keys;
import dev.headgate.glue.store.ObjectStore;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** What an earlier attempt of the same run left behind; other runs' files are never touched. */
final class RunFiles {

    private final EtlJob job;
    private final ObjectStore processed;

    RunFiles(EtlJob job, ObjectStore processed) {
        this.job = job;
        this.processed = processed;
    }

    void keepParquet(Set<String> keys) throws IOException {
        var folder = Keys.processedFolder(job.table().table());
        var own = Pattern.compile(
                Pattern.quote(folder) + "[^/]+/" + Pattern.quote(job.runId()) + "-\\d+\\.snappy\\.parquet");
        processed.delete(processed.list(folder).stream()
                .filter(key -> own.matcher(key).matches() && !keys.contains(key))
                .toList());
    }

    void keepQuarantine(Set<String> keys) throws IOException {
        processed.delete(processed.list(Keys.quarantineFolder(job.source(), job.run())).stream()
                .filter(key -> !keys.contains(key))
                .toList());
    }
}
