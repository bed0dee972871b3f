package dev.headgate.sandbox.aws.estate;

import dev.headgate.sandbox.aws.glue.Job;
import dev.headgate.sandbox.aws.moto.Moto;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the catalog, its crawlers, the jobs, and what encrypts what they leave behind. */
final class Glue {

    private final Estate estate;
    private final Moto moto;

    Glue(Estate estate, Moto moto) {
        this.estate = estate;
        this.moto = moto;
    }

    void build(Map<String, String> names) throws IOException {
        encryption(names.getOrDefault("observability_key", ""), names.getOrDefault("processed_key", ""));
        var catalog = estate.catalog();
        call(
                "CreateDatabase",
                Map.of(
                        "DatabaseInput",
                        Map.of("Name", estate.catalogDatabase(), "Description", catalog.description())));
        for (var crawler : catalog.crawlers().entrySet()) {
            call("CreateCrawler", crawler(crawler.getKey(), crawler.getValue()));
        }
        for (var job : estate.jobs().entrySet()) {
            call("CreateJob", job(job.getKey(), job.getValue()));
        }
    }

    private void encryption(String observability, String processed) throws IOException {
        call(
                "PutDataCatalogEncryptionSettings",
                Map.of(
                        "DataCatalogEncryptionSettings",
                        Map.of(
                                "EncryptionAtRest",
                                Map.of("CatalogEncryptionMode", "SSE-KMS", "SseAwsKmsKeyId", observability),
                                "ConnectionPasswordEncryption",
                                Map.of("ReturnConnectionPasswordEncrypted", true, "AwsKmsKeyId", observability))));
        var bookmarks = Map.of("JobBookmarksEncryptionMode", "CSE-KMS", "KmsKeyArn", observability);
        var logs = Map.of("CloudWatchEncryptionMode", "SSE-KMS", "KmsKeyArn", observability);
        var objects = List.of(Map.of("S3EncryptionMode", "SSE-KMS", "KmsKeyArn", processed));
        var all = Map.of("JobBookmarksEncryption", bookmarks, "CloudWatchEncryption", logs, "S3Encryption", objects);
        call("CreateSecurityConfiguration", Map.of("Name", estate.name("lake"), "EncryptionConfiguration", all));
    }

    private Map<String, Object> crawler(String key, Estate.Crawler settings) {
        var path = "s3://" + estate.bucket(settings.zone()) + "/" + settings.path();
        var target = Map.of("Path", path, "Exclusions", settings.exclusions(), "SampleSize", settings.sampleSize());
        var request = new LinkedHashMap<String, Object>();
        request.put("Name", estate.name(key));
        request.put("Description", settings.description());
        request.put("Role", estate.roleArn("crawler"));
        request.put("DatabaseName", estate.catalogDatabase());
        request.put("TablePrefix", settings.tablePrefix());
        request.put("Schedule", settings.schedule());
        request.put("CrawlerSecurityConfiguration", estate.name("lake"));
        request.put("Targets", Map.of("S3Targets", List.of(target)));
        request.put("SchemaChangePolicy", Map.of("UpdateBehavior", "UPDATE_IN_DATABASE", "DeleteBehavior", "LOG"));
        request.put("RecrawlPolicy", Map.of("RecrawlBehavior", "CRAWL_EVERYTHING"));
        return request;
    }

    private Map<String, Object> job(String key, Job settings) {
        var script = "s3://" + estate.bucket("control") + "/jobs/" + key + ".scala";
        var arguments = new LinkedHashMap<>(settings.arguments());
        arguments.put("--class", settings.main());
        for (var zone : List.of("raw", "processed", "control")) {
            arguments.put("--" + zone + "_bucket", estate.bucket(zone));
        }
        arguments.put("--column_keys", estate.columnKeys());
        var request = new LinkedHashMap<String, Object>();
        request.put("Name", estate.name(key));
        request.put("Description", settings.description());
        request.put("Role", estate.roleArn(key));
        request.put("Command", Map.of("Name", "glueetl", "ScriptLocation", script));
        request.put("GlueVersion", settings.glueVersion());
        request.put("WorkerType", settings.workerType());
        request.put("NumberOfWorkers", settings.workers());
        request.put("Timeout", settings.timeoutMinutes());
        request.put("MaxRetries", 0);
        request.put("SecurityConfiguration", estate.name("lake"));
        request.put("ExecutionProperty", Map.of("MaxConcurrentRuns", settings.concurrentRuns()));
        request.put("NotificationProperty", Map.of("NotifyDelayAfter", Math.max(1, settings.timeoutMinutes() / 2)));
        request.put("DefaultArguments", arguments);
        return request;
    }

    private void call(String operation, Map<String, Object> request) throws IOException {
        moto.json("glue", "AWSGlue." + operation, request);
    }
}
