"""The plan's side: what Terraform would make, from the JSON of `terraform show`. Every attribute is either taken here or left, and told."""

import dataclasses
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from canonical import document, tidy, with_keys_by_name

# What AWS gives out or the provider computes for everything, beside what is configured.
GIVEN = {"id", "arn", "region", "tags"}


class Values:
    """A resource's or a block's attributes; what nobody takes is left over."""

    def __init__(self, kind: str, values: dict):
        self.kind = kind
        self.values = {name: value for name, value in values.items() if value not in (None, "", [], {})}
        self.blocks: list[Values] = []

    def take(self, name: str):
        return self.values.pop(name, None)

    def last(self, name: str) -> str:
        """The name at the end of an ARN or an address."""
        return re.split("[:/]", self.take(name) or "")[-1]

    def many(self, name: str) -> list["Values"]:
        made = [Values(f"{self.kind}.{name}", block) for block in self.take(name) or []]
        self.blocks += made
        return made

    def one(self, name: str) -> "Values":
        made = self.many(name)
        return made[0] if made else Values(f"{self.kind}.{name}", {})

    def left(self) -> Iterator[str]:
        yield from (f"{self.kind}.{name}" for name in self.values if name not in GIVEN)
        for block in self.blocks:
            yield from block.left()


@dataclasses.dataclass
class Plan:
    """What was read."""

    things: dict[str, dict]
    not_read: set[str]
    not_taken: set[str]


Reader = Callable[[Values], tuple[str, dict]]
READERS: dict[str, Reader] = {}


def reads(kind: str) -> Callable[[Reader], Reader]:
    def remember(reader: Reader) -> Reader:
        READERS[kind] = reader
        return reader

    return remember


def read(plan: dict) -> Plan:
    things: dict[str, dict] = defaultdict(dict)
    not_read, not_taken = set(), set()
    aliases = {}
    resources = [resource for resource in resources_of(plan["planned_values"]["root_module"]) if resource["mode"] == "managed"]
    for resource in resources:
        if resource["type"] == "aws_kms_alias":
            aliases[resource["values"]["target_key_id"]] = resource["values"]["name"]
    for resource in resources:
        kind, values = resource["type"], dict(resource["values"])
        if kind not in READERS:
            not_read.add(kind)
            continue
        if kind == "aws_kms_key":
            values["alias"] = aliases.get(values["key_id"], values["key_id"])
        taken = Values(kind, values)
        name, found = READERS[kind](taken)
        merge(things[name], tidy(found))
        not_taken |= set(taken.left())
    return Plan(with_keys_by_name(things, aliases), not_read, not_taken)


def resources_of(module: dict) -> Iterator[dict]:
    yield from module.get("resources", [])
    for child in module.get("child_modules", []):
        yield from resources_of(child)


def merge(into: dict, more: dict) -> None:
    """Several resources tell of one thing: a bucket's policy is a resource of its own."""
    for name, value in more.items():
        if isinstance(value, dict) and isinstance(into.get(name), dict):
            merge(into[name], value)
        else:
            into[name] = value


# --- keys and roles ---------------------------------------------------------------------------------------------------


@reads("aws_kms_key")
def key(of: Values):
    of.take("key_id")
    told = {"description": of.take("description"), "rotates": of.take("enable_key_rotation"), "policy": document(of.take("policy")), "tags": of.take("tags_all")}
    return f"key {of.take('alias')}", told


@reads("aws_kms_alias")
def alias(of: Values):
    of.take("target_key_id"), of.take("target_key_arn")
    return f"key {of.take('name')}", {}


@reads("aws_iam_role")
def role(of: Values):
    return f"role {of.take('name')}", {"description": of.take("description"), "trust": document(of.take("assume_role_policy"))}


@reads("aws_iam_role_policy")
def role_policy(of: Values):
    return f"role {of.take('role')}", {"policies": {of.take("name"): document(of.take("policy"))}}


# --- buckets ----------------------------------------------------------------------------------------------------------


def of_bucket(of: Values, told: dict):
    return f"bucket {of.take('bucket')}", told


@reads("aws_s3_bucket")
def bucket(of: Values):
    of.take("object_lock_enabled")
    return of_bucket(of, {"tags": of.take("tags_all")})


@reads("aws_s3_bucket_versioning")
def versioning(of: Values):
    return of_bucket(of, {"versioning": of.one("versioning_configuration").take("status")})


@reads("aws_s3_bucket_server_side_encryption_configuration")
def encryption(of: Values):
    rule = of.one("rule")
    default = rule.one("apply_server_side_encryption_by_default")
    told = {
        "algorithm": default.take("sse_algorithm"),
        "key": default.take("kms_master_key_id"),
        "bucket_key": bool(rule.take("bucket_key_enabled")),
        "refused": rule.take("blocked_encryption_types"),
    }
    return of_bucket(of, {"encryption": told})


