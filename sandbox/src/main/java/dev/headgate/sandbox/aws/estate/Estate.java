package dev.headgate.sandbox.aws.estate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headgate.contract.Json;
import dev.headgate.sandbox.aws.glue.Job;
import dev.headgate.sandbox.aws.lambda.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** The names and settings of everything that the sandbox's AWS has, from {@code terraform/estate}; see docs/wiring.md. */
public record Estate(
        Map<String, Zone> zones,
        Map<String, Function> functions,
        Map<String, Job> jobs,
        Catalog catalog,
        Map<String, Role> roles,
        Warehouse warehouse,
        Runtime runtime) {

    public static final String ACCOUNT = "123456789012";
    public static final String REGION = "eu-central-1";
    private static final String PROJECT = "headgate";
    private static final String ENV = "sandbox";

    /** A bucket of the lake. */
    public record Zone(
            boolean versioning,
            @JsonProperty("object_lock_days") Optional<Integer> objectLockDays,
            String policy,
            Days lifecycleDays) {}

    /** After how many days objects are tiered, replaced versions go, uploads are dropped, and what lies under a prefix expires. */
    public record Days(int tier, int keepReplaced, int abortUploads, Optional<Map<String, Integer>> expire) {}

    /** What a key is for, and through which services it is used. */
    public record Key(String purpose, List<String> services) {}

    /** The Glue catalog and what crawls into it. */
    public record Catalog(String database, String description, Map<String, Crawler> crawlers) {}

    /** One crawler: which zone and path it reads and what of it, when, and how it calls its tables. */
    public record Crawler(
            String zone,
            String path,
            String tablePrefix,
            String description,
            String schedule,
            List<String> exclusions,
            int sampleSize) {}

    /**
     * Who may take a role; its permissions are in {@code security-policies/role-<name>.json.tftpl}.
     *
     * @param more further documents of that folder, by the name that the inline policy gets
     */
    public record Role(String service, Optional<Map<String, String>> more) {}

    /** The cluster. */
    public record Warehouse(
            String database,
            Map<String, String> users,
            String admin,
            int port,
            String nodeType,
            int nodes,
            int scalingClusters,
            int snapshotDays) {}

    /** On what every function runs, and by which alias it is called. */
    public record Runtime(String name, String architecture, String alias) {}

    /** Reads {@code terraform/estate}. */
    public static Estate read(Path folder) throws IOException {
        return new Estate(
                map(folder.resolve("zones.json"), new TypeReference<LinkedHashMap<String, Zone>>() {}),
                Function.read(folder.resolve("functions.json")),
                Job.read(folder.resolve("jobs.json")),
                Json.read(Files.readAllBytes(folder.resolve("catalog.json")), Catalog.class),
                map(folder.resolve("roles.json"), new TypeReference<LinkedHashMap<String, Role>>() {}),
                Json.read(Files.readAllBytes(folder.resolve("warehouse.json")), Warehouse.class),
                Json.read(Files.readAllBytes(folder.resolve("runtime.json")), Runtime.class));
    }

    /** The keys by duty: one for each zone, used through S3 only, and those of the folder's {@code keys.json}. */
    static Map<String, Key> keys(Path folder) throws IOException {
        var keys = new LinkedHashMap<String, Key>();
        map(folder.resolve("zones.json"), new TypeReference<LinkedHashMap<String, Zone>>() {})
                .keySet()
                .forEach(zone -> keys.put(zone, new Key("the " + zone + " zone", List.of("s3"))));
        keys.putAll(map(folder.resolve("keys.json"), new TypeReference<LinkedHashMap<String, Key>>() {}));
        return keys;
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

    /** What callers of a function call: the alias of its published version. */
    public String functionArn(String key) {
        return arn("lambda", "function:" + name(key) + ":" + runtime.alias());
    }

    public String stateMachineArn() {
        return arn("states", "stateMachine:" + name("pipeline"));
    }

    public String failureTopicArn() {
        return arn("sns", name("failures"));
    }

    /** The topic that hears of alarms. */
    String alarmTopicArn() {
        return arn("sns", name("alarms"));
    }

    /** The queue for starts that AWS gave up on. */
    String deadLettersArn() {
        return arn("sqs", name("schedule-dead-letters"));
    }

    /** The queue of what was changed about buckets; what it gives up on goes to another of nearly the same name. */
    String postureQueueArn() {
        return arn("sqs", name("posture"));
    }

    /** The rule that fills that queue. */
    String postureRuleArn() {
        return arn("events", "rule/" + name("posture"));
    }

    /** Where that queue is, by the sandbox's one address. */
    public String postureQueueUrl(int port) {
        return "http://127.0.0.1:" + port + "/" + ACCOUNT + "/" + name("posture");
    }

    String logGroupArn(String group) {
        return arn("logs", "log-group:" + group + ":*");
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

    /** The name of the secret with the keys of protected columns. */
    public String columnKeys() {
        return PROJECT + "/" + ENV + "/columns";
    }

    public String secretPrefix() {
        return PROJECT + "/" + ENV + "/sources/";
    }

    /** What everything is tagged with that Terraform tags. */
    Map<String, String> tags(String name, String value) {
        return Map.of("Project", PROJECT, "Estate", whole(), name, value);
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
                "HEADGATE_COLUMN_KEYS", columnKeys(),
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
                "HEADGATE_CHECK_FUNCTION", name("check") + ":" + runtime.alias(),
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
        names.put("column_keys", columnKeys());
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
        names.put("schedule_dead_letters", deadLettersArn());
        names.put("posture_queue", postureQueueArn());
        names.put("posture_dead_letters", postureQueueArn() + "-dead-letters");
        names.put("scheduler_role", roleArn("scheduler"));
        names.put("console_secret_prefix", PROJECT + "/" + ENV + "/console/");
        return names;
    }
}
