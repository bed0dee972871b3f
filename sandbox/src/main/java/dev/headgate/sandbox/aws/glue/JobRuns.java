package dev.headgate.sandbox.aws.glue;

import dev.headgate.sandbox.Child;
import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.CloudLog;
import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The runs of all jobs: each a process while it goes on, a document on disk for good. */
public final class JobRuns {

    private static final System.Logger LOG = System.getLogger(JobRuns.class.getName());

    private static final String RESTARTED = "sandbox restarted";

    /** Each run is a Spark of 2 GB; further runs wait, as they would for capacity in AWS. */
    private static final int ROOM = 2;

    private final Map<String, Job> jobs;
    private final SparkProcesses processes;
    private final Shelf shelf;
    private final CloudLog cloud;
    private final Clock clock;
    private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
    private final Map<String, Child> living = new ConcurrentHashMap<>();

    /** @param jobs settings by full name */
    public JobRuns(Map<String, Job> jobs, SparkProcesses processes, Shelf shelf, CloudLog cloud, Clock clock) {
        this.jobs = Map.copyOf(jobs);
        this.processes = processes;
        this.shelf = shelf;
        this.cloud = cloud;
        this.clock = clock;
    }

    /** Reads earlier runs; one that went on when the sandbox ended has failed. */
    public void recover() throws IOException {
        for (var run : shelf.all(JobRun.class)) {
            keep(run.isRunning() ? run.ended(JobRun.State.FAILED, Optional.of(RESTARTED), now()) : run);
        }
    }

    /** A job's settings. */
    Job job(String name) {
        var job = jobs.get(name);
        if (job == null) {
            throw new AwsError(400, "EntityNotFoundException", "Job " + name + " not found.");
        }
        return job;
    }

    synchronized JobRun start(String name, Map<String, String> arguments) throws IOException {
        var job = job(name);
        var going = runs.values().stream()
                .filter(run -> run.job().equals(name) && run.isRunning())
                .count();
        if (going >= Math.min(ROOM, job.concurrentRuns())) {
            throw new AwsError(
                    400,
                    "ConcurrentRunsExceededException",
                    "Concurrent runs exceeded for " + name + ": " + going + ".");
        }
        var id = "jr_" + (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
        var run = new JobRun(id, name, arguments, now(), 0, JobRun.State.RUNNING, Optional.empty());
        keep(run);
        var child = processes.start(run, job);
        living.put(id, child);
        Thread.ofVirtual().name(id).start(() -> watch(run, job, child));
        return run;
    }

    Optional<JobRun> find(String job, String id) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.job().equals(job));
    }

    /** A job's runs, the newest first. */
    List<JobRun> of(String job) {
        return runs.values().stream()
                .filter(run -> run.job().equals(job))
                .sorted(Comparator.comparingLong(JobRun::startedOn).reversed())
                .toList();
    }

    /** Ends a run that goes on; false when it has ended already. */
    boolean stop(JobRun run) throws IOException {
        var stopped = end(run.id(), JobRun.State.STOPPED, Optional.empty());
        close(run.id());
        return stopped;
    }

    /** Ends a run by its id, if there is one that goes on. */
    public void stop(String id) throws IOException {
        var run = runs.get(id);
        if (run != null) {
            stop(run);
        }
    }

    /** Fails all that go on, because what waited for them is gone. */
    public void failRunning() throws IOException {
        for (var run : List.copyOf(runs.values())) {
            if (end(run.id(), JobRun.State.FAILED, Optional.of(RESTARTED))) {
                close(run.id());
            }
        }
    }

    private void watch(JobRun run, Job job, Child child) {
        try {
            if (!child.process().waitFor(job.timeoutMinutes(), TimeUnit.MINUTES)) {
                end(
                        run.id(),
                        JobRun.State.TIMEOUT,
                        Optional.of("The run took longer than " + job.timeoutMinutes() + " minutes."));
                close(run.id());
            }
            var exit = child.process().waitFor();
            var output = processes.output(run);
            if (exit == 0) {
                end(run.id(), JobRun.State.SUCCEEDED, Optional.empty());
            } else {
                end(run.id(), JobRun.State.FAILED, Optional.of(processes.failure(output, exit)));
            }
            living.remove(run.id());
            cloud.append("/aws-glue/jobs/output", run.id(), output);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The end of job run " + run.id() + " could not be recorded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(String id) {
        var child = living.remove(id);
        if (child != null) {
            child.close();
        }
    }

    private synchronized boolean end(String id, JobRun.State how, Optional<String> why) throws IOException {
        var run = runs.get(id);
        if (run == null || !run.isRunning()) {
            return false;
        }
        keep(run.ended(how, why, now()));
        return true;
    }

    private void keep(JobRun run) throws IOException {
        shelf.put(run.id(), run);
        runs.put(run.id(), run);
    }

    /** The runs as a map of settings for the API. */
    Map<String, Object> shown(JobRun run) {
        return new HashMap<>(run.shown(job(run.job()), now()));
    }

    private long now() {
        return clock.millis();
    }
}
