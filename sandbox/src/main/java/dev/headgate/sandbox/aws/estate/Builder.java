package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the estate in an empty moto, in the order in which one thing needs another. */
public final class Builder {

    /** Lambda wants code; the gateway runs the real code, so this is the smallest archive there is: an empty one. */
    private static final String EMPTY_ZIP = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

    private final Estate estate;
    private final Buckets buckets;
    private final Roles roles;
    private final Files files;
    private final Moto moto;
    private final int warehousePort;

    /** @param warehousePort where the warehouse listens */
    public Builder(Estate estate, Files files, Moto moto, int warehousePort) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
        this.buckets = new Buckets(estate, files, moto);
        this.roles = new Roles(estate, files, moto);
        this.warehousePort = warehousePort;
    }

    /** The folders with the templates. */
    public record Files(java.nio.file.Path estate, java.nio.file.Path policies) {}

    /** Makes everything. */
    public void build() throws IOException {
        var names = new LinkedHashMap<>(estate.templateNames());
        for (var duty : Estate.keys(files.estate())) {
            names.put(duty + "_key", key(duty));
        }
        buckets.build(names);
        roles.build(names);
        topic();
        functions();
        catalog();
        jobs();
        cluster(names);
        moto.rest("scheduler", "POST /schedule-groups/" + estate.whole(), Map.of());
        stateMachine(names);
    }

    private String key(String duty) throws IOException {
        var made = moto.json("kms", "TrentService.CreateKey", Map.of("Description", "Headgate " + duty));
        var metadata = made.path("KeyMetadata");
        var id = metadata.path("KeyId").asString("");
        moto.json("kms", "TrentService.EnableKeyRotation", Map.of("KeyId", id));
        moto.json(
                "kms",
                "TrentService.CreateAlias",
                Map.of("AliasName", "alias/" + estate.name(duty), "TargetKeyId", id));
        return metadata.path("Arn").asString("");
    }

    private void topic() throws IOException {
        moto.query("sns", "2010-03-31", "CreateTopic", Map.of("Name", estate.name("failures")));
    }

    private void functions() throws IOException {
        for (var function : estate.functions().entrySet()) {
            var settings = function.getValue();
            var request = new LinkedHashMap<String, Object>();
            request.put("FunctionName", estate.name(function.getKey()));
            request.put("Runtime", "java21");
            request.put("Role", estate.roleArn(function.getKey()));
            request.put("Handler", settings.handler());
            request.put("MemorySize", settings.memoryMb());
            request.put("Timeout", settings.timeoutSeconds());
            request.put("Environment", Map.of("Variables", estate.workerEnvironment()));
            request.put("Code", Map.of("ZipFile", EMPTY_ZIP));
            moto.rest("lambda", "POST /2015-03-31/functions", request);
        }
    }

    private void catalog() throws IOException {
        glue("CreateDatabase", Map.of("DatabaseInput", Map.of("Name", estate.catalogDatabase())));
        for (var crawler : estate.catalog().crawlers().entrySet()) {
            var settings = crawler.getValue();
            var path = "s3://" + estate.bucket(settings.zone()) + "/" + settings.path();
            var request = new LinkedHashMap<String, Object>();
            request.put("Name", estate.name(crawler.getKey()));
            request.put("Role", estate.roleArn("crawler"));
            request.put("DatabaseName", estate.catalogDatabase());
            request.put("TablePrefix", settings.tablePrefix());
            request.put("Targets", Map.of("S3Targets", List.of(Map.of("Path", path))));
            glue("CreateCrawler", request);
        }
    }

    private void jobs() throws IOException {
        for (var job : estate.jobs().entrySet()) {
            var settings = job.getValue();
            var script = "s3://" + estate.bucket("control") + "/jobs/" + job.getKey() + ".scala";
            var request = new LinkedHashMap<String, Object>();
            request.put("Name", estate.name(job.getKey()));
            request.put("Role", estate.roleArn(job.getKey()));
            request.put("Command", Map.of("Name", "glueetl", "ScriptLocation", script));
            request.put("GlueVersion", settings.glueVersion());
            request.put("WorkerType", settings.workerType());
            request.put("NumberOfWorkers", settings.workers());
            request.put("Timeout", settings.timeoutMinutes());
            request.put("ExecutionProperty", Map.of("MaxConcurrentRuns", settings.concurrentRuns()));
            request.put(
                    "DefaultArguments",
                    Map.of(
                            "--raw_bucket", estate.bucket("raw"),
                            "--processed_bucket", estate.bucket("processed"),
                            "--control_bucket", estate.bucket("control")));
            glue("CreateJob", request);
        }
    }

    private void glue(String operation, Map<String, Object> request) throws IOException {
        moto.json("glue", "AWSGlue." + operation, request);
    }

    private void cluster(Map<String, String> names) throws IOException {
        var warehouse = estate.warehouse();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("ClusterIdentifier", estate.whole());
        parameters.put("NodeType", warehouse.nodeType());
        parameters.put("ClusterType", warehouse.nodes() > 1 ? "multi-node" : "single-node");
        parameters.put("NumberOfNodes", String.valueOf(warehouse.nodes()));
        parameters.put("DBName", warehouse.database());
        parameters.put("MasterUsername", warehouse.users().getOrDefault("owner", "headgate_owner"));
        parameters.put("MasterUserPassword", "Managed-1");
        parameters.put("Port", String.valueOf(warehousePort));
        parameters.put("Encrypted", "true");
        parameters.put("KmsKeyId", names.getOrDefault("processed_key", ""));
        parameters.put("PubliclyAccessible", "false");
        parameters.put("IamRoles.IamRoleArn.1", estate.roleArn("copy"));
        parameters.put("IamRoles.IamRoleArn.2", estate.roleArn("lake"));
        moto.query("redshift", "2012-12-01", "CreateCluster", parameters);
    }

    private void stateMachine(Map<String, String> names) throws IOException {
        var template = files.estate().resolve("pipeline.asl.json.tftpl");
        var definition = Template.render(template, names);
        try {
            moto.json(
                    "states",
                    "AWSStepFunctions.CreateStateMachine",
                    Map.of(
                            "name",
                            estate.name("pipeline"),
                            "definition",
                            definition,
                            "roleArn",
                            estate.roleArn("pipeline"),
                            "type",
                            "STANDARD"));
        } catch (AwsError e) {
            throw new IOException("The state machine in " + template + " was refused: " + e.getMessage(), e);
        }
    }
}
