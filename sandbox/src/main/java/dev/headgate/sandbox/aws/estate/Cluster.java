package dev.headgate.sandbox.aws.estate;

import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes what AWS tells of the warehouse: the cluster, its parameters, and the queues. */
final class Cluster {

    private static final String REDSHIFT = "2012-12-01";

    private final Estate estate;
    private final Builder.Files files;
    private final Moto moto;
    private final int port;

    Cluster(Estate estate, Builder.Files files, Moto moto, int port) {
        this.estate = estate;
        this.files = files;
        this.moto = moto;
        this.port = port;
    }

    void build(Map<String, String> names) throws IOException {
        var queues =
                Json.text(Json.mapper().readTree(Files.readString(files.estate().resolve("wlm.json"))));
        remember(queues);
        parameters(queues);
        cluster(names.getOrDefault("warehouse_key", ""));
        call(
                "EnableLogging",
                Map.of(
                        "ClusterIdentifier",
                        estate.whole(),
                        "LogDestinationType",
                        "s3",
                        "BucketName",
                        estate.bucket("logs"),
                        "S3KeyPrefix",
                        "warehouse/"));
    }

    /** Where the console writes the queues first, and Terraform reads them. */
    private void remember(String queues) throws IOException {
        var description = "wlm_json_configuration of the warehouse. The console writes it;"
                + " Terraform reads it into the parameter group.";
        var request = new LinkedHashMap<String, String>();
        request.put("Name", "/" + estate.whole() + "/warehouse/wlm");
        request.put("Description", description);
        request.put("Type", "String");
        request.put("Tier", "Advanced");
        request.put("Value", queues);
        moto.json("ssm", "AmazonSSM.PutParameter", request);
    }

    private void parameters(String queues) throws IOException {
        call(
                "CreateClusterParameterGroup",
                Map.of(
                        "ParameterGroupName",
                        estate.whole(),
                        "ParameterGroupFamily",
                        "redshift-1.0",
                        "Description",
                        "Headgate's warehouse. The queues are those of the SSM parameter; the rest is Terraform's."));
        var values = new LinkedHashMap<String, String>();
        values.put("require_ssl", "true");
        values.put("enable_user_activity_logging", "true");
        values.put(
                "max_concurrency_scaling_clusters",
                String.valueOf(estate.warehouse().scalingClusters()));
        values.put("wlm_json_configuration", queues);
        var request = new LinkedHashMap<String, String>();
        request.put("ParameterGroupName", estate.whole());
        var number = 0;
        for (var value : values.entrySet()) {
            number++;
            request.put("Parameters.Parameter." + number + ".ParameterName", value.getKey());
            request.put("Parameters.Parameter." + number + ".ParameterValue", value.getValue());
        }
        call("ModifyClusterParameterGroup", request);
    }

    private void cluster(String key) throws IOException {
        var warehouse = estate.warehouse();
        var request = new LinkedHashMap<String, String>();
        request.put("ClusterIdentifier", estate.whole());
        request.put("NodeType", warehouse.nodeType());
        request.put("ClusterType", "multi-node");
        request.put("NumberOfNodes", String.valueOf(warehouse.nodes()));
        request.put("DBName", warehouse.database());
        request.put("MasterUsername", warehouse.admin());
        request.put("MasterUserPassword", "Managed-1");
        request.put("Port", String.valueOf(port));
        request.put("Encrypted", "true");
        request.put("KmsKeyId", key);
        request.put("PubliclyAccessible", "false");
        request.put("EnhancedVpcRouting", "true");
        request.put("AllowVersionUpgrade", "true");
        request.put("AutomatedSnapshotRetentionPeriod", String.valueOf(warehouse.snapshotDays()));
        request.put("ClusterParameterGroupName", estate.whole());
        request.put("IamRoles.IamRoleArn.1", estate.roleArn("copy"));
        request.put("IamRoles.IamRoleArn.2", estate.roleArn("lake"));
        request.put("IamRoles.IamRoleArn.3", estate.roleArn("udf"));
        call("CreateCluster", request);
    }

    private void call(String action, Map<String, String> parameters) throws IOException {
        moto.query("redshift", REDSHIFT, action, parameters);
    }
}
