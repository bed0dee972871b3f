"""How functions, Glue, the warehouse and what they need are read from an account."""

import json

from calls import Found, pages
from canonical import decoded, document, given_up

# --- functions and what they need -------------------------------------------------------------------------------------


def functions(client) -> Found:
    functions = client("lambda")
    for listed in pages(functions, "list_functions", "Functions"):
        name = listed["FunctionName"]
        whole = functions.get_function(FunctionName=name)
        told = whole["Configuration"]
        aliases = pages(functions, "list_aliases", "Aliases", FunctionName=name)
        yield (
            f"function {name}",
            {
                "description": told["Description"],
                "role": told["Role"],
                "runtime": told["Runtime"],
                "architectures": told["Architectures"],
                "handler": told["Handler"],
                "timeout": told["Timeout"],
                "memory": told["MemorySize"],
                "reserved concurrency": whole.get("Concurrency", {}).get("ReservedConcurrentExecutions"),
                "key": told.get("KMSKeyArn"),
                "environment": told.get("Environment", {}).get("Variables"),
                "tracing": told.get("TracingConfig", {}).get("Mode"),
                "aliases": {alias["Name"]: {"description": alias.get("Description")} for alias in aliases},
            },
        )


def secrets(client) -> Found:
    kept = client("secretsmanager")
    for secret in pages(kept, "list_secrets", "SecretList"):
        policy = kept.get_resource_policy(SecretId=secret["Name"]).get("ResourcePolicy")
        yield f"secret {secret['Name']}", {"description": secret.get("Description"), "key": secret.get("KmsKeyId"), "policy": document(policy)}


def log_groups(client) -> Found:
    for group in pages(client("logs"), "describe_log_groups", "logGroups"):
        yield f"log group {group['logGroupName']}", {"key": group.get("kmsKeyId"), "days": group.get("retentionInDays")}


def trails(client) -> Found:
    cloudtrail = client("cloudtrail")
    for trail in cloudtrail.describe_trails()["trailList"]:
        selectors = cloudtrail.get_event_selectors(TrailName=trail["TrailARN"]).get("AdvancedEventSelectors", [])
        yield (
            f"trail {trail['Name']}",
            {
                "bucket": trail["S3BucketName"],
                "prefix": trail.get("S3KeyPrefix"),
                "key": trail.get("KmsKeyId"),
                "every region": trail["IsMultiRegionTrail"],
                "global services": trail["IncludeGlobalServiceEvents"],
                "digests": trail["LogFileValidationEnabled"],
                "log group": trail.get("CloudWatchLogsLogGroupArn"),
                "role": trail.get("CloudWatchLogsRoleArn"),
                "selectors": {each["Name"]: {field["Field"]: field.get("Equals") or field.get("StartsWith") for field in each["FieldSelectors"]} for each in selectors},
                "on": cloudtrail.get_trail_status(Name=trail["TrailARN"])["IsLogging"],
            },
        )


def schedule_groups(client) -> Found:
    for group in pages(client("scheduler"), "list_schedule_groups", "ScheduleGroups"):
        if group["Name"] != "default":
            yield f"schedule group {group['Name']}", {}


def queues(client) -> Found:
    sqs = client("sqs")
    for address in pages(sqs, "list_queues", "QueueUrls"):
        told = sqs.get_queue_attributes(QueueUrl=address, AttributeNames=["All"])["Attributes"]
        settings = {"key": told.get("KmsMasterKeyId"), "retention": int(told["MessageRetentionPeriod"]), "policy": document(told.get("Policy"))}
        settings |= {"hidden": int(told["VisibilityTimeout"]), "given up": given_up(told.get("RedrivePolicy"))}
        yield f"queue {address.rsplit('/', 1)[-1]}", settings


def topics(client) -> Found:
    sns = client("sns")
    for topic in pages(sns, "list_topics", "Topics"):
        told = sns.get_topic_attributes(TopicArn=topic["TopicArn"])["Attributes"]
        settings = {"key": told.get("KmsMasterKeyId"), "display name": told.get("DisplayName"), "policy": document(told.get("Policy"))}
        yield f"topic {topic['TopicArn'].rsplit(':', 1)[-1]}", settings


def state_machines(client) -> Found:
    states = client("stepfunctions")
    for machine in pages(states, "list_state_machines", "stateMachines"):
        told = states.describe_state_machine(stateMachineArn=machine["stateMachineArn"])
        logging = told.get("loggingConfiguration", {})
        to = [each["cloudWatchLogsLogGroup"]["logGroupArn"] for each in logging.get("destinations", [])]
        yield (
            f"state machine {machine['name']}",
            {
                "type": told["type"],
                "role": told["roleArn"],
                "definition": json.loads(told["definition"]),
                "logging": {"level": logging.get("level"), "data": logging.get("includeExecutionData"), "to": to[0] if to else None},
                "tracing": told.get("tracingConfiguration", {}).get("enabled"),
            },
        )


# --- Glue -------------------------------------------------------------------------------------------------------------