@reads("aws_s3_bucket_public_access_block")
def public_access_block(of: Values):
    names = ("block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets")
    return of_bucket(of, {"public_access_block": {name: of.take(name) for name in names}})


@reads("aws_s3_bucket_ownership_controls")
def ownership(of: Values):
    return of_bucket(of, {"ownership": of.one("rule").take("object_ownership")})


@reads("aws_s3_bucket_object_lock_configuration")
def object_lock(of: Values):
    retention = of.one("rule").one("default_retention")
    return of_bucket(of, {"object_lock": {"mode": retention.take("mode"), "days": retention.take("days")}})


@reads("aws_s3_bucket_lifecycle_configuration")
def lifecycle(of: Values):
    return of_bucket(of, {"lifecycle": {rule.take("id"): lifecycle_rule(rule) for rule in of.many("rule")}})


def lifecycle_rule(rule: Values) -> dict:
    expiration = rule.one("expiration")
    return {
        "status": rule.take("status"),
        "prefix": rule.one("filter").take("prefix"),
        "moves to": {move.take("storage_class"): move.take("days") for move in rule.many("transition")},
        "replaced versions go after days": rule.one("noncurrent_version_expiration").take("noncurrent_days"),
        "expires after days": expiration.take("days"),
        "marks of deletion go": expiration.take("expired_object_delete_marker"),
        "uploads are dropped after days": rule.one("abort_incomplete_multipart_upload").take("days_after_initiation"),
    }


@reads("aws_s3_bucket_policy")
def bucket_policy(of: Values):
    return of_bucket(of, {"policy": document(of.take("policy"))})


@reads("aws_s3_bucket_logging")
def bucket_logging(of: Values):
    return of_bucket(of, {"logging": {"bucket": of.take("target_bucket"), "prefix": of.take("target_prefix")}})


@reads("aws_s3_bucket_inventory")
def inventory(of: Values):
    to = of.one("destination").one("bucket")
    told = {
        "versions": of.take("included_object_versions"),
        "fields": sorted(of.take("optional_fields")),
        "frequency": of.one("schedule").take("frequency"),
        "bucket": to.take("bucket_arn"),
        "account": to.take("account_id"),
        "format": to.take("format"),
        "prefix": to.take("prefix"),
    }
    return of_bucket(of, {"inventory": {of.take("name"): told}})


@reads("aws_s3_bucket_notification")
def notification(of: Values):
    return of_bucket(of, {"tells EventBridge": of.take("eventbridge")})


# --- functions and what they need -------------------------------------------------------------------------------------


@reads("aws_lambda_function")
def function(of: Values):
    told = {name: of.take(name) for name in ("description", "role", "runtime", "architectures", "handler", "timeout")}
    told |= {
        "memory": of.take("memory_size"),
        "reserved concurrency": of.take("reserved_concurrent_executions"),
        "key": of.take("kms_key_arn"),
        "environment": of.one("environment").take("variables"),
        "tracing": of.one("tracing_config").take("mode"),
    }
    return f"function {of.take('function_name')}", told


@reads("aws_lambda_alias")
def function_alias(of: Values):
    return f"function {of.take('function_name')}", {"aliases": {of.take("name"): {"description": of.take("description")}}}


@reads("aws_cloudwatch_log_group")
def log_group(of: Values):
    return f"log group {of.take('name')}", {"key": of.take("kms_key_id"), "days": of.take("retention_in_days")}


@reads("aws_scheduler_schedule_group")
def schedule_group(of: Values):
    return f"schedule group {of.take('name')}", {}


@reads("aws_sqs_queue")
def queue(of: Values):
    return f"queue {of.take('name')}", {"key": of.take("kms_master_key_id"), "retention": of.take("message_retention_seconds")}


@reads("aws_sqs_queue_policy")
def queue_policy(of: Values):
    return f"queue {of.last('queue_url')}", {"policy": document(of.take("policy"))}


@reads("aws_sns_topic")
def topic(of: Values):
    return f"topic {of.take('name')}", {"key": of.take("kms_master_key_id"), "display name": of.take("display_name")}


@reads("aws_sns_topic_policy")
def topic_policy(of: Values):
    return f"topic {of.values.get('arn', '').split(':')[-1]}", {"policy": document(of.take("policy"))}


@reads("aws_sfn_state_machine")
def state_machine(of: Values):
    logging = of.one("logging_configuration")
    told = {
        "type": of.take("type"),
        "role": of.take("role_arn"),
        "definition": json.loads(of.take("definition") or "{}"),
        "logging": {"level": logging.take("level"), "data": logging.take("include_execution_data"), "to": logging.take("log_destination")},
        "tracing": of.one("tracing_configuration").take("enabled"),
    }
    return f"state machine {of.take('name')}", told


