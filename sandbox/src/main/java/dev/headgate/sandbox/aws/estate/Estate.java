package dev.headgate.sandbox.aws.estate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.glue.Job;
import dev.headgate.sandbox.aws.lambda.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** The names and settings of everything that the sandbox's AWS has, from {@code terraform/estate}; see docs/wiring.md. */
public record Estate(
        Map<String, Zone> zones,
        Map<String, Function> functions,
        Map<String, Job> jobs,
        Catalog catalog,
        Map<String, Role> roles,
        Warehouse warehouse) {

    public static final String ACCOUNT = "123456789012";
    public static final String REGION = "eu-central-1";
    private static final String PROJECT = "headgate";
    private static final String ENV = "sandbox";

    /** A bucket of the lake. */
    public record Zone(
            boolean versioning,
            @JsonProperty("object_lock_days") Optional<Integer> objectLockDays,
            String policy) {}

    /** The Glue catalog and what crawls into it. */
    public record Catalog(String database, Map<String, Crawler> crawlers) {}

    /** One crawler: which zone and path it reads, and how it calls its tables. */
    public record Crawler(String zone, String path, String tablePrefix) {}

    /** Who may take a role; its permissions are in {@code security-policies/role-<name>.json.tftpl}. */
    public record Role(String service) {}

    /** The cluster. */
    public record Warehouse(String database, Map<String, String> users, String nodeType, int nodes) {}

    /** Reads {@code terraform/estate}. */
    public static Estate read(Path folder) throws IOException {
        return new Estate(
                map(folder.resolve("zones.json"), new TypeReference<LinkedHashMap<String, Zone>>() {}),
                Function.read(folder.resolve("functions.json")),
                Job.read(folder.resolve("jobs.json")),
                Json.read(Files.readAllBytes(folder.resolve("catalog.json")), Catalog.class),
                map(folder.resolve("roles.json"), new TypeReference<LinkedHashMap<String, Role>>() {}),
                Json.read(Files.readAllBytes(folder.resolve("warehouse.json")), Warehouse.class));
    }

    /** What there are keys for: each zone, and the duties that the folder's {@code keys.json} names. */
    static Set<String> keys(Path folder) throws IOException {
        var duties = new LinkedHashSet<String>();
        for (var file : List.of("zones.json", "keys.json")) {
            duties.addAll(Json.mapper()
                    .readTree(Files.readString(folder.resolve(file)))
                    .propertyNames());
        }
        return duties;
    }

    private static <T> Map<String, T> map(Path file, TypeReference<LinkedHashMap<String, T>> type) throws IOException {
        return Json.mapper().readValue(Files.readString(file), type);
    }

    /** Everything's name but a bucket's: {@code headgate-sandbox-<thing>}. */
    public String name(String thing) {
        return PROJECT + "-" + ENV + "-" + thing;
    }

    public String bucket(String zone) {
        return name(zone) + "-" + ACCOUNT;
    }

    public String functionArn(String key) {
        return arn("lambda", "function:" + name(key));
    }

    public String stateMachineArn() {
        return arn("states", "stateMachine:" + name("pipeline"));
    }

    public String failureTopicArn() {
        return arn("sns", name("failures"));
    }

    public String roleArn(String duty) {
        return "arn:aws:iam::" + ACCOUNT + ":role/" + name(duty);
    }

    /** The schedule group, and the cluster, are called as the project and its environment. */
    public String whole() {
        return PROJECT + "-" + ENV;
    }

    public String catalogDatabase() {
        return PROJECT + "_" + ENV + "_" + catalog.database();
    }

    public String secretPrefix() {
        return PROJECT + "/" + ENV + "/sources/";
    }

    private static String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
    }

    /** The functions' settings by full name. */
    public Map<String, Function> functionsByName() {
        return functions.entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    /** The jobs' settings by full name. */
    public Map<String, Job> jobsByName() {
        return jobs.entrySet().stream().collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
    }

    /** What functions and jobs find in their environment. */
    public Map<String, String> workerEnvironment() {
        return Map.of(
                "HEADGATE_RAW_BUCKET", bucket("raw"),
                "HEADGATE_PROCESSED_BUCKET", bucket("processed"),
                "HEADGATE_CONTROL_BUCKET", bucket("control"),
                "HEADGATE_SECRET_PREFIX", secretPrefix(),
                "HEADGATE_COPY_ROLE", roleArn("copy"));
    }

    /** What the console finds in its environment about AWS, but for the address. */
    public Map<String, String> consoleEnvironment() {
        return Map.of(
                "HEADGATE_AWS_REGION", REGION,
                "HEADGATE_STATE_MACHINE", stateMachineArn(),
                "HEADGATE_CONTROL_BUCKET", bucket("control"),
                "HEADGATE_RAW_BUCKET", bucket("raw"),
                "HEADGATE_PROCESSED_BUCKET", bucket("processed"),
                "HEADGATE_SECRET_PREFIX", secretPrefix(),
                "HEADGATE_CHECK_FUNCTION", name("check"),
                "HEADGATE_SCHEDULE_GROUP", whole(),
                "HEADGATE_SCHEDULER_ROLE", roleArn("scheduler"));
    }

    /** The names that templates may use, but for keys, whose ARNs AWS makes up. */
    public Map<String, String> templateNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("region", REGION);
        names.put("account", ACCOUNT);
        names.put("prefix", whole());
        zones.keySet().forEach(zone -> names.put(zone + "_bucket", bucket(zone)));
        functions.keySet().forEach(key -> names.put(key + "_function", functionArn(key)));
        names.put("secret_prefix", secretPrefix());
        names.put("crawler", name("raw"));
        names.put("etl_job", name("etl"));
        names.put("cluster", whole());
        names.put("database", warehouse.database());
        names.put("catalog_database", catalogDatabase());
        names.put("loader", warehouse.users().getOrDefault("loader", ""));
        names.put("owner", warehouse.users().getOrDefault("owner", ""));
        names.put("failure_topic", failureTopicArn());
        names.put("state_machine", stateMachineArn());
        names.put("schedule_group", whole());
        names.put("schedule_dead_letters", arn("sqs", name("schedule-dead-letters")));
        names.put("scheduler_role", roleArn("scheduler"));
        names.put("console_secret_prefix", PROJECT + "/" + ENV + "/console/");
        return names;
    }
}