def glue(client) -> Found:
    glue = client("glue")
    for database in pages(glue, "get_databases", "DatabaseList"):
        yield f"catalog database {database['Name']}", {"description": database.get("Description")}
    told = glue.get_data_catalog_encryption_settings()["DataCatalogEncryptionSettings"]
    rest, passwords = told.get("EncryptionAtRest", {}), told.get("ConnectionPasswordEncryption", {})
    yield (
        "catalog encryption",
        {
            "mode": rest.get("CatalogEncryptionMode"),
            "key": rest.get("SseAwsKmsKeyId"),
            "passwords": passwords.get("ReturnConnectionPasswordEncrypted"),
            "key of passwords": passwords.get("AwsKmsKeyId"),
        },
    )
    for configuration in pages(glue, "get_security_configurations", "SecurityConfigurations"):
        yield security_configuration(configuration)
    for crawler in pages(glue, "get_crawlers", "Crawlers"):
        yield crawler_settings(crawler)
    for job in pages(glue, "get_jobs", "Jobs"):
        yield job_settings(job)


def security_configuration(configuration: dict) -> tuple[str, dict]:
    told = configuration["EncryptionConfiguration"]
    logs, bookmarks, objects = told["CloudWatchEncryption"], told["JobBookmarksEncryption"], told["S3Encryption"][0]
    return (
        f"security configuration {configuration['Name']}",
        {
            "logs": {"mode": logs["CloudWatchEncryptionMode"], "key": logs.get("KmsKeyArn")},
            "bookmarks": {"mode": bookmarks["JobBookmarksEncryptionMode"], "key": bookmarks.get("KmsKeyArn")},
            "objects": {"mode": objects["S3EncryptionMode"], "key": objects.get("KmsKeyArn")},
        },
    )


def crawler_settings(crawler: dict) -> tuple[str, dict]:
    target, change = crawler["Targets"]["S3Targets"][0], crawler.get("SchemaChangePolicy", {})
    return (
        f"crawler {crawler['Name']}",
        {
            "description": crawler.get("Description"),
            "role": crawler["Role"],
            "schedule": crawler.get("Schedule", {}).get("ScheduleExpression"),
            "security_configuration": crawler.get("CrawlerSecurityConfiguration"),
            "database": crawler["DatabaseName"],
            "prefix": crawler.get("TablePrefix"),
            "target": {"path": target["Path"], "exclusions": target.get("Exclusions"), "sample_size": target.get("SampleSize")},
            "changes": {"update": change.get("UpdateBehavior"), "delete": change.get("DeleteBehavior")},
            "again": crawler.get("RecrawlPolicy", {}).get("RecrawlBehavior"),
        },
    )


def job_settings(job: dict) -> tuple[str, dict]:
    return (
        f"job {job['Name']}",
        {
            "description": job.get("Description"),
            "glue_version": job["GlueVersion"],
            "worker_type": job["WorkerType"],
            "timeout": job["Timeout"],
            "max_retries": job["MaxRetries"],
            "security_configuration": job.get("SecurityConfiguration"),
            "role": job["Role"],
            "workers": job["NumberOfWorkers"],
            "command": {"name": job["Command"]["Name"], "script": job["Command"]["ScriptLocation"]},
            "concurrent runs": job["ExecutionProperty"]["MaxConcurrentRuns"],
            "notify after": job.get("NotificationProperty", {}).get("NotifyDelayAfter"),
            "arguments": job["DefaultArguments"],
        },
    )


# --- the warehouse ----------------------------------------------------------------------------------------------------


def parameters(client) -> Found:
    ssm = client("ssm")
    for parameter in pages(ssm, "describe_parameters", "Parameters"):
        value = ssm.get_parameter(Name=parameter["Name"])["Parameter"]["Value"]
        yield f"parameter {parameter['Name']}", {"description": parameter.get("Description"), "type": parameter["Type"], "tier": parameter.get("Tier"), "value": json.loads(value)}


def parameter_groups(client) -> Found:
    redshift = client("redshift")
    for group in pages(redshift, "describe_cluster_parameter_groups", "ParameterGroups"):
        name = group["ParameterGroupName"]
        if name.startswith("default."):
            continue
        values = {
            parameter["ParameterName"]: parameter["ParameterValue"]
            for parameter in pages(redshift, "describe_cluster_parameters", "Parameters", ParameterGroupName=name)
            if parameter["Source"] == "user"
        }
        yield f"parameter group {name}", {"family": group["ParameterGroupFamily"], "description": group["Description"], "parameters": decoded(values)}


def clusters(client) -> Found:
    redshift = client("redshift")
    for cluster in pages(redshift, "describe_clusters", "Clusters"):
        name = cluster["ClusterIdentifier"]
        audit = redshift.describe_logging_status(ClusterIdentifier=name)
        yield (
            f"cluster {name}",
            {
                "database": cluster["DBName"],
                "node type": cluster["NodeType"],
                "nodes": cluster["NumberOfNodes"],
                "port": cluster["Endpoint"]["Port"],
                "public": cluster["PubliclyAccessible"],
                "enhanced routing": cluster["EnhancedVpcRouting"],
                "encrypted": cluster["Encrypted"],
                "key": cluster.get("KmsKeyId"),
                "parameter group": cluster["ClusterParameterGroups"][0]["ParameterGroupName"],
                "roles": sorted(role["IamRoleArn"] for role in cluster["IamRoles"]),
                "administrator": cluster["MasterUsername"],
                "new versions": cluster["AllowVersionUpgrade"],
                "snapshots kept for days": cluster["AutomatedSnapshotRetentionPeriod"],
                "audit": {"bucket": audit.get("BucketName"), "prefix": audit.get("S3KeyPrefix")},
            },
        )


READERS = (functions, secrets, log_groups, trails, schedule_groups, queues, topics, state_machines, glue, parameters, parameter_groups, clusters)
