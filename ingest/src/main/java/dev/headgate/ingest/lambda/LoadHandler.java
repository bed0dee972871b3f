package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunInput;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.load.LoadStatements;
import dev.headgate.ingest.load.MappingTarget;
import dev.headgate.ingest.store.ObjectStore;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The function that writes the statements of a run's load. */
public final class LoadHandler extends JsonHandler<RunInput> {

    public LoadHandler() {
        this(SharedEstate::get);
    }

    LoadHandler(Supplier<Estate> estate) {
        super(RunInput.class, estate);
    }

    @Override
    Load answer(RunInput run, Estate estate, Context context) {
        var report = report(estate.zones().processed(), run.run());
        var token = run.executionName();
        if (report.rowsOut() == 0) {
            return new Load(0, List.of(), token);
        }
        var target = MappingTarget.read(Documents.read(estate.zones().control(), run.mapping()));
        if (!target.table().equals(report.table())) {
            throw new SourceFailure("The job of run " + run.run() + " wrote table " + report.table()
                    + ", but its mapping is of table " + target.table() + ". Start a new run of the source.");
        }
        var manifest = "s3://" + estate.copy().processedBucket() + "/" + Keys.copyManifest(run.run());
        var statements = new LoadStatements(target, run.run(), run.requestedAt()).from(manifest, role(estate));
        log(context, run.run(), "load written", Map.of("rows", report.rowsOut(), "table", target.table()));
        return new Load(report.rowsOut(), statements, token);
    }

    static JobReport report(ObjectStore processed, RunId run) {
        return processed
                .get(Keys.jobReport(run))
                .map(stored -> Json.read(stored.body(), JobReport.class))
                .orElseThrow(() -> new SourceFailure("The job's report " + Keys.jobReport(run)
                        + " is missing, so what the job wrote is not known. Retry the run."));
    }

    private static String role(Estate estate) {
        if (estate.copy().role().isBlank()) {
            throw new SourceFailure("The environment variable HEADGATE_COPY_ROLE of the load function is not set.");
        }
        return estate.copy().role();
    }

    /** Rows to load and how. */
    record Load(long rows, List<String> statements, String token) {}
}
