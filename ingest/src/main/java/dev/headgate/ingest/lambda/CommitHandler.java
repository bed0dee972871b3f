package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunInput;
import dev.headgate.ingest.engine.RawCommit;
import dev.headgate.ingest.engine.Slices;
import dev.headgate.ingest.engine.StoredProgress;
import java.util.Map;
import java.util.function.Supplier;

/** The function that makes a run's raw objects visible. */
public final class CommitHandler extends JsonHandler<RunInput> {

    public CommitHandler() {
        this(SharedEstate::get);
    }

    CommitHandler(Supplier<Estate> estate) {
        super(RunInput.class, estate);
    }

    @Override
    Committed answer(RunInput run, Estate estate, Context context) {
        var control = estate.zones().control();
        var slices = new Slices(control, run.run()).read();
        var manifest = new RawCommit(estate.zones().raw())
                .commit(
                        run,
                        slices,
                        slice -> StoredProgress.read(control, run.run(), slice.id()),
                        estate.time().now());
        // A field that is only missing changes no table, so the crawler would find nothing.
        var drift = manifest.drift().stream().anyMatch(one -> !one.kind().equals("missing"));
        log(
                context,
                run.run(),
                "committed",
                Map.of("rows", manifest.rows(), "objects", manifest.objects().size()));
        return new Committed(Keys.rawManifest(run.source(), run.run()), manifest.rows(), drift);
    }

    /** What was committed. */
    record Committed(String manifest, long rows, boolean drift) {}
}