# --- Glue -------------------------------------------------------------------------------------------------------------


@reads("aws_glue_catalog_database")
def database(of: Values):
    return f"catalog database {of.take('name')}", {"description": of.take("description")}


@reads("aws_glue_data_catalog_encryption_settings")
def catalog_encryption(of: Values):
    settings = of.one("data_catalog_encryption_settings")
    rest, passwords = settings.one("encryption_at_rest"), settings.one("connection_password_encryption")
    told = {
        "mode": rest.take("catalog_encryption_mode"),
        "key": rest.take("sse_aws_kms_key_id"),
        "passwords": passwords.take("return_connection_password_encrypted"),
        "key of passwords": passwords.take("aws_kms_key_id"),
    }
    return "catalog encryption", told


@reads("aws_glue_security_configuration")
def security_configuration(of: Values):
    encryption = of.one("encryption_configuration")
    logs, bookmarks, objects = (encryption.one(name) for name in ("cloudwatch_encryption", "job_bookmarks_encryption", "s3_encryption"))
    told = {
        "logs": {"mode": logs.take("cloudwatch_encryption_mode"), "key": logs.take("kms_key_arn")},
        "bookmarks": {"mode": bookmarks.take("job_bookmarks_encryption_mode"), "key": bookmarks.take("kms_key_arn")},
        "objects": {"mode": objects.take("s3_encryption_mode"), "key": objects.take("kms_key_arn")},
    }
    return f"security configuration {of.take('name')}", told


@reads("aws_glue_crawler")
def crawler(of: Values):
    target, change = of.one("s3_target"), of.one("schema_change_policy")
    told = {name: of.take(name) for name in ("description", "role", "schedule", "security_configuration")}
    told |= {
        "database": of.take("database_name"),
        "prefix": of.take("table_prefix"),
        "target": {name: target.take(name) for name in ("path", "exclusions", "sample_size")},
        "changes": {"update": change.take("update_behavior"), "delete": change.take("delete_behavior")},
        "again": of.one("recrawl_policy").take("recrawl_behavior"),
    }
    return f"crawler {of.take('name')}", told


@reads("aws_glue_job")
def job(of: Values):
    command = of.one("command")
    told = {name: of.take(name) for name in ("description", "glue_version", "worker_type", "timeout", "max_retries", "security_configuration")}
    told |= {
        "role": of.take("role_arn"),
        "workers": of.take("number_of_workers"),
        "command": {"name": command.take("name"), "script": command.take("script_location")},
        "concurrent runs": of.one("execution_property").take("max_concurrent_runs"),
        "notify after": of.one("notification_property").take("notify_delay_after"),
        "arguments": of.take("default_arguments"),
    }
    return f"job {of.take('name')}", told


# --- the warehouse ----------------------------------------------------------------------------------------------------


@reads("aws_ssm_parameter")
def parameter(of: Values):
    told = {"description": of.take("description"), "type": of.take("type"), "tier": of.take("tier"), "value": json.loads(of.take("insecure_value") or "null")}
    return f"parameter {of.take('name')}", told


@reads("aws_redshift_parameter_group")
def parameter_group(of: Values):
    values = {each.take("name"): each.take("value") for each in of.many("parameter")}
    return f"parameter group {of.take('name')}", {"family": of.take("family"), "description": of.take("description"), "parameters": decoded(values)}


def decoded(parameters: dict[str, str]) -> dict:
    """The queues are JSON inside of a parameter."""
    return {name: json.loads(value) if name == "wlm_json_configuration" else value for name, value in parameters.items()}


@reads("aws_redshift_cluster")
def cluster(of: Values):
    told = {
        "database": of.take("database_name"),
        "node type": of.take("node_type"),
        "nodes": of.take("number_of_nodes"),
        "port": of.take("port"),
        "public": of.take("publicly_accessible"),
        "enhanced routing": of.take("enhanced_vpc_routing"),
        "encrypted": of.take("encrypted"),
        "key": of.take("kms_key_id"),
        "parameter group": of.take("cluster_parameter_group_name"),
        "roles": sorted(of.take("iam_roles") or []),
        "administrator": of.take("master_username"),
        "new versions": of.take("allow_version_upgrade"),
        "snapshots kept for days": of.take("automated_snapshot_retention_period"),
    }
    return f"cluster {of.take('cluster_identifier')}", told


@reads("aws_redshift_logging")
def audit(of: Values):
    told = {"bucket": of.take("bucket_name"), "prefix": of.take("s3_key_prefix")}
    return f"cluster {of.take('cluster_identifier')}", {"audit": told}
