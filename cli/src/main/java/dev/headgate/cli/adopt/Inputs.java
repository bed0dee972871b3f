package dev.headgate.cli.adopt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.model.ObjectLockRule;

/** The values that were found, as inputs of the modules. One that a module would refuse is left out, so that its own default is planned. */
final class Inputs {

    private static final Set<String> NODES = Set.of(
            "ra3.large",
            "ra3.xlplus",
            "ra3.4xlarge",
            "ra3.16xlarge",
            "rg.large",
            "rg.xlarge",
            "rg.4xlarge",
            "rg.12xlarge");
    private static final Set<String> WORKERS = Set.of("G.1X", "G.2X", "G.4X", "G.8X", "R.1X", "R.2X");
    private static final String CLUSTER = "module.warehouse.aws_redshift_cluster.this";

    private final Survey survey;
    private final Names names;

    Inputs(Survey survey, Names names) {
        this.survey = survey;
        this.names = names;
    }

    /** By the variable's name, in the order in which they are written. */
    Map<String, Object> all(Set<String> modules) {
        var all = new LinkedHashMap<String, Object>();
        all.put("region", names.region());
        all.put("account", names.account());
        all.put("name", names.prefix());
        all.put("release", release());
        put(all, "tags", tags());
        put(all, "object_locks", locks());
        if (modules.stream().anyMatch(Root.IN_A_NETWORK::contains)) {
            network().ifPresent(network -> all.put("network", network));
        }
        if (modules.contains("catalog")) {
            survey.value("module.catalog.aws_glue_crawler.this[\"raw\"]", "schedule")
                    .ifPresent(schedule -> all.put("crawler_schedule", schedule));
        }
        if (modules.contains("ingest")) {
            put(all, "reserved_concurrency", concurrency());
        }
        if (modules.contains("transform")) {
            put(all, "jobs", jobs());
        }
        if (modules.contains("warehouse")) {
            put(all, "nodes", nodes());
            put(all, "snapshots", snapshots());
            survey.note("queues", String.class).ifPresent(queues -> all.put("wlm", queues));
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            all.put(name, values);
        }
    }

    /** The release whose jar the job has, or else the first one. */
    String release() {
        return survey.value("module.transform.aws_glue_job.this[\"etl\"]", "default_arguments")
                .map(arguments -> String.valueOf(((Map<?, ?>) arguments).get("--extra-jars")))
                .map(jars -> jars.replaceFirst("^s3://[^/]+/artifacts/([0-9]+[.][0-9]+[.][0-9]+[^/]*)/.*$", "$1"))
                .filter(release -> release.matches("[0-9]+[.][0-9]+[.][0-9]+(-[0-9A-Za-z.-]+)?"))
                .orElse("0.1.0");
    }

    /** The tags that everything with tags has: those of the estate. */
    private Map<String, String> tags() {
        var tagged = survey.found().stream()
                .map(found -> found.values().get("tags"))
                .filter(tags -> tags instanceof Map<?, ?> map && !map.isEmpty())
                .map(tags -> (Map<?, ?>) tags)
                .toList();
        var common = new TreeMap<String, String>();
        if (tagged.size() > 1) {
            tagged.getFirst().forEach((name, value) -> {
                if (tagged.stream().allMatch(tags -> value.equals(tags.get(name)))) {
                    common.put(String.valueOf(name), String.valueOf(value));
                }
            });
        }
        return common;
    }

    private Map<String, Object> locks() {
        var locks = new LinkedHashMap<String, Object>();
        for (var zone : names.zones()) {
            survey.note("lock of " + zone, ObjectLockRule.class)
                    .map(ObjectLockRule::defaultRetention)
                    .ifPresent(retention -> {
                        var days = retention.days() != null
                                ? retention.days()
                                : retention.years() == null ? 0 : 365 * retention.years();
                        if (days > 0 && !zone.equals("logs")) {
                            locks.put(zone, Map.of("mode", retention.modeAsString(), "days", days));
                        }
                    });
        }
        return locks;
    }

    /** The network of the cluster, or of the functions; empty where neither is in one, or too little of it is known. */
    Optional<Map<String, Object>> network() {
        var subnets = survey.note("subnets", List.class).orElse(List.of());
        var group = survey.note("warehouse's group", String.class)
                .or(() -> survey.note("functions' group", String.class))
                .or(() -> survey.note("jobs' group", String.class));
        var zone = survey.note("jobs' zone", String.class);
        if (subnets.size() < 2 || group.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        var network = new LinkedHashMap<String, Object>();
        network.put("subnet_ids", subnets);
        network.put("job_subnet", survey.note("jobs' subnet", String.class).orElse(String.valueOf(subnets.getFirst())));
        network.put("availability_zone", zone.get());
        network.put(
                "functions_group", survey.note("functions' group", String.class).orElse(group.get()));
        network.put("jobs_group", survey.note("jobs' group", String.class).orElse(group.get()));
        network.put(
                "warehouse_group",
                survey.note("warehouse's group", String.class).orElse(group.get()));
        return Optional.of(network);
    }

    private Map<String, Object> concurrency() {
        var room = new LinkedHashMap<String, Object>();
        for (var key : names.functions()) {
            survey.value("module.ingest.aws_lambda_function.this[\"" + key + "\"]", "reserved_concurrent_executions")
                    .filter(calls -> (Integer) calls > 0)
                    .ifPresent(calls -> room.put(key, calls));
        }
        return room;
    }

    private Map<String, Object> jobs() {
        var jobs = new LinkedHashMap<String, Object>();
        for (var key : names.jobs()) {
            var address = "module.transform.aws_glue_job.this[\"" + key + "\"]";
            var job = new LinkedHashMap<String, Object>();
            survey.value(address, "worker_type")
                    .filter(WORKERS::contains)
                    .ifPresent(type -> job.put("worker_type", type));
            survey.value(address, "number_of_workers")
                    .filter(Inputs::isMany)
                    .ifPresent(count -> job.put("workers", count));
            survey.value(address, "timeout")
                    .filter(minutes -> (Integer) minutes >= 1 && (Integer) minutes <= 1440)
                    .ifPresent(minutes -> job.put("timeout_minutes", minutes));
            survey.value(address, "execution_property")
                    .flatMap(blocks -> Optional.<Object>ofNullable(
                            ((Map<?, ?>) ((List<?>) blocks).getFirst()).get("max_concurrent_runs")))
                    .ifPresent(runs -> job.put("concurrent_runs", runs));
            if (!job.isEmpty()) {
                jobs.put(key, job);
            }
        }
        return jobs;
    }

    private static boolean isMany(Object count) {
        return (Integer) count >= 2;
    }

    private Map<String, Object> nodes() {
        var nodes = new LinkedHashMap<String, Object>();
        survey.value(CLUSTER, "node_type").filter(NODES::contains).ifPresent(type -> nodes.put("type", type));
        survey.value(CLUSTER, "number_of_nodes").filter(Inputs::isMany).ifPresent(count -> nodes.put("count", count));
        return nodes;
    }

    private Map<String, Object> snapshots() {
        var kept = new LinkedHashMap<String, Object>();
        survey.value(CLUSTER, "automated_snapshot_retention_period")
                .filter(days -> (Integer) days >= 7 && (Integer) days <= 35)
                .ifPresent(days -> kept.put("keep_days", days));
        return kept;
    }
}
