package dev.headgate.cli.adopt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.Subnet;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The cluster with its groups, its snapshots and the parameter of its queues. */
final class Warehouse implements Reader {

    private final RedshiftClient redshift;
    private final SsmClient ssm;
    private final Names names;

    Warehouse(RedshiftClient redshift, SsmClient ssm, Names names) {
        this.redshift = redshift;
        this.ssm = ssm;
        this.names = names;
    }

    @Override
    public void read(Survey survey) {
        survey.ask(
                        "the list of Redshift clusters",
                        () -> redshift.describeClustersPaginator().clusters().stream()
                                .toList())
                .ifPresent(list -> list.forEach(cluster -> {
                    if (cluster.clusterIdentifier().equals(names.prefix())) {
                        cluster(survey, cluster);
                    } else {
                        survey.outside(
                                "Redshift cluster",
                                cluster.clusterIdentifier(),
                                "Terraform does not touch it. A cluster is adopted under the name " + names.prefix()
                                        + ": rename it in the console of Redshift (its address changes with it) and adopt again.");
                    }
                }));
        new WarehouseGroups(redshift, ssm, names).read(survey);
    }

    private void cluster(Survey survey, Cluster cluster) {
        survey.found("module.warehouse.aws_redshift_cluster.this", cluster.clusterIdentifier(), values(cluster));
        var group = cluster.clusterSubnetGroupName();
        if (group != null && !group.isEmpty()) {
            subnets(survey, group);
        }
        cluster.vpcSecurityGroups().stream()
                .findFirst()
                .ifPresent(first -> survey.note("warehouse's group", first.vpcSecurityGroupId()));
        survey.ask(
                        "the audit log of the cluster",
                        () -> redshift.describeLoggingStatus(r -> r.clusterIdentifier(cluster.clusterIdentifier())))
                .filter(log -> Boolean.TRUE.equals(log.loggingEnabled()))
                .ifPresent(log -> survey.found(
                        "module.warehouse.aws_redshift_logging.this",
                        cluster.clusterIdentifier(),
                        new Values()
                                .with("cluster_identifier", cluster.clusterIdentifier())
                                .with("bucket_name", log.bucketName())
                                .with("s3_key_prefix", log.s3KeyPrefix())
                                .with("log_destination_type", log.logDestinationTypeAsString())
                                .with("log_exports", Values.texts(log.logExports()))));
    }

    private Values values(Cluster cluster) {
        var nodes = cluster.numberOfNodes() == null ? 1 : cluster.numberOfNodes();
        var values = new Values()
                .with("cluster_identifier", cluster.clusterIdentifier())
                .with("arn", names.arn("redshift", "cluster:" + cluster.clusterIdentifier()))
                .with("node_type", cluster.nodeType())
                .with("number_of_nodes", nodes)
                .with("cluster_type", nodes > 1 ? "multi-node" : "single-node")
                .with("database_name", cluster.dbName())
                .with("master_username", cluster.masterUsername())
                .with("encrypted", String.valueOf(Boolean.TRUE.equals(cluster.encrypted())))
                .with("kms_key_id", cluster.kmsKeyId())
                .with("publicly_accessible", cluster.publiclyAccessible())
                .with("enhanced_vpc_routing", cluster.enhancedVpcRouting())
                .with("allow_version_upgrade", cluster.allowVersionUpgrade())
                .with("automated_snapshot_retention_period", cluster.automatedSnapshotRetentionPeriod())
                .with("availability_zone", cluster.availabilityZone())
                .with("multi_az", "enabled".equals(lower(cluster.multiAZ())))
                .with(
                        "availability_zone_relocation_enabled",
                        "enabled".equals(lower(cluster.availabilityZoneRelocationStatus())))
                .with("preferred_maintenance_window", lower(cluster.preferredMaintenanceWindow()))
                // AWS puts a cluster that names no group into this one.
                .with(
                        "cluster_subnet_group_name",
                        cluster.clusterSubnetGroupName() == null ? "default" : cluster.clusterSubnetGroupName())
                .unless("current", "maintenance_track_name", cluster.maintenanceTrackName());
        return more(cluster, values);
    }

    private static Values more(Cluster cluster, Values values) {
        values.with(
                        "iam_roles",
                        cluster.iamRoles().stream()
                                .map(role -> role.iamRoleArn())
                                .toList())
                .with(
                        "vpc_security_group_ids",
                        cluster.vpcSecurityGroups().stream()
                                .map(group -> group.vpcSecurityGroupId())
                                .toList())
                .with(
                        "cluster_parameter_group_name",
                        cluster.clusterParameterGroups().stream()
                                .map(group -> group.parameterGroupName())
                                .findFirst()
                                .orElse(null))
                .tags(cluster.tags().stream().collect(Collectors.toMap(Tag::key, Tag::value)));
        if (cluster.masterPasswordSecretArn() != null
                && !cluster.masterPasswordSecretArn().isEmpty()) {
            values.with("manage_master_password", true)
                    .with("master_password_secret_arn", cluster.masterPasswordSecretArn())
                    .with("master_password_secret_kms_key_id", cluster.masterPasswordSecretKmsKeyId());
        }
        return address(cluster, values);
    }

    private static Values address(Cluster cluster, Values values) {
        var endpoint = cluster.endpoint();
        return endpoint == null
                ? values
                : values.with("dns_name", endpoint.address())
                        .with("port", endpoint.port())
                        .with("endpoint", endpoint.address() + ":" + endpoint.port());
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private void subnets(Survey survey, String name) {
        survey.ask(
                        "the subnet group " + name,
                        () -> Values.first(redshift.describeClusterSubnetGroups(r -> r.clusterSubnetGroupName(name))
                                .clusterSubnetGroups()))
                .ifPresent(group -> {
                    survey.note("vpc", group.vpcId());
                    subnets(survey, group.subnets());
                    if (name.equals(names.prefix())) {
                        survey.found(
                                "module.warehouse.aws_redshift_subnet_group.this",
                                name,
                                new Values()
                                        .with("name", name)
                                        .with("arn", names.arn("redshift", "subnetgroup:" + name))
                                        .with("description", group.description())
                                        .with("subnet_ids", ids(group.subnets())));
                    }
                });
    }

    private static List<String> ids(List<Subnet> subnets) {
        return subnets.stream().map(Subnet::subnetIdentifier).toList();
    }

    private static void subnets(Survey survey, List<Subnet> subnets) {
        survey.note("subnets", ids(subnets));
        subnets.stream().findFirst().ifPresent(first -> {
            survey.note("jobs' subnet", first.subnetIdentifier());
            var zone = first.subnetAvailabilityZone();
            survey.note("jobs' zone", zone == null ? null : zone.name());
        });
    }
}
