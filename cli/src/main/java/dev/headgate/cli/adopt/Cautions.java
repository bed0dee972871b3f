package dev.headgate.cli.adopt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What somebody should know before a first apply, by the change that brings it about. */
final class Cautions {

    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(
                "aws_redshift_cluster.manage_master_password",
                "The admin's password of the cluster moves into Secrets Manager and changes: whoever signs in with the old one is locked out.");
        KNOWN.put(
                "aws_redshift_cluster.encrypted",
                "The cluster is encrypted in the background and only reads for that time.");
        KNOWN.put(
                "aws_redshift_cluster.kms_key_id",
                "The cluster is encrypted with another key, in the background; keep the old key while snapshots of it exist.");
        KNOWN.put(
                "aws_redshift_cluster.node_type",
                "The cluster is resized; an elastic resize takes minutes in which it only reads.");
        KNOWN.put(
                "aws_redshift_cluster.number_of_nodes",
                "The cluster is resized; an elastic resize takes minutes in which it only reads.");
        KNOWN.put("aws_redshift_cluster.port", "The cluster answers at another port: change its clients.");
        KNOWN.put(
                "aws_redshift_cluster.publicly_accessible",
                "The cluster loses its public address: clients outside of the VPC no longer reach it.");
        KNOWN.put(
                "aws_redshift_cluster.enhanced_vpc_routing",
                "COPY and UNLOAD go through the VPC from then on: it needs a way to S3.");
        KNOWN.put(
                "aws_redshift_cluster.cluster_parameter_group_name",
                "The cluster takes the new parameters at its next reboot; TLS is then required.");
        KNOWN.put("aws_redshift_parameter_group.parameter", "Parameters change; some need a reboot of the cluster.");
        KNOWN.put(
                "aws_s3_bucket_policy.policy",
                "A bucket's policy becomes Headgate's: calls without TLS 1.2 or with another key are refused, and what the old policy allowed beyond is gone.");
        KNOWN.put(
                "aws_s3_bucket_server_side_encryption_configuration.rule",
                "New objects are encrypted in another way; those that exist stay as they are until they are written again.");
        KNOWN.put(
                "aws_s3_bucket_lifecycle_configuration.rule",
                "Lifecycle rules change: look at their days, what expires cannot be brought back.");
        KNOWN.put(
                "aws_s3_bucket_notification",
                "Notifications become Headgate's: functions, queues and topics that were told of objects hear nothing more.");
        KNOWN.put(
                "aws_iam_role_policy.policy",
                "A role's document becomes that of its duty: whatever used the role for something else is refused.");
        KNOWN.put("aws_iam_role.assume_role_policy", "Only the service of its duty may take a role from then on.");
        KNOWN.put(
                "aws_kms_key.policy",
                "A key's policy becomes Headgate's: a key is used through its services only (decision 0021).");
        KNOWN.put(
                "aws_lambda_function.vpc_config",
                "Functions move into the VPC: without a way out of its subnets they reach no API.");
        KNOWN.put(
                "aws_lambda_function.s3_key",
                "The functions' code becomes that of the release, which must lie in the control bucket before the apply.");
        KNOWN.put("aws_lambda_function.environment", "What a function finds in its environment becomes Headgate's.");
        KNOWN.put("aws_glue_job.default_arguments", "The job's arguments become Headgate's.");
        KNOWN.put(
                "aws_sfn_state_machine.definition",
                "The state machine's definition becomes that of terraform/estate; executions that go on end by the old one.");
    }

    private Cautions() {}

    /** The sentences for a plan, each once. */
    static List<String> of(Plan plan) {
        var causes = new TreeSet<String>();
        for (var changed : plan.changed()) {
            var type = type(changed.address());
            causes.add(type);
            changed.differences()
                    .forEach(difference ->
                            causes.add(type + "." + difference.path().split("[.\\[]", 2)[0]));
        }
        if (plan.added().stream().anyMatch(address -> address.contains("aws_s3_bucket_object_lock_configuration"))) {
            causes.add("lock");
        }
        var out = KNOWN.entrySet().stream()
                .filter(known -> causes.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        if (causes.contains("lock")) {
            out.addFirst("Object Lock is switched on for a bucket that has none. It cannot be switched off again.");
        }
        return out;
    }

    private static String type(String address) {
        var words = address.replaceAll("\\[\"[^\"]*\"]", "").split("\\.");
        return words[words.length - 2];
    }
}
