package dev.headgate.console.runs;

import dev.headgate.console.platform.Estate;
import dev.headgate.contract.CopyManifest;
import dev.headgate.contract.JobReport;
import dev.headgate.contract.Keys;
import dev.headgate.contract.Lane;
import dev.headgate.contract.RawManifest;
import dev.headgate.contract.RunId;
import dev.headgate.contract.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What a run left behind on its way: slices, objects, rows quarantined, rows in the warehouse. */
@Service
public class RunTrail {

    private static final int MOST_OBJECTS = 1_000;
    private static final String BUCKET = "s3://";

    private final Runs runs;
    private final RunEvidence reports;
    private final LakeSight lake;
    private final Estate estate;

    RunTrail(Runs runs, RunEvidence reports, LakeSight lake, Estate estate) {
        this.runs = runs;
        this.reports = reports;
        this.lake = lake;
        this.estate = estate;
    }

    /** A part of the run's plan; an empty one before it is planned. */
    public RunSlices slices(RunId id, int offset, int limit) {
        var run = runs.get(id);
        var plan = lake.plan(run.id()).orElse(List.of());
        if (plan.isEmpty()) {
            return new RunSlices(0, 0, 0, List.of());
        }
        var from = Math.min(offset, plan.size());
        var part = plan.subList(from, Math.min(plan.size(), from + limit));
        var begun = lake.begun(id);
        var asked = part.stream().map(Slice::id).filter(begun::contains).toList();
        var checkpoints = lake.checkpoints(id, asked);
        var lanes = Lane.shares(Keys.slices(id), plan.size());
        var progress = IntStream.range(0, part.size())
                .mapToObj(place -> RunSlices.Progress.of(
                        part.get(place),
                        lane(lanes, from + place),
                        Optional.ofNullable(checkpoints.get(part.get(place).id()))))
                .toList();
        return new RunSlices(plan.size(), begun.size(), from, progress);
    }

    /** The rows that were quarantined, with the first of each reason. */
    public Quarantine quarantine(RunId id, int ofEachReason) {
        var run = runs.get(id);
        var counts = run.counts()
                .flatMap(RunCounts::transformed)
                .map(RunCounts.Transformed::quarantined)
                .or(() -> reports.jobReport(id).map(JobReport::quarantined));
        var seen = lake.quarantine(run.source(), id, ofEachReason);
        return new Quarantine(counts, seen.samples(), seen.read(), seen.objects());
    }

    /** Where everything lies. */
    public Evidence evidence(RunId id) {
        var run = runs.get(id);
        var job = reports.jobReport(id);
        return new Evidence(
                new Evidence.Execution(estate.executionArn(run.input().executionName())),
                reports.rawManifest(run.source(), id).map(this::committed).orElseGet(() -> uncommitted(run)),
                lake.copyManifest(id).map(RunTrail::processed).orElse(List.of()),
                warehouse(run, job));
    }

    private Evidence.Raw committed(RawManifest manifest) {
        var objects = manifest.objects().stream()
                .limit(MOST_OBJECTS)
                .map(raw -> new LakeObject(estate.rawBucket(), raw.key(), raw.compressed(), Optional.of(raw.rows())))
                .toList();
        return new Evidence.Raw(true, objects, manifest.objects().size() > MOST_OBJECTS);
    }

    private Evidence.Raw uncommitted(Run run) {
        var objects = lake.rawObjects(run.source(), run.stream(), run.id(), MOST_OBJECTS + 1);
        var shown = objects.subList(0, Math.min(MOST_OBJECTS, objects.size()));
        return new Evidence.Raw(false, shown, objects.size() > MOST_OBJECTS);
    }

    private static List<LakeObject> processed(CopyManifest manifest) {
        return manifest.entries().stream().map(RunTrail::processed).toList();
    }

    private static LakeObject processed(CopyManifest.Entry entry) {
        var path = entry.url().startsWith(BUCKET) ? entry.url().substring(BUCKET.length()) : entry.url();
        var slash = Math.max(0, path.indexOf('/'));
        return new LakeObject(
                path.substring(0, slash),
                path.substring(Math.min(path.length(), slash + 1)),
                entry.meta().contentLength(),
                Optional.empty());
    }

    private static Evidence.Warehouse warehouse(Run run, Optional<JobReport> job) {
        var loaded = run.counts().flatMap(RunCounts::loaded);
        var table = job.map(JobReport::table).or(() -> Lineage.of(run).table()).orElse("?");
        var sums = job.map(JobReport::sums).orElse(Map.of()).keySet();
        var columns = Stream.concat(
                        Stream.of("count(*) as rows"), sums.stream().map(sum -> "sum(" + sum + ") as " + sum))
                .collect(Collectors.joining(", "));
        var where = " from public." + table + " where headgate_run = '" + run.id() + "'";
        return new Evidence.Warehouse(
                table,
                loaded.map(RunCounts.Loaded::staged),
                loaded.map(RunCounts.Loaded::sums).orElse(Map.of()),
                "select *" + where + " limit 100;",
                "select " + columns + where + ";");
    }

    private static int lane(List<Lane> lanes, int place) {
        return (int) lanes.stream().takeWhile(lane -> lane.to() <= place).count();
    }
}
