package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.http.AwsError;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the estate in an empty moto, in the order in which one thing needs another; parity with Terraform is tested. */
public final class Builder {

    private final Estate estate;
    private final Files files;
    private final Moto moto;
    private final int warehousePort;

    /** @param warehousePort where the warehouse listens */
    public Builder(Estate estate, Files files, Moto moto, int warehousePort) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
        this.warehousePort = warehousePort;
    }

    /** The folders with the templates. */
    public record Files(java.nio.file.Path estate, java.nio.file.Path policies) {}

    /** Makes everything. */
    public void build() throws IOException {
        var names = new LinkedHashMap<>(estate.templateNames());
        names.putAll(new Keys(estate, files, moto).build());
        new Buckets(estate, files, moto).build(names);
        new Roles(estate, files, moto).build(names);
        new ColumnSecret(estate, files, moto).build(names);
        new Messages(estate, files, moto).build(names);
        var logs = new Logs(moto, names.getOrDefault("observability_key", ""));
        new Workers(estate, moto).build(names, logs);
        new Glue(estate, moto).build(names);
        new Cluster(estate, files, moto, warehousePort).build(names);
        moto.rest("scheduler", "POST /schedule-groups/" + estate.whole(), Map.of());
        new Trail(estate, moto).build(names, logs);
        stateMachine(names, logs);
    }

    private void stateMachine(Map<String, String> names, Logs logs) throws IOException {
        // The name begins as AWS's own log deliveries do; terraform/modules/pipeline says why.
        var group = "/aws/vendedlogs/states/" + estate.name("pipeline");
        logs.group(group);
        var template = files.estate().resolve("pipeline.asl.json.tftpl");
        var request = new LinkedHashMap<String, Object>();
        request.put("name", estate.name("pipeline"));
        request.put("definition", Template.render(template, names));
        request.put("roleArn", estate.roleArn("pipeline"));
        request.put("type", "STANDARD");
        var destination = Map.of("cloudWatchLogsLogGroup", Map.of("logGroupArn", estate.logGroupArn(group)));
        request.put(
                "loggingConfiguration",
                Map.of("level", "ALL", "includeExecutionData", true, "destinations", List.of(destination)));
        request.put("tracingConfiguration", Map.of("enabled", true));
        try {
            moto.json("states", "AWSStepFunctions.CreateStateMachine", request);
        } catch (AwsError e) {
            throw new IOException("The state machine in " + template + " was refused: " + e.getMessage(), e);
        }
    }
}
