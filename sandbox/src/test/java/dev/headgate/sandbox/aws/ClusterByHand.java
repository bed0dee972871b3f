package dev.headgate.sandbox.aws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** Puts a cluster that somebody made in another way in the place of the sandbox's own. */
final class ClusterByHand {

    private static final String CLUSTER = "headgate-sandbox";

    private final RunningGateway aws;

    ClusterByHand(RunningGateway aws) {
        this.aws = aws;
    }

    /** Makes it, public and not encrypted, in a subnet group of its own, and tells its subnets. */
    List<String> make() throws IOException, InterruptedException {
        var subnets = ec2("DescribeSubnets", "subnetId");
        var group = ec2("DescribeSecurityGroups", "groupId").getFirst();
        try (var redshift = aws.client(RedshiftClient.builder())) {
            redshift.createClusterSubnetGroup(made -> made.clusterSubnetGroupName("theirs")
                    .description("made by hand")
                    .subnetIds(subnets));
            redshift.deleteCluster(cluster -> cluster.clusterIdentifier(CLUSTER).skipFinalClusterSnapshot(true));
            redshift.createCluster(cluster -> cluster.clusterIdentifier(CLUSTER)
                    .nodeType("ra3.4xlarge")
                    .clusterType("multi-node")
                    .numberOfNodes(3)
                    .dbName("theirs")
                    .masterUsername("somebody")
                    .masterUserPassword("Managed-1")
                    .encrypted(false)
                    .publiclyAccessible(true)
                    .clusterSubnetGroupName("theirs")
                    .vpcSecurityGroupIds(group));
        }
        return subnets;
    }

    /** The sandbox has no use for EC2, so there is no client for it; the ids in an answer are all that is needed. */
    private List<String> ec2(String action, String element) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(aws.gateway().endpoint() + "/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/ec2/aws4_request, SignedHeaders=host, Signature=0")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("Action=" + action + "&Version=2016-11-15"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Pattern.compile("<" + element + ">([^<]+)<")
                    .matcher(answer)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        }
    }
}
