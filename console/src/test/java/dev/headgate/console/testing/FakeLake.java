package dev.headgate.console.testing;

import dev.headgate.console.platform.Refusal;
import dev.headgate.console.runs.LakeObject;
import dev.headgate.console.runs.LakeSight;
import dev.headgate.console.runs.Quarantine;
import dev.headgate.console.runs.Run;
import dev.headgate.console.runs.RunEvidence;
import dev.headgate.console.runs.RunLogs;
import dev.headgate.console.sources.DocumentShelf;
import dev.headgate.contract.Checkpoint;
import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.RunReport;
import dev.headgate.contract.Slice;
import dev.headgate.contract.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The lake's documents, reports and logs in memory. */
public final class FakeLake implements DocumentShelf, RunEvidence, RunLogs, LakeSight {

    public final Map<String, String> documents = new ConcurrentHashMap<>();
    public final Map<RunId, RunReport> reports = new ConcurrentHashMap<>();
    public final Map<RunId, RawManifest> manifests = new ConcurrentHashMap<>();
    public final Map<RunId, JobReport> jobs = new ConcurrentHashMap<>();
    public final Map<RunId, List<Slice>> plans = new ConcurrentHashMap<>();
    public final Map<String, Checkpoint> checkpoints = new ConcurrentHashMap<>();
    public final Map<RunId, CopyManifest> copies = new ConcurrentHashMap<>();
    public final Map<RunId, Quarantine> quarantines = new ConcurrentHashMap<>();
    public final List<LakeObject> raw = new CopyOnWriteArrayList<>();
    public final List<Line> lines = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    /** From now on the lake and its logs do not answer, until they come back. */
    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

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
    public Found find(Run run, Question question) {
        refuseWhenAway();
        var found = lines.stream()
                .filter(line ->
                        !line.at().isBefore(question.from()) && !line.at().isAfter(question.to()))
                .filter(line -> question.wants(line.message()))
                .toList();
        var groups = lines.stream().map(Line::group).distinct().toList();
        return new Found(found.stream().limit(question.most()).toList(), groups, found.size() > question.most());
    }

    @Override
    public Optional<List<Slice>> plan(RunId run) {
        refuseWhenAway();
        return Optional.ofNullable(plans.get(run));
    }

    @Override
    public Set<String> begun(RunId run) {
        refuseWhenAway();
        return plans.getOrDefault(run, List.of()).stream()
                .map(Slice::id)
                .filter(checkpoints::containsKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Checkpoint> checkpoints(RunId run, Collection<String> slices) {
        refuseWhenAway();
        return checkpoints.entrySet().stream()
                .filter(entry -> slices.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<LakeObject> rawObjects(SourceId source, String stream, RunId run, int most) {
        refuseWhenAway();
        return raw.stream().limit(most).toList();
    }

    @Override
    public Optional<CopyManifest> copyManifest(RunId run) {
        refuseWhenAway();
        return Optional.ofNullable(copies.get(run));
    }

    @Override
    public Quarantine quarantine(SourceId source, RunId run, int ofEachReason) {
        refuseWhenAway();
        return quarantines.getOrDefault(run, new Quarantine(Optional.empty(), List.of(), 0, 0));
    }

    private void refuseWhenAway() {
        if (away) {
            throw Refusal.unavailable("AWS does not answer.");
        }
    }
}
