"""The account's side: what is really there, read by the calls that AWS has for it."""

import json
from collections.abc import Callable, Iterator

import boto3
import botocore.config
import botocore.exceptions

from canonical import document, tidy, with_keys_by_name
from plan import decoded

Found = Iterator[tuple[str, dict]]


class Account:
    """An account, seen through its endpoint."""

    def __init__(self, endpoint: str, region: str):
        session = boto3.Session(aws_access_key_id="test", aws_secret_access_key="test", region_name=region)
        config = botocore.config.Config(retries={"max_attempts": 5})
        self.client: Callable = lambda service: session.client(service, endpoint_url=endpoint, config=config)

    def read(self) -> dict[str, dict]:
        aliases = {
            alias["TargetKeyId"]: alias["AliasName"]
            for alias in pages(self.client("kms"), "list_aliases", "Aliases")
            if not alias["AliasName"].startswith("alias/aws/")
        }
        readers = (buckets, roles, functions, log_groups, schedule_groups, queues, topics, state_machines, glue, parameters, parameter_groups, clusters)
        things = {name: tidy(told) for reader in readers for name, told in reader(self.client)}
        things |= {name: tidy(told) for name, told in keys(self.client, aliases)}
        return with_keys_by_name(things, aliases)


def pages(client, operation: str, field: str, **arguments) -> Iterator:
    if not client.can_paginate(operation):
        yield from getattr(client, operation)(**arguments).get(field, [])
        return
    for page in client.get_paginator(operation).paginate(**arguments):
        yield from page.get(field, [])


def keys(client, aliases: dict[str, str]) -> Found:
    kms = client("kms")
    for key in pages(kms, "list_keys", "Keys"):
        told = kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]
        yield (
            f"key {aliases.get(key['KeyId'], key['KeyId'])}",
            {
                "description": told["Description"],
                "rotates": kms.get_key_rotation_status(KeyId=key["KeyId"])["KeyRotationEnabled"],
                "policy": document(kms.get_key_policy(KeyId=key["KeyId"], PolicyName="default")["Policy"]),
                "tags": {tag["TagKey"]: tag["TagValue"] for tag in kms.list_resource_tags(KeyId=key["KeyId"])["Tags"]},
            },
        )


def roles(client) -> Found:
    iam = client("iam")
    for role in pages(iam, "list_roles", "Roles"):
        name = role["RoleName"]
        policies = {
            policy: document(json.dumps(iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]))
            for policy in pages(iam, "list_role_policies", "PolicyNames", RoleName=name)
        }
        attached = [policy["PolicyName"] for policy in pages(iam, "list_attached_role_policies", "AttachedPolicies", RoleName=name)]
        told = {"description": role.get("Description"), "trust": document(json.dumps(role["AssumeRolePolicyDocument"])), "policies": policies, "attached": attached}
        yield f"role {name}", told


# --- buckets ----------------------------------------------------------------------------------------------------------


def buckets(client) -> Found:
    s3 = client("s3")
    for bucket in s3.list_buckets()["Buckets"]:
        yield f"bucket {bucket['Name']}", bucket_settings(s3, bucket["Name"])


def bucket_settings(s3, name: str) -> dict:
    def ask(operation: str) -> dict:
        try:
            return getattr(s3, operation)(Bucket=name)
        except botocore.exceptions.ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
                return {}
            raise

    rule = ask("get_bucket_encryption")["ServerSideEncryptionConfiguration"]["Rules"][0]
    block = ask("get_public_access_block").get("PublicAccessBlockConfiguration", {})
    retention = ask("get_object_lock_configuration").get("ObjectLockConfiguration", {}).get("Rule", {}).get("DefaultRetention", {})
    logging = ask("get_bucket_logging").get("LoggingEnabled", {})
    owners = ask("get_bucket_ownership_controls").get("OwnershipControls", {}).get("Rules", [{}])
    return {
        "tags": {tag["Key"]: tag["Value"] for tag in ask("get_bucket_tagging").get("TagSet", [])},
        "versioning": ask("get_bucket_versioning").get("Status"),
        "encryption": {
            "algorithm": rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"],
            "key": rule["ApplyServerSideEncryptionByDefault"].get("KMSMasterKeyID"),
            "bucket_key": bool(rule.get("BucketKeyEnabled")),
            "refused": rule.get("BlockedEncryptionTypes", {}).get("EncryptionType"),
        },
        "public_access_block": {
            "block_public_acls": block.get("BlockPublicAcls"),
            "block_public_policy": block.get("BlockPublicPolicy"),
            "ignore_public_acls": block.get("IgnorePublicAcls"),
            "restrict_public_buckets": block.get("RestrictPublicBuckets"),
        },
        "ownership": owners[0].get("ObjectOwnership"),
        "object_lock": {"mode": retention.get("Mode"), "days": retention.get("Days")},
        "lifecycle": {rule["ID"]: lifecycle_rule(rule) for rule in ask("get_bucket_lifecycle_configuration").get("Rules", [])},
        "policy": document(ask("get_bucket_policy").get("Policy")),
        "logging": {"bucket": logging.get("TargetBucket"), "prefix": logging.get("TargetPrefix")},
        "inventory": {each["Id"]: inventory(s3, name, each["Id"]) for each in ask("list_bucket_inventory_configurations").get("InventoryConfigurationList", [])},
        "tells EventBridge": "EventBridgeConfiguration" in ask("get_bucket_notification_configuration") or None,
    }


def lifecycle_rule(rule: dict) -> dict:
    expiration = rule.get("Expiration", {})
    return {
        "status": rule["Status"],
        "prefix": rule.get("Filter", {}).get("Prefix"),
        "moves to": {move["StorageClass"]: move.get("Days") for move in rule.get("Transitions", [])},
        "replaced versions go after days": rule.get("NoncurrentVersionExpiration", {}).get("NoncurrentDays"),
        "expires after days": expiration.get("Days"),
        "marks of deletion go": expiration.get("ExpiredObjectDeleteMarker"),
        "uploads are dropped after days": rule.get("AbortIncompleteMultipartUpload", {}).get("DaysAfterInitiation"),
    }


def inventory(s3, bucket: str, name: str) -> dict:
    told = s3.get_bucket_inventory_configuration(Bucket=bucket, Id=name)["InventoryConfiguration"]
    to = told["Destination"]["S3BucketDestination"]
    return {
        "versions": told["IncludedObjectVersions"],
        "fields": sorted(told.get("OptionalFields", [])),
        "frequency": told["Schedule"]["Frequency"],
        "bucket": to["Bucket"],
        "account": to.get("AccountId"),
        "format": to["Format"],
        "prefix": to.get("Prefix"),
    }


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


def log_groups(client) -> Found:
    for group in pages(client("logs"), "describe_log_groups", "logGroups"):
        yield f"log group {group['logGroupName']}", {"key": group.get("kmsKeyId"), "days": group.get("retentionInDays")}


def schedule_groups(client) -> Found:
    for group in pages(client("scheduler"), "list_schedule_groups", "ScheduleGroups"):
        if group["Name"] != "default":
            yield f"schedule group {group['Name']}", {}


def queues(client) -> Found:
    sqs = client("sqs")
    for address in pages(sqs, "list_queues", "QueueUrls"):
        told = sqs.get_queue_attributes(QueueUrl=address, AttributeNames=["All"])["Attributes"]
        settings = {"key": told.get("KmsMasterKeyId"), "retention": int(told["MessageRetentionPeriod"]), "policy": document(told.get("Policy"))}
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
