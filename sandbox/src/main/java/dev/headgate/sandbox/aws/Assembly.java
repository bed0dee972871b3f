package dev.headgate.sandbox.aws;

import dev.headgate.sandbox.Children;
import dev.headgate.sandbox.Home;
import dev.headgate.sandbox.Ports;
import dev.headgate.sandbox.aws.estate.Builder;
import dev.headgate.sandbox.aws.estate.Estate;
import dev.headgate.sandbox.aws.glue.Crawlers;
import dev.headgate.sandbox.aws.glue.GlueService;
import dev.headgate.sandbox.aws.glue.JobRuns;
import dev.headgate.sandbox.aws.glue.SparkProcesses;
import dev.headgate.sandbox.aws.http.Service;
import dev.headgate.sandbox.aws.lambda.Functions;
import dev.headgate.sandbox.aws.lambda.LambdaService;
import dev.headgate.sandbox.aws.mirror.Shelf;
import dev.headgate.sandbox.aws.moto.CloudLog;
import dev.headgate.sandbox.aws.moto.Moto;
import dev.headgate.sandbox.aws.moto.MotoProcess;
import dev.headgate.sandbox.aws.redshift.DataService;
import dev.headgate.sandbox.aws.redshift.WarehouseAccess;
import dev.headgate.sandbox.aws.schedule.SchedulerService;
import dev.headgate.sandbox.aws.secrets.SecretsService;
import dev.headgate.sandbox.aws.states.Executions;
import dev.headgate.sandbox.aws.states.StatesService;
import dev.headgate.sandbox.aws.storage.ObjectMirror;
import dev.headgate.sandbox.aws.storage.S3Service;
import dev.headgate.sandbox.aws.storage.ToldChanges;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** All that stands behind the gateway's port, put together. */
final class Assembly implements MotoProcess.Listener {

    /** What it is put together from. */
    record Parts(
            Home home,
            Ports ports,
            Children children,
            WarehouseAccess warehouse,
            Clock clock,
            Programs programs,
            Estate estate) {}

    private final Parts parts;
    private final Moto moto;
    private final Builder builder;
    private final Functions functions;
    private final JobRuns runs;
    private final Executions executions;
    private final ObjectMirror objects;
    private final SecretsService secrets;
    private final SchedulerService schedules;
    private final Crawlers crawlers;
    private final CloudLog log;

    Assembly(Parts parts) throws IOException {
        this.parts = parts;
        var estate = parts.estate();
        var clock = parts.clock();
        moto = new Moto(parts.ports().moto(), Estate.REGION);
        log = new CloudLog(moto, clock);
        var policies = parts.home().project().resolve("security-policies");
        builder = new Builder(
                estate,
                new Builder.Files(parts.home().estate(), policies),
                moto,
                parts.ports().warehouse());
        functions =
                new Functions(parts.children(), parts.programs().functions(), environment(), estate.functionsByName());
        var spark = new SparkProcesses(
                parts.home(), parts.children(), parts.programs().jobs(), environment());
        runs = new JobRuns(estate.jobsByName(), spark, shelf("job-runs"), log, clock);
        executions = new Executions(moto, shelf("executions"), shelf("histories"), clock);
        objects = new ObjectMirror(parts.home().data().resolve("aws/objects"), moto);
        secrets = new SecretsService(shelf("secrets"), moto);
        schedules = new SchedulerService(shelf("schedules"), moto, executions::start, clock);
        crawlers = new Crawlers(estate, moto, log, shelf("crawls"), clock);
        runs.recover();
        executions.recover();
    }

    Map<String, Service> services() {
        var estate = parts.estate();
        var buckets = estate.zones().keySet().stream().map(estate::bucket).collect(Collectors.toSet());
        return Map.of(
                "lambda", new LambdaService(functions, log, moto),
                "glue", new GlueService(runs, crawlers, moto),
                "states", new StatesService(executions, runs, moto),
                "redshift-data", new DataService(parts.warehouse(), parts.clock()),
                "s3", s3(new S3Service(buckets, objects, moto)),
                "secretsmanager", secrets,
                "scheduler", schedules);
    }

    private Service s3(Service service) {
        var queue = parts.estate().postureQueueUrl(parts.ports().gateway());
        return new ToldChanges(service, moto, queue, parts.clock());
    }

    Moto moto() {
        return moto;
    }

    Functions functions() {
        return functions;
    }

    /** moto's process, not yet started. */
    MotoProcess motoProcess() {
        var script = parts.home().project().resolve("sandbox/moto/start.py");
        var settings = new MotoProcess.Settings(
                parts.programs().python(),
                script,
                parts.ports().moto(),
                parts.ports().gateway());
        return new MotoProcess(settings, parts.children(), moto, this);
    }

    @Override
    public void empty() throws IOException {
        log.forget();
        builder.build();
        objects.replay();
        secrets.replay();
        schedules.replay();
        crawlers.replay();
    }

    @Override
    public void died() throws IOException {
        executions.failRunning();
        runs.failRunning();
    }

    /** Takes over what the interpreter has done since the last time. */
    void watchExecutions() throws IOException {
        executions.refreshRunning();
    }

    /** Fires the schedules that are due. */
    void fireSchedules() throws IOException {
        schedules.tick();
    }

    private Shelf shelf(String name) {
        return new Shelf(parts.home().data().resolve("aws").resolve(name));
    }

    /** What functions and jobs find in their environment; the credentials are none, because nobody checks them here. */
    private Map<String, String> environment() {
        var environment = new HashMap<>(parts.estate().workerEnvironment());
        environment.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + parts.ports().gateway());
        environment.put("AWS_REGION", Estate.REGION);
        environment.put("AWS_ACCESS_KEY_ID", "sandbox");
        environment.put("AWS_SECRET_ACCESS_KEY", "sandbox");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        return environment;
    }
}
