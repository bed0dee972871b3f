# The recorder of the account: everything, all the time. What it finds is judged by AWS's own rules.
resource "aws_config_configuration_recorder" "this" {
  count = local.keeps.config_recorder

  name     = var.prefix
  role_arn = aws_iam_role.config[0].arn

  recording_group {
    all_supported                 = true
    include_global_resource_types = true
  }
}

resource "aws_config_delivery_channel" "this" {
  count = local.keeps.config_recorder

  name           = var.prefix
  s3_bucket_name = var.bucket
  s3_key_prefix  = "config"

  depends_on = [aws_config_configuration_recorder.this, aws_iam_role_policy.config]
}

resource "aws_config_configuration_recorder_status" "this" {
  count = local.keeps.config_recorder

  name       = aws_config_configuration_recorder.this[0].name
  is_enabled = true

  depends_on = [aws_config_delivery_channel.this]
}

resource "aws_iam_role" "config" {
  count = local.keeps.config_recorder

  name        = "${var.prefix}-config"
  description = "Headgate: config. Its permissions are security-policies/role-config.json.tftpl."
  assume_role_policy = templatefile("${local.policies}/trust.json.tftpl", {
    service = local.roles.config.service
    account = local.account
  })
}

# What the recorder reads is AWS's own list, which grows with its services.
resource "aws_iam_role_policy_attachment" "config" {
  count = local.keeps.config_recorder

  role       = aws_iam_role.config[0].name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole"
}

resource "aws_iam_role_policy" "config" {
  count = local.keeps.config_recorder

  name = "${var.prefix}-config"
  role = aws_iam_role.config[0].name
  policy = templatefile("${local.policies}/role-config.json.tftpl", {
    account     = local.account
    logs_bucket = var.bucket
  })
}

locals {
  rules = {
    account-blocks-public-access   = { check = "S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC", says = "S3-02: the account blocks public access to buckets." }
    buckets-block-public-access    = { check = "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED", says = "S3-01: every bucket blocks public access." }
    buckets-have-no-access-lists   = { check = "S3_BUCKET_ACL_PROHIBITED", says = "S3-06: access lists are off." }
    buckets-want-tls               = { check = "S3_BUCKET_SSL_REQUESTS_ONLY", says = "S3-12: calls without TLS are denied." }
    buckets-are-encrypted-with-kms = { check = "S3_DEFAULT_ENCRYPTION_KMS", says = "S3-15: objects are encrypted with KMS. The log bucket is the exception, as AWS's log delivery wants it." }
    buckets-keep-versions          = { check = "S3_BUCKET_VERSIONING_ENABLED", says = "S3-19: versions are kept." }
    buckets-are-logged             = { check = "S3_BUCKET_LOGGING_ENABLED", says = "S3-23: calls are logged. The log bucket is the exception." }
    object-calls-are-recorded      = { check = "CLOUDTRAIL_S3_DATAEVENTS_ENABLED", says = "S3-25: the trail records what is read and written." }
    trail-runs                     = { check = "CLOUD_TRAIL_ENABLED", says = "There is a trail." }
    trail-is-sealed                = { check = "CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED", says = "The trail's files can be proved unchanged." }
    keys-rotate                    = { check = "CMK_BACKING_KEY_ROTATION_ENABLED", says = "S3-16: every key rotates." }
    keys-are-kept                  = { check = "KMS_CMK_NOT_SCHEDULED_FOR_DELETION", says = "No key is scheduled for deletion." }
    secrets-rotate                 = { check = "SECRETSMANAGER_ROTATION_ENABLED_CHECK", says = "Secrets are rotated." }
    secrets-are-encrypted          = { check = "SECRETSMANAGER_USING_CMK", says = "Secrets are encrypted with a key of ours." }
    warehouse-is-private           = { check = "REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK", says = "The cluster is not public." }
    warehouse-wants-tls            = { check = "REDSHIFT_REQUIRE_TLS_SSL", says = "The cluster accepts encrypted connections only." }
    warehouse-is-encrypted         = { check = "REDSHIFT_CLUSTER_KMS_ENABLED", says = "The cluster is encrypted with a key of ours." }
    warehouse-is-audited           = { check = "REDSHIFT_AUDIT_LOGGING_ENABLED", says = "The cluster writes its audit log." }
    warehouse-stays-in-its-network = { check = "REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED", says = "COPY and UNLOAD go through the VPC." }
    database-is-private            = { check = "RDS_INSTANCE_PUBLIC_ACCESS_CHECK", says = "The console's database is not public." }
    database-is-encrypted          = { check = "RDS_STORAGE_ENCRYPTED", says = "The console's database is encrypted." }
    functions-are-private          = { check = "LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED", says = "No function can be called by anyone." }
    no-policy-allows-everything    = { check = "IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", says = "No policy allows every action on everything." }
    network-is-logged              = { check = "VPC_FLOW_LOGS_ENABLED", says = "The VPC writes a flow log." }
    default-group-is-closed        = { check = "VPC_DEFAULT_SECURITY_GROUP_CLOSED", says = "The default security group lets nothing through." }
    threats-are-looked-for         = { check = "GUARDDUTY_ENABLED_CENTRALIZED", says = "S3-36: GuardDuty is on." }
  }
}

resource "aws_config_config_rule" "this" {
  for_each = { for name, rule in local.rules : name => rule if local.keeps.config_recorder == 1 }

  name        = "${var.prefix}-${each.key}"
  description = each.value.says

  source {
    owner             = "AWS"
    source_identifier = each.value.check
  }

  depends_on = [aws_config_configuration_recorder.this]
}
