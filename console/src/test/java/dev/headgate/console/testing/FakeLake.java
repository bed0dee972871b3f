package dev.headgate.console.testing;

import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunEvidence;
import dev.headgate.console.runs.RunLogs;
import dev.headgate.console.sources.DocumentShelf;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.SourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lake's documents, reports and logs in memory. */
public final class FakeLake implements DocumentShelf, RunEvidence, RunLogs {

    public final Map<String, String> documents = new ConcurrentHashMap<>();
    public final Map<RunId, RunReport> reports = new ConcurrentHashMap<>();
    public final Map<RunId, RawManifest> manifests = new ConcurrentHashMap<>();
    public final Map<RunId, JobReport> jobs = new ConcurrentHashMap<>();

    @Override
    public boolean put(String key, String document) {
        var there = documents.putIfAbsent(key, document);
        return there == null || there.equals(document);
    }

    @Override
    public Optional<RunReport> report(RunId run) {
        return Optional.ofNullable(reports.get(run));
    }

    @Override
    public Optional<RawManifest> rawManifest(SourceId source, RunId run) {
        return Optional.ofNullable(manifests.get(run));
    }

    @Override
    public Optional<JobReport> jobReport(RunId run) {
        return Optional.ofNullable(jobs.get(run));
    }

    @Override
    public Found find(Run run, int most) {
        return new Found(List.of(), List.of(), false);
    }
}
