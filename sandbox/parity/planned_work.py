"""How functions, Glue, the warehouse and what they need are read from a plan."""

import json

from canonical import decoded, document, given_up
from resources import Values, reads

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


@reads("aws_secretsmanager_secret")
def secret(of: Values):
    return f"secret {of.take('name')}", {name: of.take(source) for name, source in (("description", "description"), ("key", "kms_key_id"))}


@reads("aws_secretsmanager_secret_policy")
def secret_policy(of: Values):
    # An ARN ends in the name, a hyphen and six characters that AWS makes up.
    name = of.take("secret_arn").split(":secret:")[-1].rsplit("-", 1)[0]
    return f"secret {name}", {"policy": document(of.take("policy"))}


@reads("aws_cloudwatch_log_group")
def log_group(of: Values):
    return f"log group {of.take('name')}", {"key": of.take("kms_key_id"), "days": of.take("retention_in_days")}


@reads("aws_cloudtrail")
def trail(of: Values):
    selectors = {
        each.take("name"): {field.take("field"): field.take("equals") or field.take("starts_with") for field in each.many("field_selector")}
        for each in of.many("advanced_event_selector")
    }
    return f"trail {of.take('name')}", {
        "bucket": of.take("s3_bucket_name"),
        "prefix": of.take("s3_key_prefix"),
        "key": of.take("kms_key_id"),
        "every region": of.take("is_multi_region_trail"),
        "global services": of.take("include_global_service_events"),
        "digests": of.take("enable_log_file_validation"),
        "log group": of.take("cloud_watch_logs_group_arn"),
        "role": of.take("cloud_watch_logs_role_arn"),
        "selectors": selectors,
        "on": of.take("enable_logging") is not False,
    }


@reads("aws_scheduler_schedule_group")
def schedule_group(of: Values):
    return f"schedule group {of.take('name')}", {}


@reads("aws_sqs_queue")
def queue(of: Values):
    told = {"key": of.take("kms_master_key_id"), "retention": of.take("message_retention_seconds")}
    # Half a minute is what AWS takes where nobody says.
    told |= {"hidden": of.take("visibility_timeout_seconds") or 30, "given up": given_up(of.take("redrive_policy"))}
    return f"queue {of.take('name')}", told


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


@reads("aws_redshift_cluster")
def cluster(of: Values):
    told = {
        "database": of.take("database_name"),
        "node type": of.take("node_type"),
        "nodes": of.take("number_of_nodes"),
        "port": of.take("port"),
        "public": of.take("publicly_accessible"),
        "enhanced routing": of.take("enhanced_vpc_routing"),
        "encrypted": of.take("encrypted") in (True, "true"),
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
