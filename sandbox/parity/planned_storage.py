"""How keys, roles and buckets are read from a plan."""

from canonical import document
from resources import Values, reads

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
