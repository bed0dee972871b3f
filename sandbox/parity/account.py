"""The account's side: what is really there, read by the calls that AWS has for it."""

import json
from collections.abc import Callable

import boto3
import botocore.config
import botocore.exceptions

import account_work
from calls import Found, pages
from canonical import document, tidy, with_keys_by_name

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
        readers = (buckets, roles, *account_work.READERS)
        things = {name: tidy(told) for reader in readers for name, told in reader(self.client)}
        things |= {name: tidy(told) for name, told in keys(self.client, aliases)}
        return with_keys_by_name(things, aliases)


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
