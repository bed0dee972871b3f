package dev.headgate.ingest.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Json;
import dev.headgate.contract.Keys;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunInput;
import dev.headgate.contract.RunReport;
import dev.headgate.ingest.SourceFailure;
import dev.headgate.ingest.load.Evidence;
import dev.headgate.ingest.load.LoadStatements;
import dev.headgate.ingest.store.Condition;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The function that puts the figures of all stages beside each other, refuses them when they differ, and publishes the run. */
public final class PublishHandler extends JsonHandler<JsonNode> {

    public PublishHandler() {
        this(SharedEstate::get);
    }

    PublishHandler(Supplier<Estate> estate) {
        super(JsonNode.class, estate);
    }

    @Override
    Published answer(JsonNode state, Estate estate, Context context) {
        var run = Json.mapper().treeToValue(state, RunInput.class);
        var zones = estate.zones();
        var raw = zones.raw()
                .get(Keys.rawManifest(run.source(), run.run()))
                .map(stored -> Json.read(stored.body(), RawManifest.class))
                .orElseThrow(
                        () -> new SourceFailure("Run " + run.run() + " has no committed manifest. Retry the run."));
        var job = LoadHandler.report(zones.processed(), run.run());
        mustAddUp(raw, job);
        var evidence = state.path("load").path("rows").asLong(0) == 0
                ? Evidence.none()
                : estate.warehouse().evidence(statement(state.path("loaded")));
        evidence.mustEqual(job);
        var key = Keys.runReport(run.run());
        zones.control().put(key, Json.bytes(report(run, raw, job, evidence, estate)), Condition.none());
        log(
                context,
                run.run(),
                "published",
                Map.of("committed", raw.rows(), "processed", job.rowsOut(), "staged", evidence.staged()));
        return new Published(key);
    }

    private static void mustAddUp(RawManifest raw, JobReport job) {
        var accounted = job.rowsOut() + job.quarantinedRows() + job.duplicates();
        if (job.rowsIn() != raw.rows() || accounted != raw.rows()) {
            throw new SourceFailure("Run " + raw.run() + " committed " + raw.rows() + " records, but the job read "
                    + job.rowsIn() + " and accounts for " + accounted + ". Retry the run; if it stays so, report it.");
        }
    }

    private static String statement(JsonNode loaded) {
        var listed = loaded.path("SubStatements")
                .path(LoadStatements.EVIDENCE - 1)
                .path("Id")
                .asString("");
        return listed.isEmpty() ? loaded.path("Id").asString("") + ":" + LoadStatements.EVIDENCE : listed;
    }

    private static RunReport report(RunInput run, RawManifest raw, JobReport job, Evidence evidence, Estate estate) {
        return new RunReport(
                run.run(),
                run.attempt(),
                run.source(),
                job.table(),
                raw.rows(),
                raw.duplicates(),
                job.rowsOut(),
                job.duplicates(),
                job.quarantined(),
                job.sums(),
                evidence.staged(),
                evidence.sums(),
                raw.drift(),
                raw.throttledMs(),
                estate.time().now());
    }

    /** Where the report lies. */
    record Published(String report) {}
}
